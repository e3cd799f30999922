import type { Origins } from './records.ts'

/** What the form and the command line offer: the public registers most installations import from. */
export const usualOrigins: Origins = {
  source: 'ČÚZK, RÚIAN', asOf: '2024-06-30', figuresSource: 'ČSÚ, SLDB 2021, obvyklý pobyt', figuresAsOf: '2021-03-26',
}
