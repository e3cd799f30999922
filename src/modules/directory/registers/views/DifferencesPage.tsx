import type { VNode } from 'preact'
import type { OrganisationId } from '#core/ids.ts'
import type { Typed } from '#web/form.ts'
import { firstOf } from '#web/form.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { Checkbox } from '#web/parts/choices.tsx'
import { SelectField, TextField } from '#web/parts/Field.tsx'
import { FilterForm, PostForm } from '#web/parts/Form.tsx'
import type { Order } from '#web/parts/order.ts'
import { DataTable, Pager } from '#web/parts/Table.tsx'
import { EmptyState, Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { roleWords } from '../../views/Verified.tsx'
import type { AskedDifferences } from '../inputDifferences.ts'
import { differencesPath, questionsPath, registersPath } from '../paths.ts'
import type { Difference } from '../queries/differences.ts'
import type { RecordKind } from '../records.ts'
import { registerCodes } from '../sources/index.ts'
import { fieldLabel, saidWords, sourceWords } from './saidWords.ts'

interface DifferencesPageProps {
  readonly ui: Ui
  readonly query: Typed
  readonly asked: AskedDifferences
  readonly rows: readonly Difference[]
  readonly total: number
  /** Fields that differ, with how many times. */
  readonly fields: readonly { readonly kind: RecordKind, readonly field: string, readonly count: number }[]
  readonly order: Order
  readonly page: number
  readonly pages: number
  readonly municipalities: ReadonlyMap<string, string>
  /** Decides about some differences at all; who only reads the region is told who does. */
  readonly isDecider: boolean
  /** Organisations of the page about which the person decides. */
  readonly decides: ReadonlySet<OrganisationId>
  /** Cards a register says are over, which are decided elsewhere. */
  readonly ended: number
  /** The batch that was just decided, when it was. */
  readonly decided: string
}

/** Where cards and registers differ: both words side by side, and what may be done about it. */
export function DifferencesPage(props: DifferencesPageProps): VNode {
  const { ui, rows, page, pages, isDecider, decides } = props
  const { t } = ui
  return (
    <WorkLayout
      ui={ui} title={t('registers:differences.title')} intro={t(isDecider ? 'registers:differences.intro' : 'registers:reading.differences')}
      crumbs={[{ label: t('registers:title'), path: registersPath }]}
      actions={<a class="button button-second" href={ui.href(questionsPath)}>{t('registers:questions.title')}</a>}
    >
      {props.decided !== '' && <Undo {...props} />}
      {props.ended > 0 && (
        <Notice kind="heed"><p>{t('registers:differences.ended', { count: props.ended })} <a href={ui.href(`/prace/sit/overovani?${endedQuery(ui)}`)}>{t('registers:differences.toEnded')}</a></p></Notice>
      )}
      <Filters {...props} />
      {rows.length === 0 && <Nothing {...props} />}
      {rows.length > 0 && (decides.size === 0 ? <DifferencesTable {...props} /> : <Deciding {...props} />)}
      <Pager ui={ui} page={page} pages={pages} />
    </WorkLayout>
  )
}

/** The queue of what is over, in the same territory. */
const endedQuery = (ui: Ui): string => new URLSearchParams({
  ...(ui.territory && { orp: ui.territory.code }), duvod: 'ended', ...(ui.here.searchParams.get('uzemi') === 'vse' && { uzemi: 'vse' }),
}).toString()

const Deciding = (props: DifferencesPageProps): VNode => (
  <PostForm ui={props.ui} action={differencesPath} label={props.ui.t('registers:differences.title')}>
    {/* Enter in a box presses the first button of a form: this one does nothing. */}
    <button type="submit" hidden disabled aria-hidden="true" />
    <input type="hidden" name="pohled" value={viewOf(props.ui)} />
    <DifferencesTable {...props} />
    <Bulk ui={props.ui} total={props.total} shown={props.rows.length} state={props.asked.state} />
  </PostForm>
)

/** The query of this view, to come back to it. */
const viewOf = (ui: Ui): string => ui.here.searchParams.toString()

function Undo({ ui, query, decided }: DifferencesPageProps): VNode {
  const count = Number(firstOf(query, 'pocet')) || 0
  return (
    <Notice kind="done" role="status">
      <p>{ui.t('registers:differences.decided', { count })}</p>
      {count > 0 && (
        <PostForm ui={ui} action={`${differencesPath}/rozhodnuti/${decided}/zpet`}>
          <input type="hidden" name="pohled" value={viewOf(ui)} />
          <button class="button button-second" type="submit">{ui.t('registers:differences.undo')}</button>
        </PostForm>
      )}
    </Notice>
  )
}

function Filters({ ui, query, fields }: DifferencesPageProps): VNode {
  const { t } = ui
  const field = { ui, typed: query, optional: 'unsaid' as const }
  return (
    <FilterForm ui={ui} label={t('registers:differences.filter')} keep={['razeni', 'organizace']} clear={ui.territory ? `${differencesPath}?orp=${ui.territory.code}` : differencesPath}>
      <TextField {...field} name="hledat" type="search" label={t('registers:differences.organisation')} />
      <SelectField {...field} name="registr" label={t('registers:source.label')} none={t('directory:filter.all')} options={registerCodes.map((code) => ({ value: code, label: t(`registers:short.${code}`) }))} />
      <SelectField
        {...field} name="pole" label={t('registers:fields.field')} none={t('directory:filter.all')}
        options={fields.map(({ kind, field: name, count }) => ({
          value: `${kind}.${name}`, label: `${fieldLabel(ui, kind, name)} – ${t(`registers:kind.${kind}`)} (${ui.format.number(count)})`,
        }))}
      />
      <SelectField
        {...field} name="stav" label={t('registers:state')}
        options={[
          { value: '', label: t('registers:differences.open') }, { value: 'dotazy', label: t('registers:differences.asked') },
          { value: 'ponechane', label: t('registers:differences.kept') },
        ]}
      />
      {ui.territory && (
        <SelectField
          {...field} name="uzemi" label={t('directory:filter.territory')}
          options={[{ value: '', label: t('directory:filter.onlyOrp', { name: ui.territory.name }) }, { value: 'vse', label: t('directory:filter.everywhere') }]}
        />
      )}
    </FilterForm>
  )
}

const Nothing = ({ ui, asked }: DifferencesPageProps): VNode => (
  <EmptyState ui={ui} title={ui.t('registers:differences.emptyTitle')} act={asked.orp === null
    ? { label: ui.t('registers:differences.toRegisters'), path: registersPath }
    : { label: ui.t('registers:differences.everywhere'), path: `${differencesPath}?uzemi=vse` }}
  >
    {ui.t(`registers:differences.empty.${asked.state}`)}
  </EmptyState>
)

function DifferencesTable({ ui, rows, total, order, asked, municipalities, decides }: DifferencesPageProps): VNode {
  const { t } = ui
  const query = viewOf(ui)
  const isMine = ({ organisationId }: Difference): boolean => decides.has(organisationId)
  return (
    <DataTable
      ui={ui} caption={t('registers:differences.title')} note={t('registers:differences.count', { count: total })} rows={rows} order={order} wide
      exports={[{ label: 'CSV', path: `${differencesPath}/tabulka/csv?${query}` }, { label: 'XLSX', path: `${differencesPath}/tabulka/xlsx?${query}` }]}
      columns={[
        { label: t('registers:fields.what'), kind: 'name', order: 'organizace', cell: (row) => <What ui={ui} row={row} isMine={isMine(row)} /> },
        { label: t('registers:fields.field'), order: 'pole', cell: ({ kind, field }) => fieldLabel(ui, kind, field) },
        { label: t('registers:fields.ours'), cell: (row) => <Ours ui={ui} row={row} municipalities={municipalities} /> },
        { label: t('registers:differences.said'), order: 'datum', cell: (row) => <Said ui={ui} row={row} municipalities={municipalities} /> },
        ...(decides.size === 0 ? [] : [{ label: t('registers:differences.act'), cell: (row: Difference) => isMine(row) && <Acts ui={ui} row={row} state={asked.state} /> }]),
      ]}
    />
  )
}

const cardPath = ({ kind, subjectId, organisationId }: Difference): string =>
  kind === 'service' ? `/prace/sit/sluzby/${subjectId}` : `/prace/sit/organizace/${organisationId}`

const namedBy = ({ recordId, field, mark }: Difference): string => `${recordId}:${field}:${mark}`

interface CellProps { readonly ui: Ui, readonly row: Difference }
interface ValueProps extends CellProps { readonly municipalities: ReadonlyMap<string, string> }

/** The box chooses the difference; its words are the card's. */
const What = ({ ui, row, isMine }: CellProps & { readonly isMine: boolean }): VNode => (
  <>
    {isMine ? (
      <label class="choice">
        <input type="checkbox" name="rozdil" value={namedBy(row)} />
        <span>{row.what}</span>
      </label>
    ) : <div>{row.what}</div>}
    <small>
      {row.kind !== 'organisation' && `${row.organisation}, `}<a href={ui.href(cardPath(row))}>{ui.t('registers:differences.card')}</a>
    </small>
  </>
)

const Ours = ({ ui, row, municipalities }: ValueProps): VNode => (
  <div>{saidWords(ui, row.kind, row.field, row.ours, municipalities)}<br /><small>{origin(ui, row)}</small></div>
)

/** Where our word is from: the last change of the field, else what the card says of itself. */
function origin(ui: Ui, { cardSource, cardVerifiedOn, changed }: Difference): string {
  if (changed !== null) return ui.t(`registers:origin.${changed.origin}`, { date: ui.format.date(changed.on) })
  const verified = cardVerifiedOn === null ? [] : [ui.t('registers:differences.verified', { date: ui.format.date(cardVerifiedOn) })]
  return [roleWords(ui, cardSource), ...verified].join(', ')
}

const Said = ({ ui, row, municipalities }: ValueProps): VNode => (
  <div>
    {saidWords(ui, row.kind, row.field, row.said, municipalities)}
    <br /><small>{sourceWords(ui, row)}, {ui.t('registers:differences.since', { since: ui.format.date(row.since), asOf: ui.format.date(row.asOf) })}</small>
    {row.goneSince !== null && <><br /><small>{ui.t('registers:differences.gone', { date: ui.format.date(row.goneSince) })}</small></>}
    {row.question && <><br /><small>{questionWords(ui, row)}</small></>}
  </div>
)

function questionWords(ui: Ui, { question }: Difference): string {
  if (question === null) return ''
  if (question.answer === null) return ui.t('registers:differences.waiting')
  return question.answer === 'other' ? ui.t('registers:differences.answerOther', { words: question.wording ?? '' })
    : ui.t(question.answer === 'ours' ? 'registers:differences.answerOurs' : 'registers:differences.answerSaid')
}

const Acts = ({ ui, row, state }: CellProps & { readonly state: AskedDifferences['state'] }): VNode => (
  <div class="buttons">
    <button class="button button-second" type="submit" name="take" value={namedBy(row)}>{ui.t(row.source === 'table' ? 'registers:differences.takeTable' : 'registers:differences.take')}</button>
    {state !== 'kept' && <button class="button button-quiet" type="submit" name="keep" value={namedBy(row)}>{ui.t('registers:differences.keep')}</button>}
    {row.question?.answer === 'other' && (
      <button class="button button-quiet" type="submit" name="answer" value={namedBy(row)}>{ui.t('registers:differences.writeAnswer')}</button>
    )}
  </div>
)

interface BulkProps { readonly ui: Ui, readonly total: number, readonly shown: number, readonly state: AskedDifferences['state'] }

/** The same for the chosen ones, or for all of the filter at once. */
function Bulk({ ui, total, shown, state }: BulkProps): VNode {
  const { t } = ui
  return (
    <fieldset class="part">
      <legend>{t('registers:differences.chosen')}</legend>
      {total > 1 && <Checkbox ui={ui} name="vse" label={t('registers:differences.all', { count: total })} hint={total > shown ? t('registers:differences.allHint') : undefined} />}
      <div class="buttons">
        <button class="button" type="submit" name="act" value="take">{t('registers:differences.takeChosen')}</button>
        {state !== 'kept' && <button class="button button-second" type="submit" name="act" value="keep">{t('registers:differences.keep')}</button>}
        <button class="button button-quiet" type="submit" name="act" value="ask">{t('registers:differences.ask')}</button>
      </div>
    </fieldset>
  )
}
