import { guardText } from '#core/text/guard.ts'
import { fold } from '#core/text/fold.ts'

/** A street or a house with its number: „na Jinou 12“, „Malé náměstí 3/4“, „č. p. 7“; neither a year nor a part of a longer number, a time or a day. */
const numbered = /(?<word>\p{Lu}\p{Ll}{2,}|náměstí|nám\.|ulic\p{Ll}+|ul\.|tříd\p{Ll}+|nábřeží|č\. ?p\.|čp\.)\s+(?!(?:19|20)\d\d(?!\d))\d{1,4}(?:\/\d+)?[a-z]?(?![\p{L}\d]|[.:–-]\s?\d|\.\s?\p{Ll}|\s\d|\s?(?:h|hod|let|Kč|míst|dn|min))/gu

/** What stands before other numbers. */
const others = /^(?:kapacit|cen|tel|mobil|link|cisl|vek|dver|patr|kancelar|pondel|uter|stred|ctvrt|patek|patk|sobot|nedel|led|unor|brez|dub|kvet|cerv|srp|zari|rij|listopad|prosin|plat|otevr)/

/** Whether a text seems to say where something is: of a confidential place nobody may, whoever looks at the card. */
export const tellsAddress = (text: string): boolean => guardText(text).some(({ kind }) => kind === 'homeAddress')
  || [...text.matchAll(numbered)].some(({ groups }) => !others.test(fold(groups?.['word'] ?? '')))
