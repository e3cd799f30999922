import { ok, type Result } from '#core/result.ts'
import type { DocumentContent } from '#documents/content.ts'
import type { DocumentRenderer, Made, MakingFailure } from '#documents/making/renderer.ts'
import type { PublicServiceCard } from '../publicQueries.ts'
import type { Fullness } from './cardBlock.ts'
import type { PrintWriting } from './cardWords.ts'
import { type SheetEdition, sheetContent } from './sheetContent.ts'

const fullnesses = ['whole', 'shorter', 'shortest'] as const satisfies readonly Fullness[]

/** The card on exactly one page: as much of it as fits. */
export async function makeSheet(
  documents: DocumentRenderer, writing: PrintWriting, card: PublicServiceCard, edition: SheetEdition,
): Promise<Result<Made, MakingFailure>> {
  const contentOf = (fullness: Fullness): DocumentContent => sheetContent(writing, card, edition, fullness)
  let last: Result<Made, MakingFailure> | null = null
  for (const fullness of fullnesses) {
    last = await documents.pdf(contentOf(fullness), 'ua-1')
    if (!last.ok || last.value.pages === 1) return last
  }
  return last ?? ok({ bytes: new Uint8Array() })
}
