/** Why a whole register cannot be read; nothing of it is used then. */
export const readingTroubles = [
  'empty', 'tooLarge', 'notJson', 'encoding', 'truncated', 'broken', 'longRow', 'noList', 'columns', 'tooMany', 'noRecords', 'archive', 'workbook',
] as const
export type ReadingTrouble = (typeof readingTroubles)[number]

/** Thrown out of a reading half-way; `at` is the record or line. */
export class Unreadable extends Error {
  readonly trouble: ReadingTrouble
  readonly at: number
  constructor(trouble: ReadingTrouble, at: number) {
    super(`${trouble} at ${at}`)
    this.trouble = trouble
    this.at = at
  }
}
