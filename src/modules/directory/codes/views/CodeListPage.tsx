import type { VNode } from 'preact'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { Icon } from '#web/parts/icons.tsx'
import { DataTable, Pager } from '#web/parts/Table.tsx'
import { EmptyState, Notice, PartHead, Status, Tag } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { labelOf, sectors } from '../../codelists/index.ts'
import type { CodeState, Entry } from '../../codelists/merge.ts'
import type { codeLists, ListName } from '../../codelists/registry.ts'
import { actPath, addPath, type EntryAct, listPath, listsPath, undoPath } from '../paths.ts'
import type { LastChange, MadeChange } from '../queries/changes.ts'
import { mayEnd } from '../rules.ts'
import { changeWords, lastChangeWords, spanWords } from './changeWords.ts'

/** An entry with how many use it and who changed it last. */
interface EntryRow { readonly entry: Entry, readonly uses: number, readonly last: LastChange | null }

interface CodeListPageProps {
  readonly ui: Ui
  readonly list: ListName
  readonly rules: (typeof codeLists)[ListName]
  readonly rows: readonly EntryRow[]
  readonly changes: readonly MadeChange[]
  readonly page: number
  readonly pages: number
  readonly mayChange: boolean
}

/** A list in its order: since when and until when each entry holds, who changed it, how many use it; then its history. */
export function CodeListPage(props: CodeListPageProps): VNode {
  const { ui, list, rules, rows, mayChange } = props
  const { t } = ui
  const name = t(`codes:list.${list}.name`)
  const mayAdd = mayChange && rules.adds
  return (
    <WorkLayout
      ui={ui} title={name} intro={t(`codes:list.${list}.why`)} crumbs={[{ label: t('codes:title'), path: listsPath }]}
      actions={mayAdd ? <a class="button" href={ui.href(addPath(list))}><Icon name="plus" small />{t('codes:add')}</a> : undefined}
    >
      {!mayChange && rules.renames && <Notice><p>{t('codes:onlyMethodologist')}</p></Notice>}
      <section class="part">
        <PartHead title={t('codes:entries')} amount={ui.format.number(rows.length)} />
        <DataTable
          ui={ui} caption={name} captionHidden note={rules.counted === 'cards' ? t('codes:usedNote') : undefined} rows={rows} columns={columns(props)} wide
          exports={(['csv', 'xlsx'] as const).map((format) => ({ label: t(`codes:export.${format}`), path: `${listPath(list)}/tabulka/${format}` }))}
        />
      </section>
      <History {...props} />
    </WorkLayout>
  )
}

const stateSigns = { inForce: 'done', coming: 'waiting', ended: 'moved' } as const satisfies Record<CodeState, string>

function columns(props: CodeListPageProps) {
  const { ui, list, rules, mayChange } = props
  const { t, language } = ui
  return [
    {
      label: t('codes:column.cs'), kind: 'name' as const,
      cell: ({ entry }: EntryRow) => <><span lang="cs">{entry.cs}</span>{entry.isAdded && <>{' '}<Tag>{t('codes:added')}</Tag></>}</>,
    },
    { label: t('codes:column.en'), cell: ({ entry }: EntryRow) => <English ui={ui} entry={entry} /> },
    { label: t('codes:column.code'), cell: ({ entry }: EntryRow) => <code>{entry.code}</code> },
    ...(list === 'facilityKinds' ? [{
      label: t('codes:column.sector'),
      cell: ({ entry: { sector } }: EntryRow) => sector === null ? '' : labelOf(sectors, sector, language),
    }] : []),
    {
      label: t('codes:column.holds'),
      cell: ({ entry }: EntryRow) => <Holds ui={ui} entry={entry} />,
    },
    ...(rules.counted === 'nothing' ? [] : [{ label: t('codes:column.used'), cell: ({ uses }: EntryRow) => usesWords(props, uses) }]),
    { label: t('codes:column.changed'), cell: ({ last }: EntryRow) => lastChangeWords(ui, last, t('codes:shipped')) },
    ...(mayChange && (rules.renames || rules.ends) ? [{ label: t('codes:column.acts'), cell: ({ entry }: EntryRow) => <Acts {...props} entry={entry} /> }] : []),
  ]
}

/** Without an English name it is said what English pages show. */
const English = ({ ui, entry }: { readonly ui: Ui, readonly entry: Entry }): VNode => entry.isCzechOnly
  ? <><span lang="cs">{entry.cs}</span> <small class="meta">({ui.t('codes:czechOnly')})</small></>
  : <span lang="en">{entry.en}</span>

function Holds({ ui, entry }: { readonly ui: Ui, readonly entry: Entry }): VNode {
  const span = spanWords(ui, entry)
  return (
    <>
      <Status kind={stateSigns[entry.state]}>{ui.t(`codes:state.${entry.state}`)}</Status>
      {span !== null && <small class="meta"><br />{span}</small>}
    </>
  )
}

function usesWords({ ui: { t }, rules: { counted } }: CodeListPageProps, count: number): string {
  return count === 0 || counted === 'nothing' ? t('codes:used.nothing') : t(`codes:used.${counted}`, { count })
}

function Acts({ ui, list, rules, entry }: CodeListPageProps & { readonly entry: Entry }): VNode {
  const { t, language } = ui
  const link = (act: EntryAct, label: string): VNode => (
    <a href={ui.href(actPath(list, entry.code, act))}>{label}<span class="visually-hidden">{t('codes:act.of', { name: entry[language] })}</span></a>
  )
  return (
    <span class="buttons">
      {rules.renames && link('label', t('codes:act.rename'))}
      {rules.ends && mayEnd(entry) && link('end', t('codes:act.end'))}
      {rules.ends && entry.state === 'ended' && link('reopen', t('codes:act.reopen'))}
    </span>
  )
}

function History({ ui, list, changes, page, pages, mayChange }: CodeListPageProps): VNode {
  const { t, format } = ui
  return (
    <section class="part">
      <PartHead id="historie" title={t('codes:history.title')} />
      <DataTable
        ui={ui} caption={t('codes:history.caption')} captionHidden rows={changes}
        columns={[
          { label: t('codes:column.when'), kind: 'name', cell: ({ at }) => <time dateTime={at.toISOString()}>{format.dateTime(at)}</time> },
          { label: t('codes:column.who'), cell: ({ by }) => by ?? t('codes:nobody') },
          { label: t('codes:column.what'), cell: (change) => <What ui={ui} list={list} change={change} /> },
          { label: t('codes:column.fromDay'), cell: ({ fromDay }) => format.date(fromDay) },
          { label: t('codes:column.reason'), cell: ({ reason }) => reason ?? '' },
          ...(mayChange ? [{ label: t('codes:column.acts'), cell: (change: MadeChange) => <Undo ui={ui} list={list} change={change} /> }] : []),
        ]}
        empty={<EmptyState ui={ui} title={t('codes:history.emptyTitle')}>{t('codes:history.empty')}</EmptyState>}
      />
      <Pager ui={ui} page={page} pages={pages} />
    </section>
  )
}

interface ChangeProps { readonly ui: Ui, readonly list: ListName, readonly change: MadeChange }

function What({ ui, list, change }: ChangeProps): VNode {
  const { t, format } = ui
  return (
    <>
      {changeWords(ui, list, change)}
      {change.isUndone && <>{' '}<Tag>{t('codes:history.undone')}</Tag></>}
      {change.undoesAt !== null && <small class="meta"><br />{t('codes:history.undoes', { date: format.dateTime(change.undoesAt) })}</small>}
    </>
  )
}

function Undo({ ui, list, change }: ChangeProps): VNode {
  if (!change.isLatest) return <></>
  return (
    <a href={ui.href(undoPath(list, change.id))}>
      {ui.t('codes:act.undo')}<span class="visually-hidden">{ui.t('codes:act.of', { name: changeWords(ui, list, change) })}</span>
    </a>
  )
}
