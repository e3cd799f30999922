import type { DocumentContent } from './content.ts'
import { safeAddress } from './safeAddress.ts'

/** What is code, not words: a drawing, a day. */
const verbatimFields: ReadonlySet<string> = new Set(['svg', 'id', 'asOf', 'madeAt', 'kind'])
const czechOneLetterWord = /(?<![\p{L}\p{N}])([ksvzouai]) (?=\S)/giu
/** „+420 469 000 000“ and „10 693“ stay on one line. */
const groupOfDigits = /(?<=\d) (?=\d{3}(?!\d))/gu
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu
/** Signs that text fonts do not draw; an emoji without a glyph would make the PDF standard refuse the whole document. */
const emoji = /[\p{Emoji_Presentation}\p{Emoji_Modifier}\u{FE00}-\u{FE0F}\u{1F000}-\u{1FAFF}]/gu
const softHyphen = '\u00AD'

/**
 * The words of a document as they are printed: no invisible characters, no emoji, groups of
 * digits kept together, Czech one-letter words kept with the next one; links lead only to http(s) and mailto.
 */
export function typeset(content: DocumentContent): DocumentContent {
  const isCzech = content.language === 'cs'
  const printed = (text: string): string => isCzech ? keepOneLetterWords(printable(text)) : printable(text)
  const json = JSON.stringify(content)
  // A copy of the same shape in which only strings changed.
  return JSON.parse(json, (field, value: unknown) => {
    if (typeof value !== 'string') return value
    // An address that may not be linked disappears, its text stays.
    if (field === 'href') return safeAddress(value)
    return verbatimFields.has(field) ? value : printed(value)
  }) as DocumentContent
}

function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\t\n\r\u2028\u2029]+/gu, ' ')
    .replace(emoji, '')
    .replace(groupOfDigits, '\u00A0')
    .replace(invisible, (character) => character === softHyphen ? character : '')
}

const keepOneLetterWords = (text: string): string => text.replace(czechOneLetterWord, '$1\u00A0')
