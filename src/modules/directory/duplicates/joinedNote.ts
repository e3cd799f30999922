import { longestNote } from '../lists/input.ts'

/** A note by a card in a list, and for whom it is. */
export interface ListNote { readonly note: string | null, readonly note_visibility: string }

export const isSameNote = (one: ListNote, other: ListNote): boolean =>
  one.note === other.note && (one.note === null || one.note_visibility === other.note_visibility)

/** What a line says after it took another one's note over; null where it cannot, for nobody may read more or lose a word. */
export function joinedNote(staying: ListNote, gone: ListNote): ListNote | null {
  if (gone.note === null || gone.note === '' || isSameNote(staying, gone)) return staying
  if (staying.note === null || staying.note === '') return { note: gone.note, note_visibility: gone.note_visibility }
  const note = `${staying.note}\n${gone.note}`
  return staying.note_visibility === gone.note_visibility && note.length <= longestNote ? { note, note_visibility: staying.note_visibility } : null
}
