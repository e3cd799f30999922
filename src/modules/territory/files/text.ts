import { failed, ok, type Result } from '#core/result.ts'
import type { FileTrouble } from './trouble.ts'

/** Largest file of one import in bytes: the finest municipal borders in use have about a quarter of it. */
export const largestFile = 32 * 1024 * 1024

const zipStart = [0x50, 0x4b, 0x03, 0x04]
const beginsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, index) => bytes[index] === byte)

/** The text of an uploaded file, without its byte order mark. */
export function textOfFile(bytes: Uint8Array): Result<string, FileTrouble> {
  if (bytes.length > largestFile) return failed({ kind: 'tooLarge' })
  if (beginsWith(bytes, zipStart)) return failed({ kind: 'workbook' })
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (text.trim() === '') return failed({ kind: 'empty' })
    // A NUL never stands in a text; UTF-16 without its mark is full of them.
    if (text.includes('\u0000')) return failed({ kind: 'notUtf8' })
    return text.trimStart().startsWith('<') ? failed({ kind: 'webPage' }) : ok(text)
  } catch {
    return failed({ kind: 'notUtf8' })
  }
}
