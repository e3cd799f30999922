import { fold } from './fold.ts'
import { isGivenName } from './givenNames.ts'
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

/** How one of the ways to say somebody is found, and whether what was found, as it is written, is them. */
interface Sought { readonly pattern: RegExp, readonly isMeant: (written: string) => boolean }

const always = (): boolean => true

/** A name begins with capitals, or it is common words: „raná péče“. Without a usual given name towns in a row would be one, too. */
function nameIn(person: string | null): Sought | null {
  const pattern = person === null ? null : wholeName(person)
  if (person === null || pattern === null) return null
  const isUsual = hasGivenName(person)
  return {
    pattern, isMeant: (written) => {
      const said = written.split(/[\s,]+/)
      return [said[0], said.at(-1)].every((word) => !/^\p{Ll}/u.test(word ?? '')) && (isUsual || !written.includes(','))
    },
  }
}

/** Whether one of the names is a given name as most people here have. */
export const hasGivenName = (person: string): boolean => namesIn(person).some((name) => isGivenName(fold(name)))

const reachesIn = ({ email, phone }: Pick<Reach, 'email' | 'phone'>): RegExp[] => [emailIn(email), phoneIn(phone)].filter((pattern) => pattern !== null)

const soughtIn = (reach: Reach): Sought[] => {
  const name = nameIn(reach.person_name)
  return [...(name === null ? [] : [name]), ...reachesIn(reach).map((pattern): Sought => ({ pattern, isMeant: always }))]
}

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

/** What of the reach is the person's, and what a card bears too. */
function parted({ person_name: name, email, phone }: Reach, ofCards: ReadonlySet<string>): { readonly own: Reach, readonly shared: Pick<Reach, 'email' | 'phone'> } {
  const [own, shared] = [(value: string | null) => value !== null && ofCards.has(value) ? null : value, (value: string | null) => value !== null && ofCards.has(value) ? value : null]
  return { own: { person_name: own(name), email: own(email), phone: own(phone) }, shared: { email: shared(email), phone: shared(phone) } }
}

/** How texts lose these people; many at once are looked for by one reading. What is `ofCards` too is only alike. */
export function forgetting(reaches: readonly Reach[], ofCards: ReadonlySet<string> = new Set()): Forgotten {
  const all = reaches.map((reach) => parted(reach, ofCards))
  const patterns = all.flatMap(({ own }) => soughtIn(own))
  const alike = [...reaches.flatMap(({ person_name: name }) => name === null ? [] : surnameAlone(name) ?? []), ...all.flatMap(({ shared }) => reachesIn(shared))]
  const sought = reaches.flatMap((reach) => soughtOf(reach) ?? [])
  return {
    clear(text) {
      const plain = plainOf(text)
      const places = joined(patterns.flatMap(({ pattern, isMeant }) => [...plain.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
        .filter(({ start, end }) => isMeant(text.slice(start, end)))))
      return places.toReversed().reduce((left, { start, end }) => left.slice(0, start) + erasedWord + left.slice(end), text)
    },
    isAlike(text) {
      const plain = plainOf(text)
      return alike.some((pattern) => plain.search(pattern) >= 0)
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
