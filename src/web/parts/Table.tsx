import type { ComponentChildren, VNode } from 'preact'
import { type Ui, writtenIn } from '../ui.ts'
import { withQuery } from './address.ts'
import { Icon } from './icons.tsx'
import type { Order } from './order.ts'
import { SourceLine } from './words.tsx'

export interface Column<Row> {
  readonly label: string
  readonly cell: (row: Row) => ComponentChildren
  /** `name` heads its row, `count` is aligned right with tabular figures. */
  readonly kind?: 'name' | 'count' | undefined
  /** What stands in it people wrote, as names and addresses. */
  readonly written?: boolean | undefined
  /** The word of `razeni` that orders by this column; with it the heading is a link. */
  readonly order?: string | undefined
  /** The heading on a phone card, where the full one is too long. */
  readonly shortLabel?: string | undefined
}

/** A download beside the caption; `path` without the language prefix. */
export interface Export { readonly label: string, readonly path: string }

interface DataTableProps<Row> {
  readonly ui: Ui
  readonly caption: string
  /** Under the caption: how many, what order. */
  readonly note?: ComponentChildren
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly order?: Order | undefined
  readonly exports?: readonly Export[] | undefined
  /** Shown instead of the table when there is no row. */
  readonly empty?: ComponentChildren
  readonly foot?: ComponentChildren
  readonly source?: string | undefined
  readonly asOf?: string | null | undefined
  /** More columns than a tablet holds: the table gets its own sideways scrolling there. */
  readonly wide?: boolean | undefined
  /** The heading before it says the same: the caption is then only for readers of the screen. */
  readonly captionHidden?: boolean | undefined
}

/** A table with caption and scopes; on a phone every row is a card. Sorting is a link, so it works without JavaScript. */
export function DataTable<Row>(props: DataTableProps<Row>): VNode {
  const { ui, rows, exports = [], source, asOf, wide = false } = props
  if (rows.length === 0 && props.empty !== undefined) return <>{props.empty}</>
  const table = <Table {...props} />
  return (
    <div class={exports.length > 0 ? 'table-block table-block-exports' : 'table-block'}>
      {exports.length > 0 && <Exports ui={ui} exports={exports} />}
      {wide ? <div class="table-scroll" role="region" aria-label={props.caption} tabindex={0}>{table}</div> : table}
      {source !== undefined && <SourceLine ui={ui} source={source} asOf={asOf} />}
    </div>
  )
}

function Table<Row>({ ui, caption, note, columns, rows, order, foot, captionHidden = false }: DataTableProps<Row>): VNode {
  return (
    <table class="table-cards">
      <caption><span class={captionHidden ? 'visually-hidden' : 'title'}>{caption}</span>{note}</caption>
      <thead><tr>{columns.map((column) => <Heading ui={ui} column={column} order={order} />)}</tr></thead>
      <tbody>{rows.map((row) => <tr>{columns.map((column) => <Cell ui={ui} column={column} row={row} />)}</tr>)}</tbody>
      {foot !== undefined && <tfoot>{foot}</tfoot>}
    </table>
  )
}

interface HeadingProps<Row> { readonly ui: Ui, readonly column: Column<Row>, readonly order: Order | undefined }

function Heading<Row>({ ui, column, order }: HeadingProps<Row>): VNode {
  const name = column.kind === 'count' ? 'count' : undefined
  if (column.order === undefined) return <th scope="col" class={name}>{column.label}</th>
  const now = order?.by === column.order ? (order.descending ? 'descending' : 'ascending') : undefined
  const next = now === 'ascending' ? `-${column.order}` : column.order
  return (
    <th scope="col" class={name} aria-sort={now}>
      <a href={withQuery(ui, { razeni: next, strana: null })}>
        {column.label}{now && <Icon name={now === 'ascending' ? 'up' : 'down'} small />}
      </a>
    </th>
  )
}

function Cell<Row>({ ui, column, row }: { readonly ui: Ui, readonly column: Column<Row>, readonly row: Row }): VNode {
  const lang = column.written ? writtenIn(ui) : undefined
  if (column.kind === 'name') return <th scope="row" lang={lang}>{column.cell(row)}</th>
  return <td class={column.kind} lang={lang} data-label={column.shortLabel ?? column.label}>{column.cell(row)}</td>
}

function Exports({ ui, exports }: { readonly ui: Ui, readonly exports: readonly Export[] }): VNode {
  return (
    <ul class="table-exports" aria-label={ui.t('web:table.export')}>
      {exports.map(({ label, path }) => (
        <li><a href={ui.href(path)} download><Icon name="download" small />{label}</a></li>
      ))}
    </ul>
  )
}

interface PagerProps { readonly ui: Ui, readonly page: number, readonly pages: number }

/** Pages of a long list; nothing when there is only one. The page is `strana` in the address. */
export function Pager({ ui, page, pages }: PagerProps): VNode | null {
  if (pages <= 1) return null
  const to = (target: number): string => withQuery(ui, { strana: target === 1 ? null : String(target) })
  return (
    <nav class="pager" aria-label={ui.t('web:pager.label')}>
      <ul class="pages">
        {page > 1 && <li><a href={to(page - 1)} rel="prev"><Icon name="left" small />{ui.t('web:pager.previous')}</a></li>}
        {numbersOf(page, pages).map((number) => number === null
          ? <li class="pages-gap"><span aria-hidden="true">…</span></li>
          : (
            <li class={number === page ? undefined : 'pages-other'}>
              <PageLink ui={ui} number={number} now={page} path={to(number)} />
            </li>
          ))}
        {page < pages && <li><a href={to(page + 1)} rel="next">{ui.t('web:pager.next')}<Icon name="right" small /></a></li>}
      </ul>
    </nav>
  )
}

interface PageLinkProps { readonly ui: Ui, readonly number: number, readonly now: number, readonly path: string }

const PageLink = ({ ui, number, now, path }: PageLinkProps): VNode => (
  <a href={path} aria-current={number === now ? 'page' : undefined}>
    <span class="visually-hidden">{ui.t('web:pager.page')} </span>{ui.format.number(number)}
  </a>
)

/** First, last and the neighbours; null stands for the ones left out. */
function numbersOf(page: number, pages: number): (number | null)[] {
  const shown = [1, page - 1, page, page + 1, pages].filter((number, index, all) =>
    number >= 1 && number <= pages && all.indexOf(number) === index)
  return shown.flatMap((number, index) => {
    const before = shown[index - 1]
    return before !== undefined && number - before > 1 ? [null, number] : [number]
  })
}
