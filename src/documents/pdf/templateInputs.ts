import { translatorFor } from '#i18n/translate.ts'
import { columnShares } from '../columnShares.ts'
import type { Block, DocumentContent, DocumentLanguage, Part, Row, Table } from '../content.ts'
import { footerWords } from '../footerWords.ts'
import { sourceLine } from '../sourceLine.ts'
import { typeset } from '../typeset.ts'

const regions: Record<DocumentLanguage, string> = { cs: 'CZ', en: 'GB' }

/** Everything the Typst template reads: the content, the writer's own words and the drawings, each as JSON. */
export function templateInputs(content: DocumentContent, drawings: string): Record<string, string> {
  const printed = typeset(content)
  return {
    content: JSON.stringify({ ...printed, parts: printed.parts.map((part) => withDerived(part, content.language)) }),
    words: JSON.stringify(wordsOf(content)),
    drawings,
  }
}

const withDerived = (part: Part, language: DocumentLanguage): object =>
  ({ ...part, blocks: part.blocks.map((block) => derived(block, part, language)) })

function derived(block: Block, part: Part, language: DocumentLanguage): object {
  if (block.kind === 'heading') return { ...block, numbered: part.numbered && block.level === 2 }
  if (block.kind === 'table') {
    return { ...block, rows: wholeRows(block), shares: columnShares(block), sourceLine: sourceLine(block, language) }
  }
  if (block.kind === 'figure' || block.kind === 'facts') return { ...block, sourceLine: sourceLine(block, language) }
  return block
}

/** As many cells as columns, because a missing one would move the rest of the table. */
const wholeRows = (table: Table): readonly Row[] =>
  table.rows.map((row) => ({ ...row, cells: table.columns.map((_, index) => row.cells[index] ?? { runs: [] }) }))

function wordsOf(content: DocumentContent): object {
  const say = translatorFor(content.language)
  return {
    region: regions[content.language], regions,
    madeOn: content.madeAt.slice(0, 10).split('-'),
    contents: say('documents:contents'),
    table: say('documents:table'),
    figure: say('documents:figure'),
    page: say('documents:page', { page: '{page}', pages: '{pages}' }),
    footer: footerWords(content),
  }
}
