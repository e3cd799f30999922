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
import { dropDraft } from '../drafts/commands.ts'
import type { DraftForm } from '../drafts/draft.ts'
import { drafting, keep, openedWithDraft } from '../drafts/drafting.ts'
import type { FoundOrganisation } from '../finders.ts'
import type { CardRule } from '../policy.ts'
import type { CardKind } from '../history/changes.ts'
import { versionOf } from '../input/shared.ts'
import type { Reading } from '../readings/reading.ts'
import type { FormState } from '../views/CardForm.tsx'
import { choicesOf } from './choices.ts'
import { conflictState, openConflict } from './conflict.ts'
import { type Overlap, saveMerged } from './saveMerged.ts'

interface Versioned { readonly id: string, readonly version: number }

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
  const fresh = { typed: await edited.written(c, card), version: card.version }
  const form = edited.draft?.(subject)
  if (!form) return edited.show(c, admitted, fresh)
  const opened = await openedWithDraft(c, scope, form, fresh)
  return edited.show(c, admitted, { ...opened, conflict: await openConflict(c, scope, edited.kind, card, opened.typed) })
}

async function save<Found extends FoundOrganisation, Card extends object>(
  edited: EditedCard<Found, Card>, c: AppContext, admitted: Admitted<Found>,
): Promise<Response> {
  const { person, scope, subject } = admitted
  const typed = await readForm(c)
  const version = versionOf(typed)
  if (edited.wantsMore?.(typed) === true) return edited.show(c, admitted, await again(edited, c, admitted, { typed, version }))
  const choices = choicesOf(typed)
  const reading = await edited.read(c, admitted, typed)
  if (!reading.ok || Object.keys(choices.problems).length > 0) {
    const refusal = reading.ok ? { problems: {} } : reading.refusal
    const problems = { ...choices.problems, ...refusal.problems }
    return edited.show(c, admitted, await again(edited, c, admitted, { typed, version, ...refusal, problems }), 422)
  }
  const current = edited.cardOf(subject)
  const outcome = await saveMerged<Card>(c.var.db, {
    kind: edited.kind, current, version, mine: reading.card, chosen: choices.theirs,
    reload: () => edited.reload(c, scope, current.id),
    write: (at, card) => edited.write(c, person.id, current.id, at, card),
  })
  if (outcome.state === 'overlapping') return conflict(edited, c, admitted, typed, outcome.overlap)
  const form = edited.draft?.(subject)
  if (form) await dropDraft(c.var.db, person.id, form)
  const page = edited.page(subject)
  return outcome.state === 'saved' ? redirectWith(c, page, 'saved') : redirectWith(c, joinedPage(page, edited.kind, outcome.taken))
}

/** The form once more: what was asked of a conflict is asked again, and what is written goes on being kept. */
async function again<Found extends FoundOrganisation, Card extends object>(
  edited: EditedCard<Found, Card>, c: AppContext, { scope, subject }: Admitted<Found>, state: ShownState,
): Promise<ShownState> {
  const stored = edited.cardOf(subject)
  return {
    ...state, ...draftState(edited, subject),
    conflict: await openConflict(c, scope, edited.kind, stored, state.typed),
  }
}

function draftState<Found extends FoundOrganisation>(
  edited: Pick<EditedCard<Found, never>, 'draft'>, subject: Found,
): Pick<FormState, 'draft'> {
  const form = edited.draft?.(subject)
  return form ? { draft: drafting(form) } : {}
}

/** The joined card in the form, with what both changed to be chosen from. The next saving stands on what is stored now. */
async function conflict<Found extends FoundOrganisation, Card extends object>(
  edited: EditedCard<Found, Card>, c: AppContext, admitted: Admitted<Found>, typed: Typed, overlap: Overlap<Card>,
): Promise<Response> {
  const { scope, subject } = admitted
  const joined = await edited.written(c, overlap.card)
  return edited.show(c, admitted, {
    typed: { ...joined, verifiedNow: typed['verifiedNow'] ?? [], [guardConfirmation]: typed[guardConfirmation] ?? [] },
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
