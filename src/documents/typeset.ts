import type { DocumentContent, DocumentLanguage } from './content.ts'
import { safeAddress } from './safeAddress.ts'

/** What is code, not words: a drawing, a day. */
const verbatimFields: ReadonlySet<string> = new Set(['svg', 'id', 'asOf', 'madeAt', 'kind', 'lang'])
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
  // A copy of the same shape in which only strings changed.
  return printedCopy(content, '', content.language) as DocumentContent
}

/** What is written in another language than the document says so beside its words. */
function printedCopy(value: unknown, field: string, language: DocumentLanguage): unknown {
  if (typeof value === 'string') return printedText(value, field, language)
  if (Array.isArray(value)) return value.map((one: unknown) => printedCopy(one, field, language))
  if (typeof value !== 'object' || value === null) return value
  const own = 'lang' in value && (value.lang === 'cs' || value.lang === 'en') ? value.lang : language
  return Object.fromEntries(Object.entries(value).flatMap(([name, part]: [string, unknown]) => {
    const printed = printedCopy(part, name, own)
    return printed === undefined ? [] : [[name, printed]]
  }))
}

function printedText(text: string, field: string, language: DocumentLanguage): string | undefined {
  // An address that may not be linked disappears, its text stays.
  if (field === 'href') return safeAddress(text)
  if (verbatimFields.has(field)) return text
  return language === 'cs' ? keepOneLetterWords(printable(text)) : printable(text)
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
