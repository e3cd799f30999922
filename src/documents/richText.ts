import type { Block, Heading, List, Paragraph } from './content.ts'

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
