import { failed, ok, type Result } from '#core/result.ts'
import type { TableTrouble } from './trouble.ts'

/** Largest table in bytes. */
export const largestTable = 10 * 1024 * 1024

/** The text of a table: UTF-16 by its mark, UTF-8 with or without its own, else what older Czech spreadsheets write (windows-1250). */
export function textOfTable(bytes: Uint8Array): Result<string, TableTrouble> {
  const text = decoded(bytes)
  if (text === null) return failed('brokenUtf16')
  if (text.trim() === '') return failed('empty')
  // A NUL never stands in a table; a picture is full of them, and UTF-16 without its mark too.
  if (text.includes('\u0000')) return failed('notText')
  return text.trimStart().startsWith('<') ? failed('webPage') : ok(text)
}

/** How the “Unicode text” of spreadsheets begins. */
const marks = [{ encoding: 'utf-16le', mark: [0xff, 0xfe] }, { encoding: 'utf-16be', mark: [0xfe, 0xff] }] as const

/** Null for half a sign or an odd byte in UTF-16: what is read of it from there on nobody wrote. */
function decoded(bytes: Uint8Array): string | null {
  const marked = marks.find(({ mark: [first, second] }) => bytes[0] === first && bytes[1] === second)
  if (marked) return strictly(bytes, marked.encoding)
  return strictly(bytes, 'utf-8') ?? new TextDecoder('windows-1250').decode(bytes)
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
