import { fold } from '#core/text/fold.ts'
import { stem } from '#core/text/stem.ts'
import { stopWords } from '#core/text/stopWords.ts'

/** One word of a name, as it is compared. */
export interface NameWord {
  readonly folded: string
  readonly stem: string
  /** „ZŠ“, „NZDM“: it may stand for the first letters of other words. */
  readonly isShort: boolean
}

export interface NameParts {
  readonly words: readonly NameWord[]
  /** Ordinals, ages and house numbers, Roman ones as digits. */
  readonly numbers: readonly number[]
}

/** Legal forms in their shapes; „ZŠ“ is no form, so a dot is asked for. The district of an official name of a school goes too. */
const forms = [
  /(?<![\p{L}\d])(?:z\.\s?[sú]\.?|o\.\s?p\.\s?s\.?|(?:spol\.\s)?s\s?r\.\s?o\.?|s\.\s?r\.\s?o\.?|a\.\s?s\.?|p\.\s?o\.?|v\.\s?o\.\s?s\.?)(?![\p{L}\d])/giu,
  /zapsaný (?:spolek|ústav)|příspěvková organizace|obecně prospěšná společnost|akciová společnost|společnost s ručením omezeným/giu,
  /,?\s*okres\s+\p{L}[\p{L}\s]*$/iu,
]
const roman: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4, V: 5, VI: 6 }

/** Counted in folded letters: one written letter („ﬀ“) may be several. */
const longestShort = 6

const isAllCapitals = (raw: string): boolean => raw.length > 1 && raw === raw.toUpperCase() && /\p{L}/u.test(raw)
const hasNoVowel = (folded: string): boolean => folded.length > 1 && !/[aeiouy\d]/.test(folded)

/** Takes a name apart: without legal forms and function words, numbers apart. */
export function partsOfName(name: string): NameParts {
  const bare = forms.reduce((text, form) => text.replace(form, ' '), name)
  const raws = bare.match(/[\p{L}\d]+/gu) ?? []
  const numbers: number[] = []
  const words: NameWord[] = []
  raws.forEach((raw, place) => {
    const number = /^\d+$/.test(raw) ? Number(raw) : place > 0 ? roman[raw] : undefined
    if (number !== undefined) numbers.push(number)
    else if (carriesMeaning(raw) || (place > 0 && isLoneCapital(raw))) words.push(wordOf(raw))
  })
  return { words, numbers: numbers.toSorted((a, b) => a - b) }
}

/** „ZŠ A“ and „ZŠ B“ are two. */
const isLoneCapital = (raw: string): boolean => /^\p{Lu}$/u.test(raw)
const carriesMeaning = (raw: string): boolean => raw.length > 1 && !stopWords.has(fold(raw))

function wordOf(raw: string): NameWord {
  const folded = fold(raw)
  return { folded, stem: stem(raw), isShort: folded.length <= longestShort && (isAllCapitals(raw) || hasNoVowel(folded)) }
}
