import { fold } from '#core/text/fold.ts'
import type { Case } from './cases.ts'
import { nameForms, nameWords } from './nameForms.ts'

/**
 * The case a preposition asks of a place that somebody looks around. „na“ is not here, since places take „v“ and „na táboře“ is a
 * camp; nor are „pod“, „nad“, „před“ and „mezi“, which in real texts stood before ordinary words far more often.
 */
const caseAfter: Readonly<Record<string, Case>> = {
  v: 'locative', ve: 'locative', z: 'genitive', ze: 'genitive', do: 'genitive', u: 'genitive', od: 'genitive', ode: 'genitive',
  okolo: 'genitive', kolem: 'genitive', poblíž: 'genitive', blízko: 'genitive', nedaleko: 'genitive', okolí: 'genitive',
  k: 'dative', ke: 'dative', pro: 'accusative', přes: 'accusative',
}
const caseAfterFolded = new Map(Object.entries(caseAfter).map(([word, asked]) => [fold(word), asked]))

/** Words after a preposition that may be a municipality's name in the case it asks for. */
export interface PlaceRun {
  /** In lower case as typed, with whatever diacritics. */
  readonly words: readonly string[]
  readonly case: Case
}

const mostWords = 12
const longestName = 4

/** Runs of words after a preposition, longer ones first; however much is typed there are few. */
export function placeRuns(typed: string): readonly PlaceRun[] {
  const all = nameWords(typed).slice(0, mostWords)
  const starts = all.flatMap((word, at) => {
    const asked = caseAfterFolded.get(fold(word))
    return asked === undefined ? [] : [{ from: at + 1, asked }]
  })
  const runs = starts.flatMap(({ from, asked }) => Array.from({ length: Math.min(longestName, all.length - from) }, (_, shorter) => (
    { words: all.slice(from, from + shorter + 1), case: asked }
  )))
  return runs.toSorted((left, right) => right.words.length - left.words.length)
}

/** Words of every day that are also a form of a small place's name: péče and Pec or Peč, práce and Prace, ulice and Úlice, hory and Hory. */
const everyday = `péče péči práce práci ulice ulici místo místa místu místě měsíc měsíce měsíci hor horách horám řece řeky věži zimě
  čas časů časech kluk kluky žáky žáků žákům hosty hostů kruh kruhu plán plánu pohledu pátek pátku let čech čechách`
const everydayWords: ReadonlySet<string> = new Set(everyday.split(/\s+/).flatMap((word) => [word, fold(word)]))

/** Somebody writes a word with its accents or without any: „kroune“ is Krouně, „práci“ is not Práči. */
const isTypedForm = (typed: string, form: string): boolean => typed === form || typed === fold(form) && typed === fold(typed)

/** Whether the words are the municipality's name in the case of the run. The nominative itself is not looked for. */
export function meansPlace({ words, case: asked }: PlaceRun, name: string): boolean {
  const [only = ''] = words
  if (words.length === 1 && everydayWords.has(only)) return false
  const named = nameWords(name)
  if (named.length !== words.length) return false
  let at = 0
  for (const forms of nameForms(named)) {
    const typed = words[at] ?? ''
    if (!forms[asked].some((form) => isTypedForm(typed, form))) return false
    at += 1
  }
  return true
}

/**
 * How names begin, folded, that these words may be a form of: the two first letters stay in every case but in Ves – Vsi,
 * Důl – Dolu and Louky – Luk.
 */
export function beginningsOf({ words }: PlaceRun): readonly string[] {
  const first = fold(words[0] ?? '').slice(0, 2)
  if (first === 'vs') return [first, 've']
  const other = first.endsWith('o') ? 'u' : first.endsWith('u') ? 'o' : null
  return other === null ? [first] : [first, `${first.slice(0, 1)}${other}`]
}
