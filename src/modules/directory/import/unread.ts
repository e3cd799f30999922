import type { Mapping } from './fields.ts'
import type { Table } from './table.ts'

/** A column nothing is read from, by its place from 1; `repeats` an earlier heading, of which only the first is read. */
export interface UnreadColumn { readonly heading: string, readonly number: number, readonly repeats: boolean }

/** Columns that hold something and are not read: what the mapping leaves out, what has no heading, what repeats one. */
export function unreadColumns({ header, rows }: Table, mapping: Mapping): UnreadColumn[] {
  const read = new Set(Object.values(mapping))
  return header.map((heading, index) => ({ heading, number: index + 1, repeats: heading !== '' && header.indexOf(heading) !== index }))
    .filter(({ heading, number, repeats }) => heading === ''
      ? rows.some(({ cells }) => (cells[number - 1] ?? '') !== '') : repeats || !read.has(heading))
}
