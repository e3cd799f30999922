import type { FileId, IsoDate, PersonId } from '#core/ids.ts'
import type { RegisterCode } from './sources/index.ts'

/** What became of a record in a run. */
export const outcomes = [
  'new', 'linked', 'changed', 'ended', 'gone', 'unchanged', 'endedBefore', 'outside', 'unneeded', 'merged', 'unknownMunicipality',
] as const
export type Outcome = (typeof outcomes)[number]

/** How many records of each kind had each outcome; `fields` counts what was written into cards and what stood. */
export interface RunCounts {
  readonly kinds: Readonly<Record<string, Readonly<Partial<Record<Outcome, number>>>>>
  readonly fields: { readonly write: number, readonly differ: number }
  readonly troubles: number
  /** Services of the register that went on in the territory before this run. */
  readonly known: number
  /** Places of services of the register that went on in the territory before this run. */
  readonly knownPlaces: number
  /** Of those known services and places how many this run would end, by a day or because they are gone. */
  readonly lost: { readonly service: number, readonly location: number }
  /** Records that could not be read and do not say whose they are. */
  readonly unkeyed: number
}

export interface RegisterRun {
  readonly id: string
  readonly source: RegisterCode
  readonly fileName: string
  readonly fileId: FileId | null
  readonly address: string | null
  readonly size: number | null
  readonly asOf: IsoDate | null
  /** ORPs the run is limited to; null for everything. */
  readonly orpCodes: readonly string[] | null
  readonly requestedBy: PersonId | null
  readonly requestedByName: string | null
  readonly requestedAt: Date
  readonly stagedAt: Date | null
  readonly refused: string | null
  readonly appliedAt: Date | null
  readonly discardedAt: Date | null
  readonly counts: RunCounts | Readonly<Record<string, never>>
  readonly unknownCodes: Readonly<Record<string, number>>
}
