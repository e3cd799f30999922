import type { RichText } from '#documents/richText.ts'

/** What is known of the last save of a chapter. */
export interface LastSave { readonly autosaved: boolean, readonly changedBy: string | null, readonly changedAt: Date }

const stretchMinutes = 10

/**
 * An automatic save soon after another of the same person continues it: the words before it are no version of their own.
 * Everything else keeps what it replaces.
 */
export const continuesStretch = (last: LastSave, next: { readonly autosaved: boolean, readonly by: string | null, readonly at: Date }): boolean =>
  last.autosaved && next.autosaved && last.changedBy === next.by && next.at.getTime() - last.changedAt.getTime() < stretchMinutes * 60_000

/** How many words the networker wrote. */
export function wordCount(words: RichText): number {
  return textOf(words).split(/\s+/u).filter((word) => word !== '').length
}

const textOf = (words: RichText): string => words.map(blockText).join(' ')

function blockText(block: RichText[number]): string {
  if (block.kind === 'heading') return block.text
  if (block.kind === 'paragraph') return block.runs.map(({ text }) => text).join('')
  return block.items.map((item) => `${item.runs.map(({ text }) => text).join('')} ${item.nested === undefined ? '' : blockText(item.nested)}`).join(' ')
}
