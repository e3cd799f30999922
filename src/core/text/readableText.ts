/** A text as the patterns read it, with the way back to the letters the person wrote. */
export interface ReadableText {
  /** Case kept, accents and invisible characters gone, every kind of space a plain one. */
  readonly plain: string
  /** The same letters with line breaks left in: what stands on another line belongs to another sentence. */
  readonly lines: string
  /** Where each character of `plain` began in the original text; one more at the end. */
  readonly origin: readonly number[]
}

const lineBreak = /[\n\r\u2028\u2029]/g
const invisible = /[\p{M}\p{Cf}]/gu

/** Takes accents and hiding places (soft hyphens, zero-width characters, full-width digits) out of a text. */
export function readableText(text: string): ReadableText {
  let lines = ''
  const origin: number[] = []
  let position = 0
  for (const character of text) {
    const letters = character.normalize('NFKD').replace(invisible, '').replace(lineBreak, '\n').replace(/[^\S\n]/g, ' ')
    for (let count = 0; count < letters.length; count += 1) origin.push(position)
    lines += letters
    position += character.length
  }
  return { plain: lines.replaceAll('\n', ' '), lines, origin: [...origin, text.length] }
}

/** A stretch of the readable text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** All places a global pattern matches, with what it matched. */
export function placesOf(pattern: RegExp, plain: string): readonly (Span & { readonly match: RegExpExecArray })[] {
  return [...plain.matchAll(pattern)].map((match) => ({
    match, start: match.index, end: match.index + match[0].length,
  }))
}
