import type { IsoDate } from '#core/ids.ts'
import type { RegisterCode } from '../sources/index.ts'

/** What planning needs of a run. */
export interface PlannedRun {
  readonly id: string
  readonly source: RegisterCode
  readonly asOf: IsoDate
  readonly orpCodes: readonly string[] | null
  /** Fields whose words only stand beside the card, for whoever asks may not write them. */
  readonly besideOnly?: readonly string[]
}
