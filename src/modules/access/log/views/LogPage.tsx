import type { VNode } from 'preact'
import type { IsoDate, PersonId } from '#core/ids.ts'
import type { Named } from '#web/context.ts'
import type { Problems, Typed } from '#web/form.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { DateField, SelectField } from '#web/parts/Field.tsx'
import { FilterForm } from '#web/parts/Form.tsx'
import type { Order } from '#web/parts/order.ts'
import { DataTable, Pager } from '#web/parts/Table.tsx'
import { EmptyState } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { type Action, actions, actionWords, type LoggedRoom, loggedRooms, roomOf, subjectWords } from '../../actionWords.ts'
import { detailWords } from '../details.ts'
import { bySystem, isNarrowed, type LogFilter } from '../input.ts'
import type { NameOf } from '../nameOf.ts'
import { logPath, logTablePath } from '../paths.ts'
import type { LogEntry } from '../queries.ts'

export type LogOrder = 'kdy'

interface LogPageProps {
  readonly ui: Ui
  readonly query: Typed
  readonly problems: Problems
  readonly filter: LogFilter
  readonly entries: readonly LogEntry[]
  readonly nameOf: NameOf
  readonly total: number
  readonly order: Order<LogOrder>
  readonly actors: readonly { readonly id: PersonId, readonly name: string }[]
  /** The day of the oldest entry that is kept. */
  readonly since: IsoDate | null
  readonly page: number
  readonly pages: number
  readonly mostExported: number
}

export function LogPage(props: LogPageProps): VNode {
  const { ui, entries, total, mostExported, since } = props
  const { t } = ui
  return (
    <WorkLayout
      ui={ui} title={t('access:audit.title')} crumbs={[]} problems={props.problems}
      intro={since === null ? t('access:audit.intro') : `${t('access:audit.intro')} ${t('access:audit.since', { day: ui.format.date(since) })}`}
    >
      <Filter {...props} />
      <DataTable
        ui={ui} caption={t('access:audit.caption')} rows={entries} order={props.order} wide columns={columns(props)}
        note={<span class="meta">{countWords(ui, total, mostExported)}</span>}
        exports={(['csv', 'xlsx'] as const).map((kind) => ({ label: kind.toUpperCase(), path: `${logTablePath(kind)}${ui.here.search}` }))}
        empty={<Empty {...props} />}
      />
      <Pager ui={ui} page={props.page} pages={props.pages} />
    </WorkLayout>
  )
}

function countWords({ t, format }: Ui, total: number, mostExported: number): string {
  const count = t('access:audit.count', { count: total, number: format.number(total) })
  return total > mostExported ? `${count}. ${t('access:audit.tooLong', { shown: format.number(mostExported), total: format.number(total) })}` : count
}

const Empty = ({ ui, filter, total }: LogPageProps): VNode => {
  const { t } = ui
  // The pages before the one asked for are there.
  const isNarrower = isNarrowed(filter) || total > 0
  return (
    <EmptyState ui={ui} title={t('access:audit.emptyTitle')} act={isNarrower ? { label: t('access:audit.whole'), path: logPath } : undefined}>
      {t(isNarrower ? 'access:audit.emptyFilter' : 'access:audit.empty')}
    </EmptyState>
  )
}

function Filter({ ui, query, problems, actors }: LogPageProps): VNode {
  const { t } = ui
  const field = { ui, typed: query, problems, optional: 'unsaid' as const }
  return (
    <FilterForm ui={ui} label={t('access:audit.filter')} clear={logPath}>
      <SelectField
        {...field} name="kdo" label={t('access:audit.who')} none={t('access:audit.anybody')}
        options={[{ value: bySystem, label: t('access:audit.system') }, ...actors.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <SelectField
        {...field} name="cast" label={t('access:audit.part')} none={t('access:audit.anyPart')}
        options={roomEntries.map(([room, label]) => ({ value: room, label: t(label) }))}
      />
      <SelectField
        {...field} name="co" label={t('access:audit.what')} none={t('access:audit.anything')}
        options={roomEntries.map(([room, label]) => ({ label: t(label), options: actsOf(ui, room) }))}
      />
      <DateField {...field} name="od" label={t('access:audit.from')} />
      <DateField {...field} name="do" label={t('access:audit.to')} />
    </FilterForm>
  )
}

const roomEntries = Object.entries(loggedRooms) as [LoggedRoom, (typeof loggedRooms)[LoggedRoom]][] // the keys are complete by type

/** Acts of a room in words, in the alphabet. */
function actsOf({ t, language }: Ui, room: LoggedRoom): { value: Action, label: string }[] {
  return actions.filter((action) => roomOf(action) === room).map((action) => ({ value: action, label: actionWords(t, action) ?? action }))
    .sort((one, other) => one.label.localeCompare(other.label, language))
}

const columns = ({ ui, nameOf }: LogPageProps) => {
  const { t } = ui
  return [
    {
      label: t('access:audit.when'), kind: 'name' as const, order: 'kdy',
      cell: ({ at }: LogEntry) => <time class="time" dateTime={at.toISOString()}>{ui.format.dateTime(at)}</time>,
    },
    {
      label: t('access:audit.who'),
      cell: ({ actor, actorId }: LogEntry) => actorId === null ? t('access:audit.system') : <a href={ui.href(`/prace/sprava/lide/${actorId}`)}>{actor}</a>,
    },
    { label: t('access:audit.what'), cell: ({ action }: LogEntry) => actionWords(t, action) ?? <code>{action}</code> },
    { label: t('access:audit.subject'), cell: (entry: LogEntry) => <Subject ui={ui} entry={entry} named={nameOf(entry)} /> },
    { label: t('access:audit.details'), cell: (entry: LogEntry) => <Details ui={ui} entry={entry} nameOf={nameOf} /> },
  ]
}

interface SubjectProps { readonly ui: Ui, readonly entry: LogEntry, readonly named: Named | null }

/** What it is, and what it is called where it is there and the reader may know it. */
function Subject({ ui, entry: { subjectKind }, named }: SubjectProps): VNode | null {
  if (subjectKind === null) return null
  const word = subjectWords(ui.t, subjectKind) ?? subjectKind
  const kind = <span class="meta">{word}</span>
  if (named === null) return kind
  const saysItself = calledByKind.has(subjectKind) || named.title.toLocaleLowerCase(ui.language).includes(word)
  return <span>{named.path === null ? named.title : <a href={ui.href(named.path)}>{named.title}</a>} {!saysItself && kind}</span>
}

/** Names of these begin with what they are („Analýza, ORP Hlinsko“). */
const calledByKind: ReadonlySet<string> = new Set(['document', 'document_version', 'purge'])

/** What else there is to say, and the way to how the card was before and after. */
function Details({ ui, entry, nameOf }: Pick<LogPageProps, 'ui' | 'nameOf'> & { readonly entry: LogEntry }): VNode {
  const words = detailWords(ui, entry, nameOf).join('; ')
  const history = cardChange.test(entry.action) ? nameOf(entry)?.history : undefined
  return <span class="meta">{words} {history !== undefined && <a href={ui.href(history)}>{ui.t('access:audit.history')}</a>}</span>
}

const cardChange = /^directory\.change[A-Z]/
