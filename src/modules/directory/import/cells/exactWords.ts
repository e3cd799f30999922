import type { Language } from '#i18n/translate.ts'
import { type CodeList, entryOf } from '../../codelists/index.ts'
import { codeMeant } from '../codes.ts'

/** Signs that part what stands in one cell. */
const partings = /[;:|\n]/

/** The words of a code that are read back as just that code; where words would not be, the code itself. */
export function exactWords(list: CodeList, code: string, language: Language): string {
  const label = entryOf(list, code)?.[language] ?? code
  return !partings.test(label) && codeMeant(list, label) === code ? label : code
}

/** Several codes in one cell: names have commas of their own. */
export const exactList = (list: CodeList, codes: readonly string[], language: Language): string =>
  codes.map((code) => exactWords(list, code, language)).join('; ')
