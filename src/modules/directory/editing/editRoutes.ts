import type { PersonId } from '#core/ids.ts'
import type { Allowed } from '#core/text/guard.ts'
import type { Result } from '#core/result.ts'
import { type Admitted, guardedRoute, type Scope } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { readForm, type Typed } from '#web/form.ts'
import { guardConfirmation } from '#web/guard.ts'
import { redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import type { Conflict } from '../commands/outcomes.ts'
import { dropSaved } from '../drafts/commands.ts'
import { type DraftForm, draftMark } from '../drafts/draft.ts'
import { drafting, keep, keepUnsaved, openedWithDraft } from '../drafts/drafting.ts'
import type { FoundOrganisation } from '../finders.ts'
import type { CardRule } from '../policy.ts'
import type { CardKind } from '../history/changes.ts'
import { versionOf } from '../input/shared.ts'
import type { Reading } from '../readings/reading.ts'
import type { FormState } from '../views/CardForm.tsx'
import { type ArchivedState, archivedState } from './archived.ts'
import { choicesOf } from './choices.ts'
import { conflictState, openConflict } from './conflict.ts'
import { openedBy, openedWith } from './opened.ts'
import { type Outcome, type Overlap, saveMerged } from './saveMerged.ts'

interface Versioned { readonly id: string, readonly version: number, readonly isArchived: boolean }

/** How the form of a card came back: what stands in it and why it was not saved. */
export interface ShownState extends FormState { readonly unfound?: readonly string[] | undefined }

/** One kind of card as its form changes it. */
export interface EditedCard<Found extends FoundOrganisation, Card extends object> {
  readonly kind: CardKind
  /** Where cards of the kind live: `/prace/sit/sluzby`. */
  readonly list: string
  readonly find: (c: AppContext, scope: Scope) => Promise<Found | null>
  readonly may: CardRule<Found>
  readonly cardOf: (found: Found) => Card & Versioned
  /** The card as its form writes it. */
  readonly written: (c: AppContext, card: Card) => Promise<Typed> | Typed
  readonly read: (c: AppContext, admitted: Admitted<Found>, typed: Typed) => Promise<Reading<Card>> | Reading<Card>
  readonly show: (c: AppContext, admitted: Admitted<Found>, state: ShownState, status?: 409 | 422) => Promise<Response> | Response
  readonly reload: (c: AppContext, scope: Scope, id: string) => Promise<(Card & Versioned) | null>
  readonly write: (c: AppContext, by: PersonId, id: string, version: number, card: Card) => Promise<Result<unknown, Conflict>>
  /** The page the card is shown on. */
  readonly page: (found: Found) => string
  /** The page to go to after saving instead, where there is something more to be done. */
  readonly saved?: (found: Found, written: Card) => string | null
  /** The draft a long form keeps, and its free texts, which the guard reads. */
  readonly draft?: (found: Found) => DraftForm
  readonly texts?: Readonly<Record<string, readonly Allowed[]>>
  /** The form is only to be shown again, with one more row. */
  readonly wantsMore?: (typed: Typed) => boolean
}

/** The form of a card and its saving: a refusal keeps what was typed, a conflict is joined or chosen from. */
export function editRoutes<Found extends FoundOrganisation, Card extends object>(edited: EditedCard<Found, Card>): readonly Route[] {
  const { find, may, draft } = edited
  const form = `${edited.list}/:id/upravit`
  return [
    guardedRoute('get', form, { find, may, answer: (c, admitted) => open(edited, c, admitted) }),
    guardedRoute('post', form, { find, may, answer: (c, admitted) => save(edited, c, admitted) }),
    ...(draft ? [guardedRoute('post', `${form}/rozepsane`, {
      find, may,
      answer: (c, admitted) => keep(c, {
        person: admitted.person, form: draft(admitted.subject), texts: edited.texts ?? {}, back: edited.page(admitted.subject),
        show: async (state) => edited.show(c, admitted, await again(edited, c, admitted, state), 422),
      }),
    })] : []),
  ]
}

async function open<Found extends FoundOrganisation, Card extends object>(
  edited: EditedCard<Found, Card>, c: AppContext, admitted: Admitted<Found>,
): Promise<Response> {
  const { scope, subject } = admitted
  const card = edited.cardOf(subject)
  const fresh = { typed: { ...await edited.written(c, card), ...openedWith(edited.kind, card) }, version: card.version, archived: await archived(edited, c, admitted) }
  const form = edited.draft?.(subject)
  if (!form) return edited.show(c, admitted, fresh)
  const opened = await openedWithDraft(c, scope, form, fresh)
  return edited.show(c, admitted, { ...opened, archived: fresh.archived, conflict: await openConflict(c, scope, edited.kind, card, opened.typed) })
}

async function save<Found extends FoundOrganisation, Card extends object>(
  edited: EditedCard<Found, Card>, c: AppContext, admitted: Admitted<Found>,
): Promise<Response> {
  const { person, scope, subject } = admitted
  const typed = await readForm(c)
  const version = versionOf(typed)
  if (edited.wantsMore?.(typed) === true) return edited.show(c, admitted, await again(edited, c, admitted, { typed, version }))
  if (edited.cardOf(subject).isArchived) return refuseArchived(edited, c, admitted, typed)
  const choices = choicesOf(typed)
  const reading = await edited.read(c, admitted, typed)
  if (!reading.ok || Object.keys(choices.problems).length > 0) {
    const refusal = reading.ok ? { problems: {} } : reading.refusal
    const problems = { ...choices.problems, ...refusal.problems }
    return edited.show(c, admitted, await again(edited, c, admitted, { typed, version, ...refusal, problems }), 422)
  }
  const current = edited.cardOf(subject)
  const outcome = await saveMerged<Card>(c.var.db, {
    kind: edited.kind, current, version, mine: reading.card, chosen: choices.theirs, opened: openedBy(typed, current.id),
    reload: () => edited.reload(c, scope, current.id),
    write: (at, card) => edited.write(c, person.id, current.id, at, card),
  })
  return answered(edited, c, admitted, { typed, card: reading.card, outcome })
}

async function answered<Found extends FoundOrganisation, Card extends object>(
  edited: EditedCard<Found, Card>, c: AppContext, admitted: Admitted<Found>, { typed, card, outcome }: { readonly typed: Typed, readonly card: Card, readonly outcome: Outcome<Card> },
): Promise<Response> {
  const { person, subject } = admitted
  if (outcome.state === 'archived') return refuseArchived(edited, c, admitted, typed)
  if (outcome.state === 'overlapping') return conflict(edited, c, admitted, typed, outcome.overlap)
  const form = edited.draft?.(subject)
  if (form) await dropSaved(c.var.db, person.id, form, typed)
  return outcome.state === 'saved' ? redirectWith(c, savedPage(edited, subject, card), 'saved')
    : redirectWith(c, joinedPage(edited.page(subject), edited.kind, outcome.taken))
}

/** Nothing is written into an archived card: what was typed stays in the form and waits as a draft, where the form keeps one. */
async function refuseArchived<Found extends FoundOrganisation, Card extends object>(
  edited: EditedCard<Found, Card>, c: AppContext, admitted: Admitted<Found>, typed: Typed,
): Promise<Response> {
  const { person, subject } = admitted
  const isKept = await keepUnsaved(c, { person, form: edited.draft?.(subject), texts: edited.texts ?? {} }, typed)
  const state = await again(edited, c, admitted, { typed, version: versionOf(typed) })
  return edited.show(c, admitted, { ...state, archived: await archived(edited, c, admitted, isKept ? 'kept' : 'shown') }, 409)
}

/** What the form of the card says while it is in the archive; nothing while it is not. */
async function archived<Found extends FoundOrganisation, Card extends object>(
  edited: EditedCard<Found, Card>, c: AppContext, { scope, subject }: Admitted<Found>, sent: ArchivedState['sent'] = null,
): Promise<ArchivedState | undefined> {
  const { id, isArchived } = edited.cardOf(subject)
  return isArchived || sent !== null ? archivedState(c, scope, { kind: edited.kind, id, page: edited.page(subject) }, sent) : undefined
}

const savedPage = <Found extends FoundOrganisation, Card extends object>(edited: EditedCard<Found, Card>, found: Found, written: Card): string =>
  edited.saved?.(found, written) ?? edited.page(found)

/** The form once more: what was asked of a conflict is asked again, and what is written goes on being kept. */
async function again<Found extends FoundOrganisation, Card extends object>(
  edited: EditedCard<Found, Card>, c: AppContext, { scope, subject }: Admitted<Found>, state: ShownState,
): Promise<ShownState> {
  const stored = edited.cardOf(subject)
  return {
    ...draftState(edited, subject), ...state,
    conflict: await openConflict(c, scope, edited.kind, stored, state.typed),
  }
}

function draftState<Found extends FoundOrganisation>(
  edited: Pick<EditedCard<Found, never>, 'draft'>, subject: Found,
): Pick<FormState, 'draft'> {
  const form = edited.draft?.(subject)
  return form ? { draft: drafting(form) } : {}
}

/** What the form said besides the card. */
const kept = (typed: Typed, ...names: readonly string[]): Typed => Object.fromEntries(names.map((name) => [name, typed[name] ?? []]))

/** The joined card in the form, with what both changed to be chosen from. The next saving stands on what is stored now. */
async function conflict<Found extends FoundOrganisation, Card extends object>(
  edited: EditedCard<Found, Card>, c: AppContext, admitted: Admitted<Found>, typed: Typed, overlap: Overlap<Card>,
): Promise<Response> {
  const { scope, subject } = admitted
  const joined = await edited.written(c, overlap.card)
  return edited.show(c, admitted, {
    typed: { ...joined, ...openedWith(edited.kind, overlap.theirs), ...kept(typed, 'verifiedNow', guardConfirmation, draftMark) },
    version: overlap.theirs.version, ...draftState(edited, subject),
    conflict: await conflictState<Card>(c, scope, edited.kind, overlap),
  }, 409)
}

/** The page of a card that then says what of somebody else's was joined. */
export function joinedPage(page: string, kind: CardKind, taken: readonly string[]): string {
  const [path = '', hash] = page.split('#')
  const query = new URLSearchParams({ pridano: taken.map((field) => `${kind}.${field}`).join() })
  return `${path}?${query.toString()}${hash === undefined ? '' : `#${hash}`}`
}
