import type { VNode } from 'preact'
import type { Typed } from '#web/form.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { SelectField, TextField } from '#web/parts/Field.tsx'
import { FilterForm, PostForm, SubmitRow } from '#web/parts/Form.tsx'
import type { Order } from '#web/parts/order.ts'
import { DataTable, Pager } from '#web/parts/Table.tsx'
import { EmptyState, Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { codeOptions } from '../../codes/words.ts'
import { endingPath } from '../../ending/paths.ts'
import { Verified as VerifiedDay } from '../../views/Verified.tsx'
import type { DoubtfulCard, DoubtOrder } from '../doubtQueries.ts'
import { type Doubt, doubts } from '../doubts.ts'
import { doubtWords } from '../doubtWords.ts'

const path = '/prace/sit/overovani'

interface DoubtsPageProps {
  readonly ui: Ui
  readonly query: Typed
  readonly rows: readonly DoubtfulCard[]
  readonly total: number
  readonly page: number
  readonly pages: number
  /** The filter, as the address has it. */
  readonly view: string
  readonly verified: Verified | null
  /** Organisations whose cards the person verifies; null for a networker, whom the territory decides about. */
  readonly mends: readonly string[] | null
  /** Null is as work is done. */
  readonly order: Order<DoubtOrder> | null
}

/** How many cards were verified just now, and how many of them wait on, for which reasons. */
export interface Verified { readonly verified: number, readonly stays: number, readonly why: readonly Doubt[] }

/** Cards that wait for somebody to look at them, with the reason; those that are true are ticked and verified at once. */
export function DoubtsPage(props: DoubtsPageProps): VNode {
  const { ui, query, rows, page, pages, view, verified, mends } = props
  const { t } = ui
  const mayVerify = mends === null || mends.length > 0
  return (
    <WorkLayout ui={ui} title={t('freshness:doubts.title')} intro={t(mayVerify ? 'freshness:doubts.intro' : 'freshness:doubts.reading')}>
      {verified && <Notice kind="done" role="status"><p>{verifiedWords(ui, verified)}</p></Notice>}
      <Filter ui={ui} query={query} />
      {mayVerify ? (
        <PostForm ui={ui} action={`${path}/plati${view}`}>
          <Doubtful {...props} />
          {rows.length > 0 && (
            <SubmitRow ui={ui} label={t('freshness:doubts.verify')} icon="check">
              {rows.some(isEndedService) && (
                <button class="button button-second" type="submit" formAction={ui.href(`${path}/konec${view}`)}>{t('freshness:doubts.confirmEnds')}</button>
              )}
            </SubmitRow>
          )}
        </PostForm>
      ) : <Doubtful {...props} />}
      <Pager ui={ui} page={page} pages={pages} />
    </WorkLayout>
  )
}

const Doubtful = ({ ui, rows, total, mends, order }: DoubtsPageProps): VNode => {
  const { t } = ui
  return (
    <DataTable
      ui={ui} caption={t('freshness:doubts.title')} note={t('freshness:doubts.count', { count: total })} rows={rows} columns={columns(ui, mends)} order={order ?? undefined} wide
      exports={(['csv', 'xlsx'] as const).map((format) => ({ label: format.toUpperCase(), path: `${path}/tabulka/${format}${ui.here.search}` }))}
      empty={<EmptyState ui={ui} title={t('freshness:doubts.emptyTitle')} act={{ label: t('directory:services.title'), path: '/prace/sit/sluzby' }}>{t('freshness:doubts.empty')}</EmptyState>}
    />
  )
}

function verifiedWords({ t, format, language }: Ui, { verified, stays, why }: Verified): string {
  const done = t('freshness:doubts.verified', { number: verified })
  return stays === 0 ? done : `${done} ${t('freshness:doubts.stay', { count: stays, why: format.list(why.map((doubt) => doubts[doubt][language])) })}`
}

function Filter({ ui, query }: Pick<DoubtsPageProps, 'ui' | 'query'>): VNode {
  const { t, territory } = ui
  const field = { ui, typed: query, optional: 'unsaid' as const }
  return (
    <FilterForm ui={ui} label={t('freshness:doubts.filter')} clear={territory ? `${path}?orp=${territory.code}` : path}>
      <TextField {...field} name="q" type="search" label={t('directory:filter.serviceText')} />
      <SelectField {...field} name="duvod" label={t('freshness:doubts.why')} none={t('directory:filter.all')} options={codeOptions(ui, doubts)} />
      {territory && (
        <SelectField
          {...field} name="uzemi" label={t('directory:filter.territory')}
          options={[{ value: '', label: t('directory:filter.onlyOrp', { name: territory.name }) }, { value: 'vse', label: t('directory:filter.everywhere') }]}
        />
      )}
    </FilterForm>
  )
}

const cardPath = ({ kind, id, organisationId }: DoubtfulCard): string => ({
  organisation: `/prace/sit/organizace/${id}`, service: `/prace/sit/sluzby/${id}`, location: `/prace/sit/organizace/${organisationId}#mista`,
})[kind]

const isEndedService = ({ kind, doubts: why }: DoubtfulCard): boolean => kind === 'service' && why.includes('ended')

interface ReasonProps { readonly ui: Ui, readonly row: DoubtfulCard, readonly doubt: Doubt, readonly isMine: boolean }

/** What is doubtful; of an end also where to say how it is. A place is archived, or its service goes on. */
function Reason({ ui, row, doubt, isMine }: ReasonProps): VNode {
  const words = doubtWords(ui, row, doubt)
  if (doubt !== 'ended' || !isMine) return <>{words}</>
  return row.kind === 'service'
    ? <>{words} · <a href={ui.href(endingPath(row.id))}>{ui.t('registers:ending.decide')}<span class="visually-hidden">: {row.name}</span></a></>
    : <>{words} <small class="meta"><br />{ui.t('registers:ending.placeText')}</small></>
}

const columns = (ui: Ui, mends: DoubtsPageProps['mends']) => {
  const { t } = ui
  const isMine = ({ organisationId }: DoubtfulCard): boolean => mends === null || mends.includes(organisationId)
  return [
    {
      label: t('freshness:doubts.card'), kind: 'name' as const, order: 'karta',
      cell: (row: DoubtfulCard) => (
        <div class="row-chosen">
          {isMine(row) && (
            <label class="choice">
              <input type="checkbox" name="karta" value={`${row.kind}:${row.id}`} />
              <span class="visually-hidden">{t('freshness:doubts.pick', { name: row.name })}</span>
            </label>
          )}
          <a href={ui.href(cardPath(row))}>{row.name}</a>
        </div>
      ),
    },
    { label: t('freshness:doubts.kindLabel'), cell: ({ kind }: DoubtfulCard) => t(`freshness:doubts.kind.${kind}`) },
    { label: t('freshness:doubts.detail'), cell: ({ detail }: DoubtfulCard) => detail },
    {
      label: t('freshness:doubts.why'),
      cell: (row: DoubtfulCard) => <ul class="plain-list">{row.doubts.map((doubt) => <li><Reason ui={ui} row={row} doubt={doubt} isMine={isMine(row)} /></li>)}</ul>,
    },
    { label: t('directory:verified.label'), order: 'overeno', cell: (row: DoubtfulCard) => <VerifiedDay ui={ui} card={row} /> },
  ]
}
