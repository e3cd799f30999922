import type { Result } from '#core/result.ts'
import type { DocumentRenderer, Made, MakingFailure } from '#documents/making/renderer.ts'
import type { PublicServiceCard } from '../publicQueries.ts'
import { type Fullness, wholeCard } from './cardBlock.ts'
import type { PrintWriting } from './cardWords.ts'
import { type SheetEdition, sheetContent } from './sheetContent.ts'

/** From the fullest: texts get shorter first, a fact is left out only when short texts do not fit either. */
const fullnesses: readonly Fullness[] = [
  ...[900, 650, 500, 390, 310, 250, 200, 160, 130].map((longest): Fullness => ({ longest, facts: 'all' })),
  { longest: 130, facts: 'useful' }, { longest: 130, facts: 'least' },
]

/** The card on exactly one page: as much of it as fits. */
export async function makeSheet(
  documents: DocumentRenderer, writing: PrintWriting, card: PublicServiceCard, edition: SheetEdition,
): Promise<Result<Made, MakingFailure>> {
  const madeAs = (fullness: Fullness) => documents.pdf(sheetContent(writing, card, edition, fullness), 'ua-1')
  const whole = await madeAs(wholeCard)
  if (!whole.ok || whole.value.pages === 1) return whole
  return fullest(fullnesses, madeAs)
}

/** The fullest that fits is found by halving, a few makings instead of all; the last of them is taken as it is. */
async function fullest(
  [...choices]: readonly Fullness[], madeAs: (fullness: Fullness) => Promise<Result<Made, MakingFailure>>,
): Promise<Result<Made, MakingFailure>> {
  const last = choices.pop() ?? wholeCard
  let best: Result<Made, MakingFailure> | null = null
  let [from, to] = [0, choices.length]
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    const made = await madeAs(choices[middle] ?? last)
    if (!made.ok) return made
    if (made.value.pages === 1) { best = made; to = middle } else from = middle + 1
  }
  return best ?? madeAs(last)
}
