import type { VNode } from 'preact'
import { DataTable } from '#web/parts/Table.tsx'
import { Status, type StatusKind } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { ChangedField, RunLine, Trouble, TroubleCount } from '../queries/runs.ts'
import { recordKinds } from '../records.ts'
import { type RunState, sumsOf } from '../rules.ts'
import { type Outcome, outcomes, type RunCounts } from '../runs.ts'
import { fieldLabel, saidWords } from './saidWords.ts'

const statusKinds: Readonly<Record<RunState, StatusKind>> = {
  reading: 'going', writing: 'going', failed: 'late', refused: 'late', staged: 'waiting', written: 'done', discarded: 'moved',
}

export const RunStatus = ({ ui, state }: { readonly ui: Ui, readonly state: RunState }): VNode =>
  <Status kind={statusKinds[state]}>{ui.t(`registers:status.${state}`)}</Status>

/** Lines of a list on a page; the whole is in its file. */
export const firstLines = 25

const firstOnes = (ui: Ui, shown: number): string | undefined =>
  shown >= firstLines ? ui.t('registers:fields.first', { count: firstLines }) : undefined

/** How much would be, or was, new, changed, ended, as it is, and left out. */
export function Sums({ ui, counts }: { readonly ui: Ui, readonly counts: Partial<RunCounts> }): VNode {
  const sums = sumsOf(counts)
  return (
    <dl class="preview-sums">
      {(['added', 'changed', 'ended', 'unchanged', 'left'] as const).map((name) => (
        <div><dt>{ui.t(`registers:sums.${name}`)}</dt><dd>{ui.format.number(sums[name])}</dd></div>
      ))}
    </dl>
  )
}

/** Every kind of record by what became of it. */
export function CountsTable({ ui, counts }: { readonly ui: Ui, readonly counts: Partial<RunCounts> }): VNode {
  const of = (kind: string, outcome: Outcome): number => counts.kinds?.[kind]?.[outcome] ?? 0
  const met = outcomes.filter((outcome) => recordKinds.some((kind) => of(kind, outcome) > 0))
  return (
    <DataTable
      ui={ui} caption={ui.t('registers:counts.caption')} rows={met} empty={<></>}
      columns={[
        { label: ui.t('registers:state'), kind: 'name', cell: (outcome) => ui.t(`registers:outcome.${outcome}`) },
        ...recordKinds.map((kind) => ({
          label: ui.t(`registers:counts.${kind}`), kind: 'count' as const, cell: (outcome: Outcome) => ui.format.number(of(kind, outcome)),
        })),
      ]}
    />
  )
}

const cardPaths = { organisation: '/prace/sit/organizace', service: '/prace/sit/sluzby', location: '' } as const

interface ChangedFieldsProps {
  readonly ui: Ui
  readonly caption: string
  readonly fields: readonly ChangedField[]
  readonly municipalities: ReadonlyMap<string, string>
  /** Where all changes, written and standing, are as a file; its format follows. */
  readonly download: string
}

/** What the register says beside what stands on the card. */
export const ChangedFields = ({ ui, caption, fields, municipalities, download }: ChangedFieldsProps): VNode => (
  <DataTable
    ui={ui} caption={caption} note={firstOnes(ui, fields.length)} rows={fields} empty={<></>} exports={filesOf(download)}
    columns={[
      { label: ui.t('registers:fields.what'), kind: 'name', cell: (line) => <CardName ui={ui} line={line} /> },
      { label: ui.t('registers:fields.field'), cell: ({ kind, field }) => fieldLabel(ui, kind, field) },
      { label: ui.t('registers:fields.ours'), cell: ({ kind, field, ours }) => saidWords(ui, kind, field, ours, municipalities) },
      { label: ui.t('registers:fields.said'), cell: ({ kind, field, said }) => saidWords(ui, kind, field, said, municipalities) },
    ]}
  />
)

const CardName = ({ ui, line: { kind, subjectId, what } }: { readonly ui: Ui, readonly line: Pick<ChangedField, 'kind' | 'what'> & { readonly subjectId: string | null } }): VNode =>
  kind === 'location' || subjectId === null ? <>{what}</> : <a href={ui.href(`${cardPaths[kind]}/${subjectId}`)}>{what}</a>

interface RunLinesProps {
  readonly ui: Ui
  readonly caption: string
  readonly lines: readonly RunLine[]
  /** Where the whole list is as a file; its format follows. */
  readonly download: string
  /** Whether the cards are there: new ones only after the run was written. */
  readonly isLinked: boolean
}

/** Cards that begin, or that the register says are over: how and since when. */
export const RunLines = ({ ui, caption, lines, download, isLinked }: RunLinesProps): VNode => (
  <DataTable
    ui={ui} caption={caption} note={firstOnes(ui, lines.length)} rows={lines} empty={<></>} exports={filesOf(download)}
    columns={[
      { label: ui.t('registers:record'), kind: 'name', cell: (line) => isLinked ? <CardName ui={ui} line={line} /> : line.what },
      { label: ui.t('registers:counts.kind'), cell: ({ kind }) => ui.t(`registers:kind.${kind}`) },
      ...(lines.every(({ outcome }) => outcome === 'new') ? [] : [
        { label: ui.t('registers:state'), cell: ({ outcome }: RunLine) => ui.t(`registers:outcome.${outcome}`) },
        { label: ui.t('registers:endedOn'), cell: ({ endedOn }: RunLine) => endedOn === null ? '' : ui.format.date(endedOn) },
      ]),
    ]}
  />
)

const filesOf = (download: string) => (['csv', 'xlsx'] as const).map((format) => ({ label: format.toUpperCase(), path: `${download}/${format}` }))

interface LeftOutProps {
  readonly ui: Ui
  readonly counts: readonly TroubleCount[]
  readonly troubles: readonly Trouble[]
  /** Where the whole list is as a file; its format follows. */
  readonly download: string
}

/** What was left aside: reasons with how many, then the records one by one. */
export const LeftOut = ({ ui, counts, troubles, download }: LeftOutProps): VNode => (
  <>
    <DataTable
      ui={ui} caption={ui.t('registers:left.caption')} rows={counts} empty={<></>} exports={filesOf(download)}
      columns={[
        { label: ui.t('registers:left.reason'), kind: 'name', cell: ({ reason }) => ui.t(`registers:reason.${reason}`) },
        { label: ui.t('registers:left.count'), kind: 'count', cell: ({ count }) => ui.format.number(count) },
      ]}
    />
    <DataTable
      ui={ui} caption={ui.t('registers:left.sheet')} note={firstOnes(ui, troubles.length)} rows={troubles} empty={<></>}
      columns={[
        { label: ui.t('registers:record'), kind: 'count', cell: ({ number }) => ui.format.number(number) },
        { label: ui.t('registers:counts.kind'), kind: 'name', cell: ({ what }) => what === '' ? ui.t('registers:fields.nothing') : what },
        { label: ui.t('registers:left.reason'), cell: ({ reason }) => ui.t(`registers:reason.${reason}`) },
        { label: ui.t('registers:left.detail'), cell: ({ detail }) => detail ?? '' },
      ]}
    />
  </>
)

interface UnknownCodesProps { readonly ui: Ui, readonly codes: Readonly<Record<string, number>>, readonly names: ReadonlyMap<string, string> }

export function UnknownCodes({ ui, codes, names }: UnknownCodesProps): VNode {
  const rows = Object.entries(codes).toSorted(([, left], [, right]) => right - left)
  return (
    <DataTable
      ui={ui} caption={ui.t('registers:unknown.caption')} note={ui.t('registers:unknown.text')} rows={rows.slice(0, firstLines)} empty={<></>}
      columns={[
        { label: ui.t('registers:unknown.code'), kind: 'name', cell: ([code]) => code },
        ...(names.size === 0 ? [] : [{ label: ui.t('registers:unknown.name'), cell: ([code]: [string, number]) => names.get(code) ?? '' }]),
        { label: ui.t('registers:unknown.count'), kind: 'count', cell: ([, count]) => ui.format.number(count) },
      ]}
    />
  )
}
