import type { VNode } from 'preact'
import type { Typed } from '#web/form.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { Checkbox } from '#web/parts/choices.tsx'
import { TextField } from '#web/parts/Field.tsx'
import { FilterForm, PostForm, SubmitRow } from '#web/parts/Form.tsx'
import type { Order } from '#web/parts/order.ts'
import { DataTable } from '#web/parts/Table.tsx'
import { EmptyState, Status } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { CardLink } from '../../views/CardLink.tsx'
import type { Watched } from '../watchQueries.ts'

/** The work card of a watched one; without the language prefix. */
export const watchedPath = ({ kind, id }: Pick<Watched, 'kind' | 'id'>): string => `/prace/sit/${kind === 'service' ? 'sluzby' : 'organizace'}/${id}`

export type WatchedOrder = 'nazev' | 'novinky'

interface WatchedPageProps {
  readonly ui: Ui
  readonly query: Typed
  readonly cards: readonly Watched[]
  readonly order: Order<WatchedOrder> | null
  readonly isNarrowed: boolean
}

const home = '/prace/sit/sledovane'

/** Cards the person watches, those with news first unless another order is asked for. */
export function WatchedPage({ ui, query, cards, order, isNarrowed }: WatchedPageProps): VNode {
  const { t } = ui
  return (
    <WorkLayout ui={ui} title={t('freshness:watch.title')} intro={t('freshness:watch.intro')}>
      {(cards.length > 0 || isNarrowed) && (
        <FilterForm ui={ui} label={t('freshness:watch.filter')} clear={home}>
          <TextField ui={ui} typed={query} optional="unsaid" name="q" type="search" label={t('directory:filter.serviceText')} />
          <Checkbox ui={ui} typed={query} name="nove" label={t('freshness:watch.onlyNews')} />
        </FilterForm>
      )}
      <DataTable
        ui={ui} caption={t('freshness:watch.title')} captionHidden rows={cards} order={order ?? undefined}
        exports={(['csv', 'xlsx'] as const).map((format) => ({ label: format.toUpperCase(), path: `${home}/tabulka/${format}${ui.here.search}` }))}
        empty={isNarrowed ? <EmptyState ui={ui} title={t('web:table.noneSuch')} act={{ label: t('web:form.clear'), path: home }}>{t('web:table.noneSuchText')}</EmptyState>
          : <EmptyState ui={ui} title={t('freshness:watch.emptyTitle')} act={{ label: t('directory:services.title'), path: '/prace/sit/sluzby' }}>{t('freshness:watch.empty')}</EmptyState>}
        columns={[
          { label: t('freshness:doubts.card'), kind: 'name', order: 'nazev', cell: (card) => <CardLink ui={ui} path={watchedPath(card)} name={card.name} isArchived={card.isArchived} /> },
          { label: t('freshness:doubts.detail'), cell: ({ organisation }) => organisation ?? t('freshness:watch.withServices') },
          { label: t('freshness:watch.news'), order: 'novinky', cell: (card) => <News ui={ui} card={card} /> },
        ]}
      />
      {cards.some(({ changes }) => changes > 0) && (
        <PostForm ui={ui} action="/prace/sit/sledovane/videno"><SubmitRow ui={ui} label={t('freshness:watch.seen')} icon="check" /></PostForm>
      )}
    </WorkLayout>
  )
}

function News({ ui, card: { changes, lastAt } }: { readonly ui: Ui, readonly card: Watched }): VNode {
  const { t, format } = ui
  if (changes === 0 || lastAt === null) return <span class="meta">{t('freshness:watch.nothing')}</span>
  return <Status kind="going">{t('freshness:watch.changes', { count: changes, when: format.dateTime(lastAt) })}</Status>
}

interface WatchFormProps { readonly ui: Ui, readonly path: string, readonly isWatched: boolean }

/** Beside a card: begin or stop watching it. */
export const WatchForm = ({ ui, path, isWatched }: WatchFormProps): VNode => (
  <PostForm ui={ui} action={`${path}/sledovat`}>
    {!isWatched && <input type="hidden" name="sledovat" value="on" />}
    <button class="button button-quiet" type="submit">{ui.t(isWatched ? 'freshness:watch.stop' : 'freshness:watch.begin')}</button>
  </PostForm>
)
