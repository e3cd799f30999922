import { parseOpeningHours, printOpeningHours } from '#core/time/openingHours.ts'
import type { Language } from '#i18n/translate.ts'

/** Opening hours with their note, in the language of the page; words nobody could read stay as they are. Null for neither. */
export function openingWords(language: Language, hours: string | null, note: string | null): string | null {
  const said = [hours === null ? null : hoursIn(language, hours), note].filter((part) => part !== null)
  return said.length === 0 ? null : said.join('; ')
}

function hoursIn(language: Language, hours: string): string {
  if (language === 'cs') return hours
  const read = parseOpeningHours(hours)
  return read.ok ? printOpeningHours(read.value, language) : hours
}
