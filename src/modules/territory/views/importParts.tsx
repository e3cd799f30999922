import type { VNode } from 'preact'
import { DataTable } from '#web/parts/Table.tsx'
import type { Ui } from '#web/ui.ts'
import type { Rejected } from '../files/trouble.ts'
import type { Differences } from '../rulesDifferences.ts'
import type { Counts } from '../rulesImport.ts'

/** How many rows would be, or were, new, changed, as they are, and left out. */
export const CountSums = ({ ui, counts, rejected }: { readonly ui: Ui, readonly counts: Counts, readonly rejected: number }): VNode => (
  <dl class="preview-sums">
    <div><dt>{ui.t('territory:sums.added')}</dt><dd>{ui.format.number(counts.added)}</dd></div>
    <div><dt>{ui.t('territory:sums.changed')}</dt><dd>{ui.format.number(counts.changed)}</dd></div>
    <div><dt>{ui.t('territory:sums.unchanged')}</dt><dd>{ui.format.number(counts.unchanged)}</dd></div>
    <div><dt>{ui.t('territory:sums.rejected')}</dt><dd>{ui.format.number(rejected)}</dd></div>
  </dl>
)

/** Rows listed on a page; the run keeps all. */
const most = { rejected: 100, changed: 20 } as const

const note = (ui: Ui, count: number, limit: number): string | undefined => count > limit ? ui.t('territory:import.first', { count: limit }) : undefined

export const RejectedTable = ({ ui, rejected }: { readonly ui: Ui, readonly rejected: readonly Rejected[] }): VNode => (
  <DataTable
    ui={ui} caption={ui.t('territory:import.rejectedCaption')} note={note(ui, rejected.length, most.rejected)} rows={rejected.slice(0, most.rejected)} empty={<></>}
    columns={[
      { label: ui.t('territory:import.line'), kind: 'count', cell: ({ line }) => ui.format.number(line) },
      { label: ui.t('territory:import.what'), kind: 'name', cell: ({ what }) => what },
      { label: ui.t('territory:import.column'), cell: ({ column }) => column ?? '' },
      { label: ui.t('territory:import.reason'), cell: ({ reason }) => ui.t(`territory:reject.${reason}`) },
    ]}
  />
)

/** A record that differs from what is stored. */
export interface ChangedRecord { readonly what: string, readonly differences: Differences }

/** Which fields change how many times, then the first records one by one. */
export function Changes({ ui, changed }: { readonly ui: Ui, readonly changed: readonly ChangedRecord[] }): VNode | null {
  if (changed.length === 0) return null
  return (
    <>
      <FieldTable ui={ui} changed={changed} />
      <details class="more">
        <summary>{ui.t('territory:import.changedCaption')}</summary>
        <ChangedTable ui={ui} changed={changed} />
      </details>
    </>
  )
}

function FieldTable({ ui, changed }: { readonly ui: Ui, readonly changed: readonly ChangedRecord[] }): VNode {
  const fields = Map.groupBy(changed.flatMap(({ differences }) => Object.keys(differences)), (field) => field)
  return (
    <DataTable
      ui={ui} caption={ui.t('territory:import.fieldsCaption')} rows={[...fields]}
      columns={[
        { label: ui.t('territory:import.field'), kind: 'name', cell: ([field]) => fieldName(ui, field) },
        { label: ui.t('territory:sums.changed'), kind: 'count', cell: ([, all]) => ui.format.number(all.length) },
      ]}
    />
  )
}

function ChangedTable({ ui, changed }: { readonly ui: Ui, readonly changed: readonly ChangedRecord[] }): VNode {
  const rows = changed.slice(0, most.changed).flatMap(({ what, differences }) =>
    Object.entries(differences).map(([field, [before, after]]) => ({ what, field, before, after })))
  return (
    <DataTable
      ui={ui} caption={ui.t('territory:import.changedCaption')} captionHidden note={note(ui, changed.length, most.changed)} rows={rows}
      columns={[
        { label: ui.t('territory:import.what'), kind: 'name', cell: ({ what }) => what },
        { label: ui.t('territory:import.field'), cell: ({ field }) => fieldName(ui, field) },
        { label: ui.t('territory:import.before'), cell: ({ field, before }) => <del>{shown(ui, field, before)}</del> },
        { label: ui.t('territory:import.after'), cell: ({ field, after }) => <ins>{shown(ui, field, after)}</ins> },
      ]}
    />
  )
}

const fieldNames = {
  name: 'territory:field.name', ruianCode: 'territory:field.ruianCode', regionCode: 'territory:field.regionCode', orpCode: 'territory:field.orpCode',
  districtCode: 'territory:field.districtCode', authorisedOfficeCode: 'territory:field.authorisedOfficeCode', level: 'territory:field.level',
  lat: 'territory:field.lat', lon: 'territory:field.lon', postalCode: 'territory:field.postalCode', population: 'territory:field.population',
  children: 'territory:field.children', figuresSource: 'territory:field.figuresSource', figuresAsOf: 'territory:field.figuresAsOf',
  source: 'territory:field.source', asOf: 'territory:field.asOf', geometry: 'territory:field.geometry', schematic: 'territory:field.schematic',
} as const

const isField = (field: string): field is keyof typeof fieldNames => Object.hasOwn(fieldNames, field)

const fieldName = ({ t }: Ui, field: string): string => isField(field) ? t(fieldNames[field]) : field

type Value = Differences[string][number]

function shown({ t, format }: Ui, field: string, value: Value): string {
  if (field === 'geometry') return t('territory:import.shape')
  if (value === null) return t('web:unknown')
  if (typeof value === 'boolean') return t(value ? 'web:yes' : 'web:no')
  if (typeof value === 'number') return format.number(value, 6)
  return field === 'asOf' || field === 'figuresAsOf' ? format.date(value) : value
}
