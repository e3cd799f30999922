import type { Result } from '#core/result.ts'
import type { Db } from '#db/connection.ts'
import type { Conflict } from '../commands/outcomes.ts'
import { type CardKind, isSameValue } from '../history/changes.ts'
import { changesAfter, type KeptChange } from '../history/queries.ts'
import { type Merged, merge, stateBefore, withTheirs } from '../history/states.ts'
import type { Opened } from './opened.ts'

type Fields = Readonly<Record<string, unknown>>

interface Versioned { readonly id: string, readonly version: number, readonly isArchived: boolean }

/** One editor's saving of a card. */
export interface Saving<Card extends object> {
  readonly kind: CardKind
  /** The card as it is stored now. */
  readonly current: Card & Versioned
  /** The version the editor began from. */
  readonly version: number
  readonly mine: Card
  /** Fields for which the editor, asked before, chose what was stored. */
  readonly chosen: readonly string[]
  /** Whether the form opened with the value, as far as it says: for fields whose values the history does not keep. */
  readonly opened: Opened
  readonly reload: () => Promise<(Card & Versioned) | null>
  readonly write: (version: number, card: Card) => Promise<Result<unknown, Conflict>>
}

/** What somebody stored meanwhile, beside what the editor sends. */
export interface Overlap<Card extends object> extends Merged<Card> {
  readonly theirs: Card & Versioned
  /** Changes made since the editor began, newest first. */
  readonly since: readonly KeptChange[]
}

export type Outcome<Card extends object> =
  | { readonly state: 'saved' }
  /** The card is in the archive, and nothing is written there. */
  | { readonly state: 'archived' }
  /** Saved together with what others changed in other fields since that version. */
  | { readonly state: 'merged', readonly taken: readonly string[] }
  | { readonly state: 'overlapping', readonly overlap: Overlap<Card> }

/** Who verified a card last, and when, is no matter of taste: whoever saves says it. */
const neverAsked: readonly string[] = ['verifiedOn']
const tries = 4

/**
 * Saves the editor's card over what is stored. Where somebody saved meanwhile, changes of different fields are joined;
 * those of the same field are given back to be chosen, and nothing is written.
 */
export async function saveMerged<Card extends object>(db: Db, saving: Saving<Card>): Promise<Outcome<Card>> {
  let stored = saving.current
  const taken = new Set<string>()
  let version = saving.version
  let mine = saving.mine
  let { chosen, opened } = saving
  for (let attempt = 0; attempt < tries; attempt += 1) {
    if (stored.isArchived) return { state: 'archived' }
    const overlap = await overlapWith(db, saving.kind, stored, { version, mine, chosen, opened })
    if (overlap.overlapping.length > 0) return { state: 'overlapping', overlap }
    for (const field of overlap.taken) taken.add(field)
    const written = await saving.write(stored.version, overlap.card)
    if (written.ok) return taken.size === 0 ? { state: 'saved' } : { state: 'merged', taken: [...taken] }
    version = stored.version
    mine = overlap.card
    chosen = []
    const joined = stored as Fields
    opened = (field, value) => isSameValue(joined[field], value)
    stored = await saving.reload() ?? stored
  }
  throw new Error(`The card ${saving.current.id} was saved by somebody else ${tries} times in a row`)
}

async function overlapWith<Card extends object>(
  db: Db, kind: CardKind, theirs: Card & Versioned, { version, mine, chosen, opened }: Pick<Saving<Card>, 'version' | 'mine' | 'chosen' | 'opened'>,
): Promise<Overlap<Card>> {
  const since = version >= theirs.version ? [] : await changesAfter(db, kind, theirs.id, version)
  const hidden = since.flatMap(({ changes }) => Object.entries(changes)).filter(([, { hidden: is }]) => is === true).map(([field]) => field)
  const base = { ...stateBefore<Card>(theirs, since.map(({ changes }) => changes)), ...untouched(mine, hidden, opened) }
  const theirsToo = hidden.filter((field) => !opened(field, (theirs as Fields)[field]))
  const merged = merge<Card>(base, theirs, withTheirs(mine, base, chosen), theirsToo)
  return { ...merged, overlapping: merged.overlapping.filter((field) => !neverAsked.includes(field)), theirs, since }
}

/** Of the fields whose base nobody kept, those the form sends as it opened: the editor did not touch them. */
const untouched = (mine: object, hidden: readonly string[], opened: Opened): Fields => Object.fromEntries(
  hidden.map((field) => [field, (mine as Fields)[field]] as const).filter(([field, value]) => opened(field, value)),
)
