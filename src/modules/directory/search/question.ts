import type { IsoDate, MunicipalityCode } from '#core/ids.ts'
import type { AgeBand, ServiceForm, Situation } from '../codelists/index.ts'

/** What somebody looks for. Everything but `typed` narrows the answer. */
export interface Question {
  readonly typed: string
  readonly situation: Situation | null
  /** Where the journey begins; null when nobody said. */
  readonly from: MunicipalityCode | null
  readonly age: AgeBand | null
  /** Any of these forms; an empty list means all. */
  readonly forms: readonly ServiceForm[]
  readonly free: boolean
  readonly noReferral: boolean
  readonly barrierFree: boolean
  readonly maxMinutes: number | null
  readonly kind: string | null
  readonly targetGroup: string | null
  readonly sector: string | null
  readonly orp: string | null
  /** Also services outside the network for children and families, which are left out otherwise. */
  readonly withOutside: boolean
  /** Only what is offered on this day; null also what ended, for people who work with cards. */
  readonly on: IsoDate | null
}

/** No question but the day, which nobody may forget. */
export const anything: Omit<Question, 'on'> = {
  typed: '', situation: null, from: null, age: null, forms: [], free: false, noReferral: false, barrierFree: false,
  maxMinutes: null, kind: null, targetGroup: null, sector: null, orp: null, withOutside: false,
}

/** Bands of an answer: all words in the name, all words on the card, some of the words; 0 when no words were asked. */
export type Band = 0 | 1 | 2 | 3
