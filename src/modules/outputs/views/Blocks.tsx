import type { VNode } from 'preact'
import type { Block, CardFact, Cell, Facts, Figure, Note, Quote, Table } from '#documents/content.ts'
import { sourceLine } from '#documents/sourceLine.ts'
import { Items, Words, WordsHeading } from '#web/parts/RichWords.tsx'
import { CoverMark } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'

interface BlocksProps {
  readonly ui: Ui
  readonly blocks: readonly Block[]
  /** How many levels deeper headings are on the page than in the document. */
  readonly deeper?: number | undefined
}

/** Blocks of a document as they look on a page. */
export const Blocks = ({ ui, blocks, deeper = 0 }: BlocksProps): VNode =>
  <>{blocks.map((block) => <OneBlock ui={ui} block={block} deeper={deeper} />)}</>

interface OneBlockProps { readonly ui: Ui, readonly block: Block, readonly deeper: number }

type Drawing<Kind extends Block['kind']> = (props: { readonly ui: Ui, readonly block: Extract<Block, { kind: Kind }>, readonly deeper: number }) => VNode

/** How each kind looks on a page; a forgotten one does not compile. */
const drawings: { readonly [Kind in Block['kind']]: Drawing<Kind> } = {
  heading: ({ block, deeper }) => <WordsHeading level={block.level + deeper}>{block.text}</WordsHeading>,
  paragraph: ({ block }) => <p><Words runs={block.runs} /></p>,
  list: ({ block }) => <Items list={block} />,
  table: ({ ui, block }) => <PreviewTable ui={ui} table={block} />,
  figure: ({ ui, block }) => <Picture ui={ui} figure={block} />,
  facts: ({ ui, block }) => <KeyFigures ui={ui} facts={block} />,
  quote: ({ block }) => <Saying quote={block} />,
  card: ({ block, deeper }) => <section class="stack"><WordsHeading level={block.level + deeper}>{block.title}</WordsHeading><Lines facts={block.facts} /></section>,
  factList: ({ block }) => <Lines facts={block.facts} />,
  code: ({ block }) => <p class="meta">{block.alt}</p>,
  index: ({ block }) => <ul>{block.entries.map(({ text }) => <li>{text}</li>)}</ul>,
  note: ({ ui, block, deeper }) => <Aside ui={ui} note={block} deeper={deeper} />,
}

// The drawing of a kind takes just the blocks of that kind; the compiler cannot follow the union.
const OneBlock = (props: OneBlockProps): VNode => (drawings[props.block.kind] as Drawing<Block['kind']>)(props)

const Lines = ({ facts }: { readonly facts: readonly CardFact[] }): VNode => (
  <dl class="facts">{facts.map(({ label, runs }) => <div><dt>{label}</dt><dd><Words runs={runs} /></dd></div>)}</dl>
)

const Saying = ({ quote }: { readonly quote: Quote }): VNode => (
  <blockquote class="said">
    <p><Words runs={quote.runs} /></p>
    {quote.attribution !== undefined && <p class="meta">{quote.attribution}</p>}
  </blockquote>
)

const Aside = ({ ui, note, deeper }: { readonly ui: Ui, readonly note: Note, readonly deeper: number }): VNode => (
  <div class="panel panel-soft">
    {note.title !== undefined && <p class="notice-title">{note.title}</p>}
    {note.blocks.map((inner) => <OneBlock ui={ui} block={inner} deeper={deeper} />)}
  </div>
)

function PreviewTable({ ui, table }: { readonly ui: Ui, readonly table: Table }): VNode {
  const hasShades = table.rows.some(({ cells }) => cells.some(({ shade }) => shade !== undefined))
  return (
    <div class="table-block">
      <div class={hasShades ? 'matrix-scroll' : 'table-scroll'} role="region" aria-label={table.caption} tabindex={0}>
        <table class={hasShades ? 'matrix' : undefined}>
          <caption><span class="title">{table.caption}</span></caption>
          <thead><tr>{table.columns.map(({ header, align }) => <th scope="col" class={align === 'end' ? 'count' : undefined}>{header}</th>)}</tr></thead>
          <tbody>
            {table.rows.map(({ cells }) => <tr>{cells.map((cell, index) => <OneCell table={table} cell={cell} index={index} />)}</tr>)}
          </tbody>
        </table>
      </div>
      <Origin ui={ui} block={table} />
    </div>
  )
}

function OneCell({ table, cell, index }: { readonly table: Table, readonly cell: Cell, readonly index: number }): VNode {
  const column = table.columns[index]
  if (index === 0 && table.headerColumn) return <th scope="row"><Words runs={cell.runs} /></th>
  if (cell.shade === undefined) {
    return <td class={column?.align === 'end' ? 'count' : undefined} data-label={column?.header}><Words runs={cell.runs} /></td>
  }
  return (
    <td class={`is-${cell.shade}`} data-label={column?.header}>
      <span class="cover"><CoverMark word={cell.shade} /><Words runs={cell.runs} /></span>
    </td>
  )
}

/** The drawing as an image: what it shows is said once, by its words. */
const Picture = ({ ui, figure }: { readonly ui: Ui, readonly figure: Figure }): VNode => (
  <figure class="document-figure">
    <img src={`data:image/svg+xml,${encodeURIComponent(figure.svg)}`} alt={figure.alt} loading="lazy" />
    <figcaption>{figure.caption}</figcaption>
    <Origin ui={ui} block={figure} />
  </figure>
)

const KeyFigures = ({ ui, facts }: { readonly ui: Ui, readonly facts: Facts }): VNode => (
  <>
    <dl class="preview-sums">
      {facts.items.map(({ label, value, note }) => <div><dt>{label}{note !== undefined && ` (${note})`}</dt><dd>{value}</dd></div>)}
    </dl>
    <Origin ui={ui} block={facts} />
  </>
)

function Origin({ ui, block }: { readonly ui: Ui, readonly block: Table | Figure | Facts }): VNode | null {
  const line = sourceLine(block, ui.language)
  return line === undefined ? null : <p class="meta source">{line}</p>
}
