import { isGivenName } from './givenNames.ts'
import { isInstitution, isProfession } from './professions.ts'

// Whether a short label, such as „vedoucí Zdena Kolářová“, calls somebody by name. Institutions bear names of people, too:
// „Poradna Karla Čapka“ has the name in the second case and an institution before it.

const namedAfter = new RegExp(`^(?:${[
  'skol', 'gymn', 'lyce', 'konzervator', 'univerzit', 'fakult', 'instit', 'ustav', 'nemocni', 'polikli', 'klini', 'lecebn', 'sanator', 'hospic',
  'lekarn', 'poradn', 'dum$', 'domu?$', 'domov', 'stacionar', 'jesl', 'internat', 'kolej', 'nadac', 'fond', 'spol(?:ek|k)', 'charit', 'diakoni',
  'centr', 'stredisk', 'klub', 'skupin', 'azyl', 'knihovn', 'muze', 'galeri', 'divadl', 'kostel', 'kapl', 'far[ay]$', 'farnost', 'sbor', 'chram',
  'klaster', 'ulic', 'ul$', 'namest', 'nam$', 'trid', 'nabrez', 'park', 'sad[yu]?$', 'stadion', 'most', 'sidlist', 'zs$', 'ms$', 'ss$', 'zus$', 'vos$',
].join('|')})`)
const holy = /^(?:sv|svat\w*|bl|blahoslav\w*|pann[ay])$/
const title = /^(?:mgr|mga|bc|bca|ing|phdr|mudr|mddr|mvdr|judr|rndr|paeddr|thdr|thlic|pharmdr|doc|prof|dr)$/
/** Common words that some form of a given name looks like. */
const common = new Set(['dite', 'mise', 'dane', 'bar', 'market', 'lada'])
/** Given names of men that end with a vowel in the first case. */
const menWithVowel = new Set(['jiri', 'honza', 'kuba', 'jirka', 'pepa', 'franta', 'ondra', 'standa', 'jenda', 'tonda', 'ota'])

interface Word { readonly written: string, readonly plain: string }

const wordOf = (text: string): Word => {
  const written = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/u.exec(text)?.[0] ?? ''
  return { written, plain: written.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase() }
}

const isCapitals = ({ written }: Word): boolean => /^\p{Lu}{3,}$/u.test(written)
/** „Karlova“ and „Janův“ are no names of people, „Karlova Studánka“ is a village. */
const isPossessive = (plain: string): boolean => /(?:ova|ovy|uv)$/.test(plain) && isGivenName(plain.replace(/(?:ova|ovy|uv)$/, ''))
const isNameOfPeople = (plain: string): boolean => !common.has(plain) && !isPossessive(plain) && isGivenName(plain)
const isGiven = ({ written, plain }: Word): boolean => /^\p{Lu}\p{L}{2,}$/u.test(written) && isNameOfPeople(plain)
const isOfOffice = (plain: string): boolean => namedAfter.test(plain) || isInstitution(plain) || isProfession(plain)
const isSurname = ({ written, plain }: Word): boolean => /^\p{Lu}[\p{L}'’-]{2,}$/u.test(written) && !title.test(plain) && !isOfOffice(plain)

/** Surnames whose end says the first case: „Kolářová“, „Malá“, „Novotný“, „Krejčí“. */
const isFirstCase = ({ written, plain }: Word): boolean => /[áýí]$/.test(written.toLowerCase()) || plain.endsWith('ova')
const isMan = ({ plain }: Word): boolean => menWithVowel.has(plain) || !/[aeiuy]$/.test(plain)

/** A stretch of the label between commas, dashes and brackets. */
interface Stretch { readonly words: readonly Word[], readonly isOfInstitution: (at: number) => boolean }

const stretchesOf = (label: string): Stretch[] => label.split(/[,;:()|/–—]|\s-\s/).map((text) => {
  const words = text.split(/\s+/).map(wordOf).filter(({ written }) => written !== '')
  const institution = words.findIndex(({ plain }) => namedAfter.test(plain))
  return { words, isOfInstitution: (at) => institution >= 0 && institution < at }
})

/** Named after somebody: an institution before the name, or the number of a house behind it. */
const isOfSomething = ({ words, isOfInstitution }: Stretch, at: number, end: number): boolean =>
  isOfInstitution(at) || /^(?:\d{1,4}\p{L}?|[ivx]+)$/u.test(words[end + 1]?.plain ?? '')

/** Where the surname stands after a given name: „Jan A. Novák“ has a letter between. */
const afterGiven = (words: readonly Word[], at: number): number => /^\p{Lu}$/u.test(words[at + 1]?.written ?? '') ? at + 2 : at + 1

const isPerson = (given: Word | undefined, surname: Word | undefined): boolean =>
  given !== undefined && surname !== undefined && isGiven(given) && isSurname(surname) && isCapitals(given) === isCapitals(surname)

const isCalledDirectly = (given: Word | undefined, surname: Word | undefined): boolean =>
  (given !== undefined && isMan(given)) || (surname !== undefined && isFirstCase(surname))

/** „Zdena Kolářová“, „Jan A. Novák“ from this word on. */
function isNamed(stretch: Stretch, at: number): boolean {
  const { words } = stretch
  const end = afterGiven(words, at)
  if (!isPerson(words[at], words[end]) || holy.test(words[at - 1]?.plain ?? '')) return false
  return isCalledDirectly(words[at], words[end]) || !isOfSomething(stretch, at, end)
}

/** „Kolářová Zdena“, as tables write it. */
const isTurned = ({ words }: Stretch, at: number): boolean => {
  const [surname, given] = [words[at], words[at + 1]]
  return surname !== undefined && given !== undefined && /^\p{Lu}\p{L}+ová$/iu.test(surname.written) && isSurname(surname) && isGiven(given) && /[aei]$/.test(given.plain)
}

/** „Mgr. Kolářová“, not „Lékárna Dr. Max“. */
function isTitled(stretch: Stretch, at: number): boolean {
  const [before, surname] = [stretch.words[at], stretch.words[at + 1]]
  if (!before || !surname || !title.test(before.plain) || !isSurname(surname)) return false
  return !isOfSomething(stretch, at, at + 1)
}

/** Whether a label calls somebody by name, with or without a title or a function. Rare and foreign given names are not known. */
export const namesPerson = (label: string): boolean =>
  stretchesOf(label).some((stretch) => stretch.words.some((_, at) => isNamed(stretch, at) || isTurned(stretch, at) || isTitled(stretch, at)))

/** Whether an e-mail is called by somebody's given name and surname: `jana.novakova@priklad.example`. */
export function bearsName(email: string): boolean {
  const parts = /^([a-z]{3,})[._-]([a-z]{3,})\d{0,4}@/.exec(email.trim().toLowerCase())?.slice(1)
  return parts !== undefined && parts.some(isNameOfPeople) && !parts.some(isOfOffice)
}
