import type { Mapping } from './fields.ts'
import { isReadOnly } from './readOnly.ts'
import type { TableHead } from './tableHead.ts'

/** A column nothing is read from, by its place from 1; `repeats` an earlier heading, of which only the first is read. */
export interface UnreadColumn { readonly heading: string, readonly number: number, readonly repeats: boolean }

/** Of them those that our own tables have for people to read. */
export const partedUnread = (columns: readonly UnreadColumn[]): { readonly forgotten: readonly UnreadColumn[], readonly readOnly: readonly UnreadColumn[] } => ({
  forgotten: columns.filter(({ heading }) => !isReadOnly(heading)), readOnly: columns.filter(({ heading }) => isReadOnly(heading)),
})

/** Columns that hold something and are not read: what the mapping leaves out, what has no heading, what repeats one. */
export function unreadColumns({ header, filled }: Pick<TableHead, 'header' | 'filled'>, mapping: Mapping): UnreadColumn[] {
  const read = new Set(Object.values(mapping))
  return header.map((heading, index) => ({ heading, number: index + 1, repeats: heading !== '' && header.indexOf(heading) !== index }))
    .filter(({ heading, number, repeats }) => heading === '' ? filled[number - 1] === true : repeats || !read.has(heading))
}
