import type { Scope } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import type { Typed } from '#web/form.ts'
import { cardNames } from '../cardNames.ts'
import type { CardKind } from '../history/changes.ts'
import { cardFieldLabel, cardFieldWords } from '../views/cardWords.ts'
import { askedFields } from './choices.ts'
import type { Overlap } from './saveMerged.ts'
import type { ConflictState } from './views/Conflict.tsx'

type Fields = Readonly<Record<string, unknown>>

/** What a form that shows a field otherwise than the card calls it, and how it says what a card has there. */
export interface OwnSaying { readonly label: string, readonly words?: (card: object) => string }
export type OwnSayings = Readonly<Record<string, OwnSaying>>

/** What the form says of a conflict: whose change it was, what was joined, and what is to be chosen. */
export async function conflictState<Card extends object>(
  c: AppContext, scope: Scope, kind: CardKind, overlap: Overlap<Card>, own: OwnSayings = {},
): Promise<ConflictState> {
  const { ui } = c.var
  const { overlapping, taken, since, card } = overlap
  const [theirs, mine] = [overlap.theirs as Fields, card as Fields]
  const names = await cardNames(
    c, scope, overlapping.flatMap((field) => [[field, theirs[field]], [field, mine[field]]] as const),
  )
  const hidden = new Set(since.flatMap(({ changes }) => Object.entries(changes))
    .filter(([, { hidden: is }]) => is === true).map(([field]) => field))
  const words = (field: string, of: Fields): string => own[field]?.words?.(of) ?? cardFieldWords({ ui, kind, field }, of[field], names)
  const label = (field: string): string => own[field]?.label ?? cardFieldLabel({ ui, kind, field })
  return {
    who: since[0]?.by ?? null, at: since[0]?.at ?? null,
    taken: taken.map(label),
    asked: overlapping.map((field) => ({
      field, label: label(field), mine: words(field, mine),
      // Whoever may change a contact reads all of it on the card; of a confidential place nobody does.
      theirs: hidden.has(field) && kind !== 'contact' ? ui.t('cards:history.hidden') : words(field, theirs),
    })),
  }
}

/** The questions of a form that came back for another reason, asked again. */
export async function openConflict(
  c: AppContext, scope: Scope, kind: CardKind, stored: object, typed: Typed, own: OwnSayings = {},
): Promise<ConflictState | undefined> {
  const { ui } = c.var
  // Only what the card has: the form may send anything.
  const fields = (typed[askedFields] ?? []).filter((field) => Object.hasOwn(stored, field))
  if (fields.length === 0) return undefined
  const theirs = stored as Fields
  const names = await cardNames(c, scope, fields.map((field) => [field, theirs[field]] as const))
  return {
    who: null, at: null, taken: [],
    asked: fields.map((field) => ({
      field, label: own[field]?.label ?? cardFieldLabel({ ui, kind, field }), mine: null,
      theirs: own[field]?.words?.(stored) ?? cardFieldWords({ ui, kind, field }, theirs[field], names),
    })),
  }
}
