import type { Language } from '#i18n/translate.ts'
import { allCodes, contactRoles, entryOf, labelOf } from './codelists/index.ts'

/** What a contact is called; `lang` where it is said in Czech in another language. */
export interface ContactLabel { readonly text: string, readonly lang?: 'cs' }

/** A function that we know is said in the language of the reader, by its code or its Czech name; what somebody named themselves stays Czech. */
export function contactLabel(language: Language, label: string): ContactLabel {
  if (language === 'cs') return { text: labelOf(contactRoles, label, language) }
  const named = label.trim().toLocaleLowerCase('cs')
  const code = [label, ...allCodes(contactRoles)].find((one) => one === label ? entryOf(contactRoles, one) !== undefined : labelOf(contactRoles, one, 'cs').toLocaleLowerCase('cs') === named)
  const entry = code === undefined ? undefined : entryOf(contactRoles, code)
  if (entry === undefined) return { text: label, lang: 'cs' }
  return entry.isCzechOnly ? { text: entry.cs, lang: 'cs' } : { text: entry[language] }
}
