import type { Mapping } from './fields.ts'
import type { TableHead } from './tableHead.ts'

/** A column nothing is read from, by its place from 1; `repeats` an earlier heading, of which only the first is read. */
export interface UnreadColumn { readonly heading: string, readonly number: number, readonly repeats: boolean }

/** Columns that hold something and are not read: what the mapping leaves out, what has no heading, what repeats one. */
export function unreadColumns({ header, filled }: Pick<TableHead, 'header' | 'filled'>, mapping: Mapping): UnreadColumn[] {
  const read = new Set(Object.values(mapping))
  return header.map((heading, index) => ({ heading, number: index + 1, repeats: heading !== '' && header.indexOf(heading) !== index }))
    .filter(({ heading, number, repeats }) => heading === '' ? filled[number - 1] === true : repeats || !read.has(heading))
}
