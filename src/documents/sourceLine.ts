import { formatOf } from '#i18n/format.ts'
import { translatorFor } from '#i18n/translate.ts'
import type { DocumentLanguage, Facts, Figure, Table } from './content.ts'

/** The line under a table or picture: „Zdroj: ČSÚ, stav k 1. 1. 2026.“; undefined when nothing is known. */
export function sourceLine(block: Table | Figure | Facts, language: DocumentLanguage): string | undefined {
  const say = translatorFor(language)
  const date = block.asOf === undefined ? undefined : formatOf(language).date(block.asOf)
  if (block.source !== undefined && date !== undefined) return say('documents:sourceAsOf', { source: block.source, date })
  if (block.source !== undefined) return say('documents:source', { source: block.source })
  return date === undefined ? undefined : say('documents:asOf', { date })
}
