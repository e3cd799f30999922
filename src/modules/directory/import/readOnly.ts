import { words } from '#core/text/fold.ts'
import { languages, type MessageKey, translatorFor } from '#i18n/translate.ts'

/** Columns that our own tables have for people to read and that nobody brings back: marks of trust, and what follows from other columns. */
const readOnlyHeadings = [
  'directory:export.municipalities', 'directory:ended.column', 'directory:outside.column', 'directory:field.source', 'directory:verified.label', 'freshness:verify.holds', 'directory:verified.by',
  'directory:organisations.services',
] as const satisfies readonly MessageKey[]

const known = new Set(readOnlyHeadings.flatMap((key) => languages.map((language) => words(translatorFor(language)(key)).join(' '))))

export const isReadOnly = (heading: string): boolean => known.has(words(heading).join(' '))
