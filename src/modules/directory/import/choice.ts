import { firstOf, type Typed } from '#web/form.ts'
import { fieldsFor, importTargets, type ImportTarget, type Mapping, mappingFor, targetOf } from './fields.ts'
import type { TableHead } from './tableHead.ts'
import { type Unsaid, unsaidFields, unsaidFrom, usualUnsaid } from './unsaid.ts'

/** What somebody said of a table: the meaning of its columns and what the import may do. */
export interface TableChoice {
  /** What a row is. */
  readonly target: ImportTarget
  readonly mapping: Mapping
  /** The name its columns are remembered under; null for a table that is not to be known again. */
  readonly remember: string | null
  /** Replace filled fields too; else only empty ones are filled in. */
  readonly overwrites: boolean
  /** Somebody has read the texts that look like somebody's personal data. */
  readonly acceptsDoubts: boolean
  /** The table has everything: what a table of its name had before and this one has not, has ended. */
  readonly isWhole: boolean
  /** What is written where the table says nothing and the card must say something. */
  readonly unsaid: Unsaid
}

const longestName = 80

/** The choice a form sent; a heading the table has not is no column. */
export const choiceFrom = (typed: Typed, { header }: Pick<TableHead, 'header'>): TableChoice => {
  const target = importTargets.find((one) => one === firstOf(typed, 'radek')) ?? 'services'
  return { target, ...restOf(typed, header, target) }
}

const restOf = (typed: Typed, header: TableHead['header'], target: ImportTarget): Omit<TableChoice, 'target'> => ({
  mapping: mappingFor(header, Object.fromEntries(
    fieldsFor(target).map((field) => [field, firstOf(typed, `sloupec-${field}`)] as const).filter(([, heading]) => heading !== ''))),
  // The name stands on a line of its own before what a row is known by.
  remember: firstOf(typed, 'remember').replaceAll(/\s+/gu, ' ').trim().slice(0, longestName).trim() || null,
  overwrites: firstOf(typed, 'overwrites') !== '', acceptsDoubts: firstOf(typed, 'doubts') !== '', isWhole: firstOf(typed, 'whole') !== '',
  unsaid: unsaidFrom((field) => firstOf(typed, `jinak-${field}`)),
})

/** The choice before anybody made one. */
export const usualChoice = (mapping: Mapping, remember: string | null): TableChoice =>
  ({ target: targetOf(mapping), mapping, remember, overwrites: false, acceptsDoubts: false, isWhole: false, unsaid: usualUnsaid })

/** The choice as a form shows it. */
export const typedOf = ({ target, mapping, remember, overwrites, acceptsDoubts, isWhole, unsaid }: TableChoice): Typed => ({
  radek: [target],
  ...Object.fromEntries(Object.entries(mapping).map(([field, heading]) => [`sloupec-${field}`, [heading]])),
  ...Object.fromEntries(unsaidFields.map((field) => [`jinak-${field}`, [unsaid[field] ?? ''].filter((code) => code !== '')])),
  remember: [remember ?? ''], overwrites: overwrites ? ['on'] : [], doubts: acceptsDoubts ? ['on'] : [], whole: isWhole ? ['on'] : [],
})
