const nonBreaking = '\u00A0'

/** One-letter prepositions and conjunctions, which Czech typography never leaves at the end of a line. */
const shortWord = /(?<![\p{L}\p{N}])([ksvzouai]) +(?=\S)/giu

const unit = '%|°C|Kč|km|m|cm|min|hod|h|let|roky|rok|dní|dny|dnů|obyvatel|lidí|dětí|míst|úvazku|odst|písm|Sb'
const numberWithUnit = new RegExp(`(\\d) +(?=(?:${unit})(?![\\p{L}\\p{N}]))`, 'gu')

/** A number of a section or law stays with its sign: § 65, č. 108. */
const signWithNumber = /(?<![\p{L}\p{N}])(§|č\.|odst\.|písm\.|čl\.|str\.) +(?=[\p{L}\p{N}])/gu
const thousands = /(?<=\d) (?=\d{3}(?!\d))/g
const dayOfDate = /(?<=(?<!\d)\d{1,2}\.) (?=\d{1,2}\.)/g

/**
 * Binds what Czech typography keeps on one line with U+00A0: k, s, v, z, o, u, a, i to the next word,
 * a number to its unit, § to its number, thousands and the day and month of a date. Doing it twice changes nothing.
 */
export function bindShortWords(text: string): string {
  return text
    .replace(shortWord, `$1${nonBreaking}`)
    .replace(numberWithUnit, `$1${nonBreaking}`)
    .replace(signWithNumber, `$1${nonBreaking}`)
    .replace(thousands, nonBreaking)
    .replace(dayOfDate, nonBreaking)
}
