import type { TableChoice } from './choice.ts'
import { called } from './followedRows.ts'
import type { MissingCard } from './lineage.ts'
import { isManyEnds } from './manyEnds.ts'
import { changesTold, keptTold, type ToldChange, type ToldPlan, writesNothing } from './plan.ts'
import type { ImportTarget } from './fields.ts'
import type { Table } from './table.ts'
import { filledColumns } from './tableHead.ts'
import type { Rejected } from './trouble.ts'
import { type ToldUnsaid, toldUnsaid } from './unsaid.ts'
import { type UnreadColumn, unreadColumns } from './unread.ts'

/** How many would be, or were, new, changed, as they are, ended, and left out. */
export interface Sums { readonly added: number, readonly changed: number, readonly unchanged: number, readonly ended: number, readonly rejected: number }

interface AddedLine {
  readonly line: number, readonly name: string, readonly organisation: string, readonly isNewOrganisation: boolean,
}

/** What a table says, and the one that stays of the two. */
export interface FollowedPair { readonly inTable: string, readonly stays: string }

/** What a table would change, as it is shown before a yes: the beginning of each list, the rows that are left out whole. */
export interface TablePreview {
  readonly target: ImportTarget
  readonly sums: Sums
  /** Whether the table has nothing that is not here already, of organisations either. */
  readonly isNothing: boolean
  /** No card changes, and what a table known by its name says now is still worth keeping: it may differ from the cards. */
  readonly isOnlyWords: boolean
  readonly unread: readonly UnreadColumn[]
  readonly unsaid: ToldUnsaid
  readonly added: readonly AddedLine[]
  readonly changed: readonly ToldChange[]
  /** Fields in which the table says otherwise and the card keeps its own, and on how many cards. */
  readonly kept: readonly ToldChange[]
  readonly keptCards: number
  readonly rejected: readonly Rejected[]
  /** Rows of cards that were merged. */
  readonly followed: number
  /** Of the first of them what the table says and what the card that stays is called. */
  readonly followedPairs: readonly FollowedPair[]
  /** Cards that the table had before and has no more, and how many it had. */
  readonly missing: readonly MissingCard[]
  readonly missingCount: number
  readonly knownBefore: number
  /** Cards that ended by a table of the name and are in this one again. */
  readonly returning: readonly MissingCard[]
  /** The rows that are shown, as they came. */
  readonly table: Table
}

/** Rows listed on a page; the record of the import keeps all. */
export const firstRows = 100

export function previewOf(table: Table, plan: ToldPlan, choice: TableChoice): TablePreview {
  const { rejected, missing, returning, knownBefore } = plan
  const { mapping, unsaid } = choice
  const [changesNothing, keepsWords] = [leavesCards(plan, choice), hasWords(plan, choice)]
  const added = addedLines(plan)
  const kept = keptTold(plan)
  const shown = new Set([...added.slice(0, firstRows), ...rejected.slice(0, firstRows)].map(({ line }) => line))
  return {
    sums: sumsOf(plan, choice), isNothing: changesNothing && !keepsWords, isOnlyWords: changesNothing && keepsWords, unread: unreadColumns({ header: table.header, filled: filledColumns(table) }, mapping), unsaid: toldUnsaid(plan, unsaid),
    target: plan.target, added: added.slice(0, firstRows),
    changed: linesOf(plan), kept: kept.slice(0, firstRows), keptCards: new Set(kept.map(({ what }) => what)).size,
    rejected, followed: followedRows(plan), followedPairs: pairsOf(plan).slice(0, firstPairs), missing: missing.slice(0, firstRows), missingCount: missing.length, returning, knownBefore, table: { header: table.header, rows: table.rows.filter(({ line }) => shown.has(line)) },
  }
}

const followedRows = ({ target, added, changed, unchanged, organisations }: ToldPlan): number => target === 'services'
  ? [...added, ...changed, ...unchanged].filter(({ follows }) => follows !== null).length : organisations.filter(({ isFollowed }) => isFollowed).length

const firstPairs = 20

/** Each pair once: of services, and of organisations whose services keep their own names. */
function pairsOf({ target, added, changed, unchanged, organisations }: ToldPlan): FollowedPair[] {
  const services = target === 'services' ? [...changed, ...unchanged, ...added].flatMap(({ what, stays }) => stays === null ? [] : [{ inTable: what, stays }]) : []
  const pairs = [...services, ...organisations.flatMap(({ said, stays }) => stays === null ? [] : [{ inTable: said.name, stays }])]
  return [...new Map(pairs.map((pair) => [`${pair.inTable}\n${pair.stays}`, pair])).values()]
}

const leavesCards = (plan: ToldPlan, { isWhole }: TableChoice): boolean => writesNothing(plan) && !(isWhole && plan.missing.length > 0)

/** Tables of services known by a name are remembered as registers are. */
const hasWords = ({ target, changed, unchanged }: ToldPlan, { remember }: TableChoice): boolean =>
  remember !== null && target === 'services' && changed.length + unchanged.length > 0

export function sumsOf({ target, added, changed, unchanged, organisations, missing, rejected }: ToldPlan, { isWhole }: Pick<TableChoice, 'isWhole'>): Sums {
  const ended = isWhole ? missing.length : 0
  if (target === 'services') return { added: added.length, changed: changed.length, unchanged: unchanged.length, ended, rejected: rejected.length }
  const [newOnes, known] = [organisations.filter(({ id }) => id === null), organisations.filter(({ id }) => id !== null)]
  const changing = known.filter(({ changes }) => changes.length > 0)
  return { added: newOnes.length, changed: changing.length, unchanged: known.length - changing.length, ended, rejected: rejected.length }
}

/** So many cards would end at once that a person must say yes to it twice: it looks like a part of a table. */
export const isSuspicious = ({ sums: { ended }, knownBefore }: Pick<TablePreview, 'sums' | 'knownBefore'>): boolean => isManyEnds(ended, knownBefore)

const addedLines = ({ target, added, organisations }: ToldPlan): AddedLine[] => target === 'services'
  ? added.map(({ line, service, organisation }) => ({
    line, name: service.fields.name, organisation: organisation?.name ?? service.organisation.name, isNewOrganisation: organisation === null,
  }))
  : organisations.filter(({ id }) => id === null).map(({ line, said: { name } }) => ({ line, name, organisation: name, isNewOrganisation: true }))

/** What changes on cards, and where services are newly given. */
const linesOf = (plan: ToldPlan): ToldChange[] => [
  ...changesTold(plan).slice(0, firstRows),
  ...plan.changed.slice(0, firstRows).flatMap(({ newPlaces, ...row }) => newPlaces.length === 0 ? []
    : [{ ...called(row), field: 'places', before: null, after: newPlaces.map(({ place }) => place) }]),
]
