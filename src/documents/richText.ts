import type { Block, Heading, List, Paragraph, Runs } from './content.ts'

/** The networker's own words as a tree: headings, paragraphs and lists; runs are plain, bold or links. */
export type RichText = readonly (Heading | Paragraph | List)[]

/** The words as blocks of a chapter: the first heading is `topLevel`, none skips a level, none is deeper than 4. */
export function richToBlocks(rich: RichText, topLevel: Heading['level'] = 2): readonly Block[] {
  let previous = topLevel - 1
  return rich.map((block) => {
    if (block.kind !== 'heading') return block
    previous = Math.min(deepest, previous + 1, Math.max(topLevel, block.level + topLevel - 2))
    return { ...block, level: headingLevels[previous - 2] ?? topLevel }
  })
}

const deepest = 4
const headingLevels: readonly Heading['level'][] = [2, 3, 4]

/** The words alone, a line for each heading, paragraph and item: for places that know no looks. */
export const plainText = (rich: RichText): string => rich.flatMap((block) => block.kind === 'heading' ? [block.text] : block.kind === 'list' ? itemLines(block) : [wordsOf(block.runs)]).join('\n')

const itemLines = ({ items }: List): string[] => items.flatMap(({ runs, nested }) => [`– ${wordsOf(runs)}`, ...(nested ? itemLines(nested) : [])])

const wordsOf = (runs: Runs): string => runs.map(({ text }) => text).join('')
