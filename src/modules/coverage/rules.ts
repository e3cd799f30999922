import type { Evidence } from '#core/accessibility/explainCell.ts'
import { type CoverageCause, type CoverageWord, coverageWords } from '#core/accessibility/judgement.ts'
import { decidingMinutes } from '#core/accessibility/travel.ts'
import type { ServiceId } from '#core/ids.ts'
import type { HelpFunction } from '#modules/directory/index.ts'
import type { AgreedMinimum, TravelWay } from './minimumNetwork.ts'
import type { KnownMunicipality } from './queries.ts'

/** What the core says, or that nobody has yet written down who helps there at all. */
export type CellCause = CoverageCause | 'nothing-recorded'
export interface CoveredCell { readonly word: CoverageWord, readonly cause: CellCause }

/** Where no card has a seat, a place or an area in the whole ORP, its network has not been mapped: that is not known, not missing. */
export const asRecorded = <Cell extends CoveredCell>(cell: Cell, isMapped: boolean): Cell | (Omit<Cell, 'word' | 'cause'> & CoveredCell) =>
  !isMapped && cell.cause === 'nobody-in-reach' ? { ...cell, word: 'unknown', cause: 'nothing-recorded' } : cell
export interface WordSum { readonly municipalities: number, readonly children: number }

export interface CoveredFunction {
  readonly function: HelpFunction
  /** The minimum of the ORP, turned to the way of travel; for a larger territory the shipped one. */
  readonly agreed: AgreedMinimum
  /** One for each municipality, in their order. */
  readonly cells: readonly CoveredCell[]
  readonly sums: Readonly<Record<CoverageWord, WordSum>>
}

/** Words of all functions in a territory: plain data, ready to be frozen into a document. */
export interface NetworkCoverage {
  /** Name and version of the method; see docs/methods/pokryti.md. */
  readonly method: string
  readonly way: TravelWay
  /** By name. */
  readonly municipalities: readonly KnownMunicipality[]
  readonly functions: readonly CoveredFunction[]
  /** Cards of which nobody said where or in what form they help: they count nowhere. */
  readonly uncounted: readonly { readonly id: ServiceId, readonly name: string }[]
}

/** Municipalities and children by word; an unknown number of children adds none. */
export function sumsOf(cells: readonly CoveredCell[], municipalities: readonly KnownMunicipality[]): Record<CoverageWord, WordSum> {
  const sum = (word: CoverageWord): WordSum => {
    const those = municipalities.filter((_, index) => cells[index]?.word === word)
    return { municipalities: those.length, children: those.reduce((total, { children }) => total + (children ?? 0), 0) }
  }
  return Object.fromEntries(coverageWords.map((word) => [word, sum(word)])) as Record<CoverageWord, WordSum>
}

/** Municipalities where one function has one word, and why. */
export interface Finding {
  readonly function: CoveredFunction
  readonly places: readonly { readonly code: string, readonly name: string }[]
  readonly children: number
  /** Each reason once, the one of most municipalities first. */
  readonly causes: readonly CellCause[]
}

/** Functions that have the word somewhere, those of most children first. */
export function findingsOf(coverage: NetworkCoverage, word: CoverageWord): Finding[] {
  return coverage.functions.flatMap((covered) => {
    const places = coverage.municipalities.filter((_, index) => covered.cells[index]?.word === word)
    if (places.length === 0) return []
    const causes = covered.cells.filter((cell) => cell.word === word).map(({ cause }) => cause)
    return [{ function: covered, places, children: covered.sums[word].children, causes: byFrequency(causes) }]
  }).sort((one, other) => other.children - one.children)
}

function byFrequency(causes: readonly CellCause[]): CellCause[] {
  const count = (cause: CellCause): number => causes.filter((one) => one === cause).length
  return [...new Set(causes)].sort((one, other) => count(other) - count(one))
}

/** What to say where nothing is missing: that the network holds, or that nobody has recorded it yet. */
export const noHoles = ({ functions }: NetworkCoverage): 'coverage:holes.none' | 'coverage:holes.unmapped' =>
  functions.some(({ cells }) => cells.some(({ cause }) => cause === 'nothing-recorded')) ? 'coverage:holes.unmapped' : 'coverage:holes.none'

/** Municipalities where the minimum is met. */
export const heldBy = ({ sums }: CoveredFunction): number => sums.strong.municipalities + sums.enough.municipalities

/** Functions whose minimum is met in at least half of the municipalities, in the order of the matrix. */
export const strengthsOf = ({ functions, municipalities }: NetworkCoverage): readonly CoveredFunction[] =>
  functions.filter((covered) => heldBy(covered) * 2 >= municipalities.length && heldBy(covered) > 0)

export const functionIn = ({ functions }: NetworkCoverage, code: HelpFunction): CoveredFunction => {
  const found = functions.find((covered) => covered.function === code)
  if (!found) throw new Error(`Coverage without ${code}`)
  return found
}

/**
 * Czech „v“ or „ve“ before a number, by how it is read: ve dvou, ve 12, ve 20 až 49, ve 100, ve 300; v 5, v 16.
 */
export function isVocalised(count: number): boolean {
  if (count >= 1_000_000) return false
  if (count >= 1000) return isVocalised(Math.floor(count / 1000)) && count >= 2000
  if (count >= 100) return count < 500
  if (count >= 20) return count < 50
  return [2, 3, 4, 12, 13, 14].includes(count)
}

/** Municipalities of one ORP by word, one entry for each function. */
export interface OrpSums {
  readonly code: string
  readonly name: string
  readonly counts: readonly Readonly<Partial<Record<CoverageWord, number>>>[]
}

/** The matrix of a region: its ORPs by name. */
export function sumsByOrp({ municipalities, functions }: NetworkCoverage): OrpSums[] {
  const orps = new Map(municipalities.map(({ orp, orpName }) => [orp, orpName]))
  return [...orps].sort(([, one], [, other]) => one.localeCompare(other, 'cs')).map(([code, name]) => ({
    code, name,
    counts: functions.map(({ cells }) => {
      const counts: Partial<Record<CoverageWord, number>> = {}
      cells.forEach(({ word }, index) => {
        if (municipalities[index]?.orp === code) counts[word] = (counts[word] ?? 0) + 1
      })
      return counts
    }),
  }))
}

/** Nearest first, equal ways by the name of the service: the core knows only ids. */
export function byWayThenName(evidence: readonly Evidence[], nameOf: (id: ServiceId) => string): Evidence[] {
  return evidence.toSorted((one, other) => {
    const [here, there] = [minutesOf(one), minutesOf(other)]
    return here === there ? nameOf(one.service).localeCompare(nameOf(other.service), 'cs') : here < there ? -1 : 1
  })
}

function minutesOf({ travel }: Evidence): number {
  if (!travel) return 0
  const minutes = decidingMinutes(travel.carMinutes)
  return minutes === 'unknown' ? Infinity : minutes
}
