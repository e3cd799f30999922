import type { ComponentChildren, VNode } from 'preact'
import type { List, Runs } from '#documents/content.ts'
import type { RichText } from '#documents/richText.ts'

interface RichWordsProps {
  readonly words: RichText
  /** How many levels deeper headings are on the page than in the words. */
  readonly deeper?: number
}

/** Somebody's own words with headings, lists and bold, as they look on a page. */
export const RichWords = ({ words, deeper = 0 }: RichWordsProps): VNode => (
  <>
    {words.map((block) => {
      if (block.kind === 'heading') return <WordsHeading level={block.level + deeper}>{block.text}</WordsHeading>
      return block.kind === 'list' ? <Items list={block} /> : <p><Words runs={block.runs} /></p>
    })}
  </>
)

export function WordsHeading({ level, children }: { readonly level: number, readonly children: ComponentChildren }): VNode {
  if (level <= 2) return <h2>{children}</h2>
  if (level === 3) return <h3>{children}</h3>
  return level === 4 ? <h4>{children}</h4> : <h5>{children}</h5>
}

/** Runs of one paragraph; the tree holds only http(s) and mailto addresses. */
export const Words = ({ runs }: { readonly runs: Runs }): VNode => (
  <>
    {runs.map(({ text, strong, href }) => {
      const inside = strong === true ? <strong>{text}</strong> : text
      return href === undefined ? inside : <a href={href}>{inside}</a>
    })}
  </>
)

export function Items({ list }: { readonly list: List }): VNode {
  const items = list.items.map(({ runs, nested }) => <li><Words runs={runs} />{nested !== undefined && <Items list={nested} />}</li>)
  return list.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
}
