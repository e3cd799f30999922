import type { IsoDate } from '#core/ids.ts'
import { isManyEnds } from '../import/manyEnds.ts'
import type { Outcome, RunCounts } from './runs.ts'

/** Where a run stands. */
export type RunState = 'reading' | 'failed' | 'refused' | 'staged' | 'writing' | 'written' | 'discarded'

interface Facts {
  readonly stagedAt: Date | null, readonly refused: string | null, readonly appliedAt: Date | null, readonly discardedAt: Date | null
}
interface Work { readonly finishedAt: Date | null, readonly failure: string | null }

/** The state follows from what is written down of the run and of its last work. */
export function stateOf(run: Facts, work: Work | null): RunState {
  if (run.discardedAt !== null) return 'discarded'
  if (run.appliedAt !== null) return 'written'
  if (run.refused !== null) return 'refused'
  const isWorking = work?.finishedAt === null
  if (isWorking) return run.stagedAt === null ? 'reading' : 'writing'
  return run.stagedAt === null ? 'failed' : 'staged'
}

/** The file can be read again from here; one that a command read lies on its own disk. */
export const hasFile = ({ fileId, address }: { readonly fileId: string | null, readonly address: string | null }): boolean => fileId !== null || address !== null

export interface RunSums { readonly added: number, readonly changed: number, readonly ended: number, readonly unchanged: number, readonly left: number }

const none: Readonly<Partial<Record<Outcome, number>>> = {}

/** New, changed, ended and unchanged services and places together; `left` were not used for a reason. */
export function sumsOf(counts: Partial<RunCounts>): RunSums {
  const kinds = [counts.kinds?.['service'] ?? none, counts.kinds?.['location'] ?? none]
  const sum = (...outcomes: readonly Outcome[]): number =>
    kinds.reduce((total, kind) => total + outcomes.reduce((part, outcome) => part + (kind[outcome] ?? 0), 0), 0)
  return { added: sum('new'), changed: sum('changed', 'linked'), ended: sum('ended', 'gone'), unchanged: sum('unchanged'), left: counts.troubles ?? 0 }
}

/** Services and places that would end, of each kind of which there are suspiciously many. A run staged by an older version counted only the vanished. */
export function manyEnds({ lost, kinds, known = 0, knownPlaces = 0 }: Partial<RunCounts>): { readonly service: number, readonly location: number } {
  const many = (kind: 'service' | 'location', before: number): number => {
    const ended = lost?.[kind] ?? kinds?.[kind]?.gone ?? 0
    return isManyEnds(ended, before) ? ended : 0
  }
  return { service: many('service', known), location: many('location', knownPlaces) }
}

/** A register cannot be of a day that has not come. */
export const notAfter = (day: IsoDate, today: IsoDate): IsoDate => day > today ? today : day

/** The newer day the territory is known of, when the edition is older than that: writing it would bring old words back. */
export const newerThan = (asOf: IsoDate | null, newest: IsoDate | null): IsoDate | null => asOf !== null && newest !== null && newest > asOf ? newest : null

/** What vanished may be among the records that could not be read and do not say whose they are: how many of those. */
export const unreadBesideGone = ({ kinds, unkeyed = 0 }: Partial<RunCounts>): number =>
  (kinds?.['service']?.gone ?? 0) + (kinds?.['location']?.gone ?? 0) > 0 ? unkeyed : 0

/** So much would end at once, or so unsurely, that a person must say yes to it twice. */
export const isSuspicious = (counts: Partial<RunCounts>): boolean => {
  const { service, location } = manyEnds(counts)
  return service + location + unreadBesideGone(counts) > 0
}
