import { namesIn, surnameAlone, surnameStem, wholeName } from './personNames.ts'

/** What stands where a text named somebody who was forgotten. */
const erasedWord = '…'

/** Somebody to be forgotten: their name and how they were reached. */
export interface Reach { readonly person_name: string | null, readonly email: string | null, readonly phone: string | null }

/** How a text loses somebody. */
export interface Forgotten {
  /** The text without the name and the ways to reach them. */
  readonly clear: (text: string) => string
  /** Whether somebody of the same surname is named: it may be the same person, and a person has to look. */
  readonly isAlike: (text: string) => boolean
  /** A regular expression for texts that may say anything of it; null where there is nothing to look for. */
  readonly suspicious: string | null
}

/** Letters of the text one by one without diacritics and in lower case, so that places in both are the same. */
const plainOf = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => (text[at] ?? '').normalize('NFD')[0]?.toLowerCase() ?? '').map((one) => one.length === 1 ? one : '?').join('')

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** People write a number with and without the prefix of the country, and part it as they like. */
function phonePattern(phone: string, space: string): string | null {
  const digits = phone.replaceAll(/\D/g, '')
  const own = digits.length === 12 && digits.startsWith('420') ? digits.slice(3) : digits
  return own.length < 6 ? null : own.replaceAll(/\d(?=\d)/g, `$&${space}?`)
}

/** Every letter with its Czech diacritics, as PostgreSQL looks for it. */
const variants: Readonly<Record<string, string>> = { a: 'aá', c: 'cč', d: 'dď', e: 'eéě', i: 'ií', n: 'nň', o: 'oóö', r: 'rř', s: 'sš', t: 'tť', u: 'uúůü', y: 'yý', z: 'zž' }
const anyDiacritics = (plain: string): string => escaped(plain).replaceAll(/[a-z]/g, (letter) => variants[letter] === undefined ? letter : `[${variants[letter]}]`)

const phoneIn = (phone: string | null): RegExp | null => {
  const pattern = phone === null ? null : phonePattern(phone, '[\\s.\\-]')
  return pattern === null ? null : new RegExp(`(?:(?:\\+|(?<!\\d)00)420[\\s.\\-]?)?(?<!\\d)${pattern}(?!\\d)|\\+420${pattern}(?!\\d)`, 'g')
}

const emailIn = (email: string | null): RegExp | null =>
  email === null ? null : new RegExp(`(?<![\\w.+-])${escaped(email.toLowerCase())}(?![\\w-])`, 'g')

/** What a text has to hold to be worth reading: the part of the surname that no case changes, the e-mail, the number. */
function soughtOf({ person_name: name, email, phone }: Reach): string | null {
  const stem = name === null || namesIn(name).length === 0 ? '' : surnameStem(name)
  const number = phone === null ? null : phonePattern(phone, '[[:space:].-]')
  const sought = [stem === '' ? null : anyDiacritics(stem), email === null ? null : escaped(email), number].filter((one) => one !== null)
  return sought.length === 0 ? null : sought.join('|')
}

const patternsOf = ({ person_name: name, email, phone }: Reach): RegExp[] =>
  [name === null ? null : wholeName(name), emailIn(email), phoneIn(phone)].filter((pattern) => pattern !== null)

interface Place { readonly start: number, readonly end: number }

/** Places from the first, those that meet as one. */
function joined(places: readonly Place[]): readonly Place[] {
  const apart: Place[] = []
  for (const place of places.toSorted((one, other) => one.start - other.start)) {
    const last = apart.at(-1)
    if (last !== undefined && place.start < last.end) apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, place.end) }
    else apart.push(place)
  }
  return apart
}

/** How texts lose these people; many at once are looked for by one reading. */
export function forgetting(reaches: readonly Reach[]): Forgotten {
  const patterns = reaches.flatMap(patternsOf)
  const surnames = reaches.flatMap(({ person_name: name }) => name === null ? [] : surnameAlone(name) ?? [])
  const sought = reaches.flatMap((reach) => soughtOf(reach) ?? [])
  return {
    clear(text) {
      const plain = plainOf(text)
      const places = joined(patterns.flatMap((pattern) => [...plain.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }))))
      return places.toReversed().reduce((left, { start, end }) => left.slice(0, start) + erasedWord + left.slice(end), text)
    },
    isAlike(text) {
      const plain = plainOf(text)
      return surnames.some((surname) => surname.test(plain))
    },
    suspicious: sought.length === 0 ? null : sought.join('|'),
  }
}

/** A tree with every text in it cleared. */
export function clearTree(tree: unknown, clear: (text: string) => string): unknown {
  if (typeof tree === 'string') return clear(tree)
  if (Array.isArray(tree)) return tree.map((one) => clearTree(one, clear))
  if (tree === null || typeof tree !== 'object') return tree
  return Object.fromEntries(Object.entries(tree).map(([key, one]) => [key, clearTree(one, clear)]))
}
