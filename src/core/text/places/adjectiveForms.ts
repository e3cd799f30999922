import { type CaseForms, together } from './cases.ts'

/** Endings by cases: genitive, dative, accusative, locative, instrumental; doublets are separated by a space. */
type Endings = readonly [string, string, string, string, string]

/** What an adjective ends in, and the endings that take its place; -é and -í stand for more genders and numbers. */
const patterns: readonly (readonly [ending: string, endings: readonly Endings[]])[] = [
  ['ův', [['ova', 'ovu', 'ův', 'ově ovu', 'ovým']]],
  ['ova', [['ovy', 'ově', 'ovu', 'ově', 'ovou']]],
  ['ovo', [['ova', 'ovu', 'ovo', 'ově ovu', 'ovým']]],
  ['ovy', [['ových', 'ovým', 'ovy', 'ových', 'ovými']]],
  ['ina', [['iny', 'ině', 'inu', 'ině', 'inou']]],
  ['ino', [['ina', 'inu', 'ino', 'ině inu', 'iným']]],
  ['iny', [['iných', 'iným', 'iny', 'iných', 'inými']]],
  ['ý', [['ého', 'ému', 'ý', 'ém', 'ým']]],
  ['á', [['é', 'é', 'ou', 'é', 'ou']]],
  ['é', [['ého', 'ému', 'é', 'ém', 'ým'], ['ých', 'ým', 'é', 'ých', 'ými']]],
  ['í', [['ího', 'ímu', 'í', 'ím', 'ím'], ['í', 'í', 'í', 'í', 'í'], ['ích', 'ím', 'í', 'ích', 'ími']]],
]

const numerals: Readonly<Record<string, CaseForms>> = {
  tři: { genitive: ['tří', 'třech'], dative: ['třem'], accusative: ['tři'], locative: ['třech'], instrumental: ['třemi'] },
  dva: { genitive: ['dvou'], dative: ['dvěma'], accusative: ['dva'], locative: ['dvou'], instrumental: ['dvěma'] },
  čtyři: { genitive: ['čtyř'], dative: ['čtyřem'], accusative: ['čtyři'], locative: ['čtyřech'], instrumental: ['čtyřmi'] },
}

const formsWith = (stem: string, [genitive, dative, accusative, locative, instrumental]: Endings): CaseForms => {
  const all = (endings: string): readonly string[] => endings.split(' ').map((ending) => stem + ending)
  return { genitive: all(genitive), dative: all(dative), accusative: all(accusative), locative: all(locative), instrumental: all(instrumental) }
}

/** Forms of an adjective or numeral in a name („Horní“, „Heřmanův“, „Tři“); null of a word that is none. */
export function adjectiveForms(word: string): CaseForms | null {
  const numeral = numerals[word]
  if (numeral) return numeral
  const found = patterns.find(([ending]) => word.length > ending.length && word.endsWith(ending))
  if (!found) return null
  const [ending, endings] = found
  return together(endings.map((one) => formsWith(word.slice(0, -ending.length), one)))
}
