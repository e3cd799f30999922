import type { Result } from '#core/result.ts'
import type { DocumentRenderer, Made, MakingFailure } from '#documents/making/renderer.ts'
import type { PublicServiceCard } from '../publicQueries.ts'
import type { Fullness } from './cardBlock.ts'
import type { PrintWriting } from './cardWords.ts'
import { type SheetEdition, sheetContent } from './sheetContent.ts'

/** The card on exactly one page: as much of it as fits. */
export async function makeSheet(
  documents: DocumentRenderer, writing: PrintWriting, card: PublicServiceCard, edition: SheetEdition,
): Promise<Result<Made, MakingFailure>> {
  const madeAs = (fullness: Fullness) => documents.pdf(sheetContent(writing, card, edition, fullness), 'ua-1')
  for (const fullness of ['whole', 'shorter'] as const) {
    const made = await madeAs(fullness)
    if (!made.ok || made.value.pages === 1) return made
  }
  return madeAs('shortest')
}
