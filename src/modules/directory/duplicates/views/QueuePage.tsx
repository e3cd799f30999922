import type { VNode } from 'preact'
import { dayInPrague } from '#core/time/isoDate.ts'
import type { Typed } from '#web/form.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { SelectField } from '#web/parts/Field.tsx'
import { FilterForm, PostForm } from '#web/parts/Form.tsx'
import { DataTable, Pager } from '#web/parts/Table.tsx'
import { EmptyState, PartHead } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { type PairFilter, reasonsFor, viewOf } from '../input.ts'
import { cardPath, pairPath, queuePath, undoPath } from '../paths.ts'
import type { RecentMerge } from '../queries/merges.ts'
import type { AlikePair } from '../queries/pairs.ts'
import { likenessWords } from './likenessWords.ts'

interface QueuePageProps {
  readonly ui: Ui
  readonly query: Typed
  readonly filter: PairFilter
  readonly pairs: readonly AlikePair[]
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly merges: readonly RecentMerge[]
  /** Merges and denies; who only reads the region looks at both cards and is told who does. */
  readonly maySettle: boolean
}

/** Pairs of cards that may be the same thing, with the reason; and the last merges, to be undone. */
export function QueuePage({ ui, query, filter, pairs, total, page, pages, merges, maySettle }: QueuePageProps): VNode {
  const { t } = ui
  const { state } = filter
  return (
    <WorkLayout ui={ui} title={t('duplicates:queue.title')} intro={t(maySettle ? 'duplicates:queue.intro' : 'duplicates:queue.reading')}>
      <Filter ui={ui} query={query} filter={filter} />
      <DataTable
        ui={ui} caption={t(`duplicates:queue.caption.${state}`)} note={t('duplicates:queue.count', { count: total })} rows={pairs}
        columns={columns(ui, { query, filter, maySettle })} wide
        exports={(['csv', 'xlsx'] as const).map((format) => ({ label: format.toUpperCase(), path: `${queuePath}/tabulka/${format}${ui.here.search}` }))}
        empty={<EmptyState ui={ui} title={t('duplicates:queue.emptyTitle')} act={wholeQueue(ui, filter)}>{t(`duplicates:queue.empty.${state}`)}</EmptyState>}
      />
      <Pager ui={ui} page={page} pages={pages} />
      {merges.length > 0 && <Merges ui={ui} merges={merges} maySettle={maySettle} />}
    </WorkLayout>
  )
}

/** Out of an empty view of a part leads the way to all that waits. */
const wholeQueue = (ui: Ui, { state, reason, orp }: PairFilter) => state === 'open' && reason === null && orp === null ? undefined
  : { label: ui.t('duplicates:queue.showAll'), path: `${queuePath}?uzemi=vse` }

function Filter({ ui, query, filter: { kind } }: Pick<QueuePageProps, 'ui' | 'query' | 'filter'>): VNode {
  const { t, territory } = ui
  const field = { ui, typed: query, optional: 'unsaid' as const }
  return (
    <FilterForm ui={ui} label={t('duplicates:queue.filter')} clear={territory ? `${queuePath}?orp=${territory.code}` : queuePath}>
      <SelectField
        {...field} name="co" label={t('duplicates:queue.kind')}
        options={[{ value: '', label: t('directory:organisations.title') }, { value: 'sluzby', label: t('directory:services.title') }]}
      />
      <SelectField
        {...field} name="duvod" label={t('duplicates:queue.why')} none={t('directory:filter.all')}
        options={reasonsFor[kind].map((reason) => ({ value: reason, label: t(`duplicates:reason.${reason}`) }))}
      />
      <SelectField
        {...field} name="stav" label={t('duplicates:queue.state')}
        options={[{ value: '', label: t('duplicates:queue.caption.open') }, { value: 'neni', label: t('duplicates:queue.caption.denied') }]}
      />
      {territory && (
        <SelectField
          {...field} name="uzemi" label={t('directory:filter.territory')}
          options={[{ value: '', label: t('directory:filter.onlyOrp', { name: territory.name }) }, { value: 'vse', label: t('directory:filter.everywhere') }]}
        />
      )}
    </FilterForm>
  )
}

const Card = ({ ui, path, name, detail }: { readonly ui: Ui, readonly path: string, readonly name: string, readonly detail: string | null }): VNode => (
  <span><a href={ui.href(path)}>{name}</a>{detail !== null && <small class="meta"><br />{detail}</small>}</span>
)

const columns = (ui: Ui, { query, filter: { state }, maySettle }: Pick<QueuePageProps, 'query' | 'filter' | 'maySettle'>) => {
  const { t } = ui
  const view = viewOf(query)
  return [
    {
      label: t('duplicates:queue.first'), kind: 'name' as const,
      cell: ({ kind, first, firstName, firstDetail }: AlikePair) => <Card ui={ui} path={cardPath(kind, first)} name={firstName} detail={firstDetail} />,
    },
    {
      label: t('duplicates:queue.second'),
      cell: ({ kind, second, secondName, secondDetail }: AlikePair) => <Card ui={ui} path={cardPath(kind, second)} name={secondName} detail={secondDetail} />,
    },
    { label: t('duplicates:queue.why'), cell: ({ reasons }: AlikePair) => likenessWords(ui, reasons) || t('duplicates:queue.notAlikeNow') },
    ...state === 'denied' ? [{ label: t('duplicates:queue.said'), cell: (pair: AlikePair) => saidWords(ui, pair) }] : [],
    ...maySettle ? [{
      label: t('duplicates:queue.what'),
      cell: (pair: AlikePair) => state === 'open' ? <Acts ui={ui} pair={pair} view={view} /> : <OfferAgain ui={ui} pair={pair} view={view} />,
    }] : [],
  ]
}

/** „Alena Vzorová, 3. 12. 2026“ */
const saidWords = (ui: Ui, { deniedBy, deniedAt }: AlikePair): string =>
  [deniedBy, deniedAt && ui.format.date(dayInPrague(deniedAt))].filter((word) => word !== null).join(', ')

interface ActsProps { readonly ui: Ui, readonly pair: AlikePair, readonly view: string }

const Both = ({ pair: { firstName, secondName } }: Pick<ActsProps, 'pair'>): VNode => <span class="visually-hidden">: {firstName}, {secondName}</span>

const OfferAgain = ({ ui, pair, view }: ActsProps): VNode => (
  <PostForm ui={ui} action={`${pairPath(pair.kind, pair.first, pair.second)}/mozna${view}`}>
    <button class="button button-second" type="submit">{ui.t('duplicates:queue.offerAgain')}<Both pair={pair} /></button>
  </PostForm>
)

function Acts({ ui, pair, view }: ActsProps): VNode {
  const { t } = ui
  const [staying, gone] = pair.secondStays ? [pair.second, pair.first] : [pair.first, pair.second]
  const path = pairPath(pair.kind, staying, gone)
  const both = <Both pair={pair} />
  return (
    <div>
      <a class="button button-second" href={ui.href(path)}>{t('duplicates:queue.compare')}{both}</a>
      <PostForm ui={ui} action={`${path}/neni${view}`}>
        <button class="button button-quiet" type="submit">{t('duplicates:queue.deny')}{both}</button>
      </PostForm>
    </div>
  )
}

const Merges = ({ ui, merges, maySettle }: Pick<QueuePageProps, 'ui' | 'merges' | 'maySettle'>): VNode => (
  <section class="part">
    <PartHead title={ui.t('duplicates:queue.merged')} />
    <ul class="plain-list">
      {merges.map(({ id, gone, staying, mergedAt }) => (
        <li>
          {ui.t('duplicates:queue.mergedLine', { gone, staying, date: ui.format.dateTime(mergedAt) })}{' '}
          {maySettle && <a href={ui.href(undoPath(id))}>{ui.t('duplicates:undo.link')}<span class="visually-hidden">: {gone}</span></a>}
        </li>
      ))}
    </ul>
  </section>
)
