import { fold, words } from './fold.ts'
import { roots } from './roots.ts'
import { stopWords } from './stopWords.ts'

/** Endings of cases and persons on folded words, the longest first. */
const caseEndings = [
  'iemi', 'iich', 'ami', 'ama', 'emi', 'imi', 'ymi', 'ech', 'ich', 'ych', 'ach', 'eho', 'iho', 'emu', 'imu', 'iim',
  'ie', 'ii', 'ia', 'iu', 'em', 'im', 'ym', 'am', 'um', 'mi', 'ou', 'us', 'a', 'e', 'i', 'o', 'u', 'y',
]

/** A suffix that makes a new word of an old one: what it looks like, what stays, how long the rest must be. */
interface Suffix {
  readonly pattern: RegExp
  readonly becomes: string
  readonly leaves: number
}

/** Tried in this order until none fits, so that `opatrovnictví` loses one after another. */
const suffixes: readonly Suffix[] = [
  { pattern: /([^aeiouy])\1$/, becomes: '$1', leaves: 3 }, // rodinn → rodin
  { pattern: /ov(?:an|at)$/, becomes: '', leaves: 3 }, // šikanování, spolupracovat
  { pattern: /av(?:an|ac)$/, becomes: '', leaves: 5 }, // vzdělávání, vzdělávací
  { pattern: /an$/, becomes: '', leaves: 5 }, // vzdělání
  { pattern: /en$/, becomes: '', leaves: 4 }, // ohrožený, zadlužení
  { pattern: /(?<=[^aeiouy])ni(?:k|c|ck|ctv)$/, becomes: '', leaves: 4 }, // úředník, not telefonický
  { pattern: /i(?:k|c|ck)$/, becomes: '', leaves: 4 }, // pedagogika, psychologický, Pardubice
  { pattern: /a(?:k|ck|ctv)$/, becomes: '', leaves: 4 }, // školák, záškoláctví
  { pattern: /ctv$/, becomes: 'c', leaves: 5 }, // bezdomovectví
  { pattern: /iv$/, becomes: '', leaves: 5 }, // agresivní
  { pattern: /ost$/, becomes: '', leaves: 4 }, // dostupnost
  { pattern: /stv$/, becomes: '', leaves: 3 }, // rodičovství
  { pattern: /(?<!i)sk$/, becomes: '', leaves: 3 }, // dětský, but not středisko
  { pattern: /ov$/, becomes: '', leaves: 3 }, // bytový, psychologovi
  { pattern: /(?<=[^aeiouy])n$/, becomes: '', leaves: 4 }, // školní, výchovný
  { pattern: /(?<=[kg])yn$/, becomes: '', leaves: 3 }, // žákyně, soudkyně
  { pattern: /ozk$/, becomes: 'og', leaves: 4 }, // psycholožka
  { pattern: /nt$/, becomes: 'nc', leaves: 3 }, // ambulantní, ambulance
  { pattern: /(?<=[lnrt])(?:k|e?c)$/, becomes: '', leaves: 5 }, // učitelka, cizinec
]

/** No Czech word is longer; a longer run of letters is a slip or an attack and is cut. */
const longestWord = 40

const isStem = (rest: string): boolean => rest.length >= 3 && /[aeiouy]/.test(rest)

function knownRoot(word: string): string | undefined {
  const endings = ['', ...caseEndings].filter((ending) => word.endsWith(ending))
  const bases = endings.map((ending) => word.slice(0, word.length - ending.length))
  const known = bases.find((base) => roots.has(base))
  return known === undefined ? undefined : roots.get(known)
}

function withoutCase(word: string): string {
  const ending = caseEndings.find((end) => word.endsWith(end) && isStem(word.slice(0, -end.length)))
  return ending === undefined ? word : word.slice(0, -ending.length)
}

function withoutSuffix(stem: string): string {
  for (const { pattern, becomes, leaves } of suffixes) {
    const shorter = stem.replace(pattern, becomes)
    if (shorter !== stem && shorter.length >= leaves) return shorter
  }
  return stem
}

/** The word a chain of suffixes was put on; every step is shorter or turns t into c, so it ends. */
function origin(stem: string): string {
  const root = roots.get(stem)
  if (root !== undefined) return root

  const shorter = withoutSuffix(stem)
  return shorter === stem ? evenedOut(stem) : origin(shorter)
}

/** Sounds that change between forms: služ(e)b–služb, matc–matk, psycholoz–psycholog. */
function evenedOut(stem: string): string {
  const steady = stem.length >= 4 ? stem.replace(/([^aeiouy])e([^aeiouy])$/, '$1$2') : stem
  return steady.replace(/(?<=i)ck$|c$/, 'k').replace(/[zh]$/, 'g')
}

/**
 * Stem of one Czech word for search: folded first, so that accents never decide, then shortened.
 * The stem is a key to compare, not a word to show. Method page: docs/methods/hledani-cesky.md.
 */
export function stem(word: string): string {
  const folded = fold(word).slice(0, longestWord)
  const root = knownRoot(folded)
  if (root !== undefined) return root
  if (folded.length < 3 || /\d/.test(folded)) return folded

  return origin(withoutCase(folded))
}

/** Folded words of a text that carry meaning: no function words, no lone letters. */
export function meaningfulWords(text: string): readonly string[] {
  return words(text).filter((word) => (word.length > 1 || /\d/.test(word)) && !stopWords.has(word))
}

/** Stems of a text in its order, to be indexed by `to_tsvector('simple', …)`; the same on every server. */
export const stemText = (text: string): string => meaningfulWords(text).map(stem).join(' ')
