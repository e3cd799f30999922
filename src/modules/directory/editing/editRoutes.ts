import type { PersonId } from '#core/ids.ts'
import type { Result } from '#core/result.ts'
import { type Admitted, guardedRoute, type Scope } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { readForm, type Typed } from '#web/form.ts'
import { guardConfirmation } from '#web/guard.ts'
import { redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import type { Conflict } from '../commands/outcomes.ts'
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
  /** The form is only to be shown again, with one more row. */
  readonly wantsMore?: (typed: Typed) => boolean
}

/** The form of a card and its saving: a refusal keeps what was typed, a conflict is joined or chosen from. */
export function editRoutes<Found extends FoundOrganisation, Card extends object>(edited: EditedCard<Found, Card>): readonly Route[] {
  const { kind, list, find, may } = edited

  async function open(c: AppContext, admitted: Admitted<Found>): Promise<Response> {
    const card = edited.cardOf(admitted.subject)
    return edited.show(c, admitted, { typed: await edited.written(c, card), version: card.version })
  }

  async function save(c: AppContext, admitted: Admitted<Found>): Promise<Response> {
    const { person, scope, subject } = admitted
    const typed = await readForm(c)
    const version = versionOf(typed)
    const current = edited.cardOf(subject)
    if (edited.wantsMore?.(typed) === true) return edited.show(c, admitted, await asked(c, admitted, { typed, version }))
    const choices = choicesOf(typed)
    const reading = await edited.read(c, admitted, typed)
    if (!reading.ok || Object.keys(choices.problems).length > 0) {
      const refusal = reading.ok ? { problems: {} } : reading.refusal
      const problems = { ...choices.problems, ...refusal.problems }
      return edited.show(c, admitted, await asked(c, admitted, { typed, version, ...refusal, problems }), 422)
    }
    const outcome = await saveMerged<Card>(c.var.db, {
      kind, current, version, mine: reading.card, chosen: choices.theirs,
      reload: () => edited.reload(c, scope, current.id),
      write: (at, card) => edited.write(c, person.id, current.id, at, card),
    })
    if (outcome.state === 'overlapping') return conflict(c, admitted, typed, outcome.overlap)
    const page = edited.page(subject)
    return outcome.state === 'saved' ? redirectWith(c, page, 'saved') : redirectWith(c, joinedPage(page, kind, outcome.taken))
  }

  /** What was asked of a conflict is asked again, whatever else the form came back for. */
  const asked = async (c: AppContext, { scope, subject }: Admitted<Found>, state: ShownState): Promise<ShownState> => ({
    ...state,
    conflict: await openConflict(c, scope, kind, subject.organisation.id, edited.cardOf(subject), state.typed),
  })

  async function conflict(c: AppContext, admitted: Admitted<Found>, typed: Typed, overlap: Overlap<Card>): Promise<Response> {
    const organisation = admitted.subject.organisation.id
    const merged = await edited.written(c, overlap.card)
    return edited.show(c, admitted, {
      typed: { ...merged, verifiedNow: typed['verifiedNow'] ?? [], [guardConfirmation]: typed[guardConfirmation] ?? [] },
      version: overlap.theirs.version,
      conflict: await conflictState<Card>(c, admitted.scope, kind, organisation, overlap),
    }, 409)
  }

  return [
    guardedRoute('get', `${list}/:id/upravit`, { find, may, answer: open }),
    guardedRoute('post', `${list}/:id/upravit`, { find, may, answer: save }),
  ]
}

/** The page of a card that then says what of somebody else's was joined. */
function joinedPage(page: string, kind: CardKind, taken: readonly string[]): string {
  const [path = '', hash] = page.split('#')
  const query = new URLSearchParams({ pridano: taken.map((field) => `${kind}.${field}`).join() })
  return `${path}?${query.toString()}${hash === undefined ? '' : `#${hash}`}`
}
