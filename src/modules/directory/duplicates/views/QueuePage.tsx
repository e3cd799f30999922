import type { VNode } from 'preact'
import type { Typed } from '#web/form.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { SelectField } from '#web/parts/Field.tsx'
import { FilterForm, PostForm } from '#web/parts/Form.tsx'
import { DataTable, Pager } from '#web/parts/Table.tsx'
import { EmptyState, PartHead } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { cardPath, pairPath, undoPath } from '../paths.ts'
import type { RecentMerge } from '../queries/merges.ts'
import type { AlikePair } from '../queries/pairs.ts'
import { likenessWords } from './likenessWords.ts'

interface QueuePageProps {
  readonly ui: Ui
  readonly query: Typed
  readonly pairs: readonly AlikePair[]
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly merges: readonly RecentMerge[]
}

/** Pairs of cards that may be the same thing, with the reason; and the last merges, to be undone. */
export function QueuePage({ ui, query, pairs, total, page, pages, merges }: QueuePageProps): VNode {
  const { t } = ui
  return (
    <WorkLayout ui={ui} title={t('duplicates:queue.title')} intro={t('duplicates:queue.intro')}>
      <Filter ui={ui} query={query} />
      <DataTable
        ui={ui} caption={t('duplicates:queue.title')} note={t('duplicates:queue.count', { count: total })} rows={pairs} columns={columns(ui)} wide
        empty={<EmptyState ui={ui} title={t('duplicates:queue.emptyTitle')}>{t('duplicates:queue.empty')}</EmptyState>}
      />
      <Pager ui={ui} page={page} pages={pages} />
      {merges.length > 0 && <Merges ui={ui} merges={merges} />}
    </WorkLayout>
  )
}

function Filter({ ui, query }: Pick<QueuePageProps, 'ui' | 'query'>): VNode {
  const { t, territory } = ui
  const field = { ui, typed: query, optional: 'unsaid' as const }
  return (
    <FilterForm ui={ui} label={t('duplicates:queue.filter')}>
      <SelectField
        {...field} name="co" label={t('duplicates:queue.kind')}
        options={[{ value: '', label: t('directory:organisations.title') }, { value: 'sluzby', label: t('directory:services.title') }]}
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

const columns = (ui: Ui) => {
  const { t } = ui
  return [
    {
      label: t('duplicates:queue.first'), kind: 'name' as const,
      cell: ({ kind, first, firstName, firstDetail }: AlikePair) => <Card ui={ui} path={cardPath(kind, first)} name={firstName} detail={firstDetail} />,
    },
    {
      label: t('duplicates:queue.second'),
      cell: ({ kind, second, secondName, secondDetail }: AlikePair) => <Card ui={ui} path={cardPath(kind, second)} name={secondName} detail={secondDetail} />,
    },
    { label: t('duplicates:queue.why'), cell: ({ reasons }: AlikePair) => likenessWords(ui, reasons) },
    { label: t('duplicates:queue.what'), cell: (pair: AlikePair) => <Acts ui={ui} pair={pair} /> },
  ]
}

function Acts({ ui, pair: { kind, first, second, firstName, secondName } }: { readonly ui: Ui, readonly pair: AlikePair }): VNode {
  const { t } = ui
  const path = pairPath(kind, first, second)
  const both = <span class="visually-hidden">: {firstName}, {secondName}</span>
  return (
    <div>
      <a class="button button-second" href={ui.href(path)}>{t('duplicates:queue.compare')}{both}</a>
      <PostForm ui={ui} action={`${path}/neni`}>
        <button class="button button-quiet" type="submit">{t('duplicates:queue.deny')}{both}</button>
      </PostForm>
    </div>
  )
}

const Merges = ({ ui, merges }: Pick<QueuePageProps, 'ui' | 'merges'>): VNode => (
  <section class="part">
    <PartHead title={ui.t('duplicates:queue.merged')} />
    <ul>
      {merges.map(({ id, gone, staying, mergedAt }) => (
        <li>
          {ui.t('duplicates:queue.mergedLine', { gone, staying, date: ui.format.dateTime(mergedAt) })}{' '}
          <a href={ui.href(undoPath(id))}>{ui.t('duplicates:undo.link')}<span class="visually-hidden">: {gone}</span></a>
        </li>
      ))}
    </ul>
  </section>
)
