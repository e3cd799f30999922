import { failed, ok, type Result } from '#core/result.ts'
import type { TableTrouble } from './trouble.ts'

/** Largest table in bytes. */
export const largestTable = 10 * 1024 * 1024

/** The text of a table: UTF-8 with or without its mark, else what older Czech spreadsheets write (windows-1250). */
export function textOfTable(bytes: Uint8Array): Result<string, TableTrouble> {
  const text = decoded(bytes)
  if (text.trim() === '') return failed('empty')
  // A NUL never stands in a table; a picture and UTF-16 are full of them.
  if (text.includes('\u0000')) return failed('notText')
  return text.trimStart().startsWith('<') ? failed('webPage') : ok(text)
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1250').decode(bytes)
  }
}
