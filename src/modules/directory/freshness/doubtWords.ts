import type { Ui } from '#web/ui.ts'
import { endingWords } from '../ending/endingWords.ts'
import type { DoubtfulCard } from './doubtQueries.ts'
import { type Doubt, doubts } from './doubts.ts'

/** A reason on a row: an end by its register and day, the others as the filter says them. */
export function doubtWords(ui: Ui, { kind, ending }: Pick<DoubtfulCard, 'kind' | 'ending'>, doubt: Doubt): string {
  return doubt === 'ended' && ending !== null && kind !== 'organisation' ? endingWords(ui, kind, ending) : doubts[doubt][ui.language]
}
