import { adjectiveForms } from './adjectiveForms.ts'
import { type CaseForms, together } from './cases.ts'

const vowel = '[aeiouyáéíóúůýě]'
const consonant = '[^aeiouyáéíóúůýě]'

/** The last consonant before -ě: Praha – Praze, Polička – Poličce, Ostrava – Ostravě. */
function beforeE(stem: string): string {
  const changes: readonly (readonly [RegExp, string])[] = [
    [/ch$/, 'še'], [/[hg]$/, 'ze'], [/k$/, 'ce'], [/r$/, 'ře'], [/ň$/, 'ně'], [/ď$/, 'dě'], [/ť$/, 'tě'], [/([cčšžřjlsz])$/, '$1e'],
  ]
  const change = changes.find(([ending]) => ending.test(stem))
  return change ? stem.replace(change[0], change[1]) : `${stem}ě`
}

/** Before -i and -í a soft consonant is written plain: Choceň – Chocni. */
const beforeI = (stem: string): string => stem.replace(/ň$/, 'n').replace(/ď$/, 'd').replace(/ť$/, 't')

/** The last consonant before -ích: Mlýnky – Mlýncích. */
const beforeIch = (stem: string): string => stem.length < 3 ? stem : stem.replace(/ch$/, 'š').replace(/[hg]$/, 'z').replace(/k$/, 'c').replace(/r$/, 'ř')

const shorter: Readonly<Record<string, string>> = { á: 'a', í: 'i', é: 'e', ů: 'o', ú: 'u', ý: 'y' }

/** Genitive of plural without an ending: Kameničky – Kameniček, Skály – Skal, Louky – Luk. */
function bare(stem: string): readonly string[] {
  const withE = stem.replace(new RegExp(`(?<=${vowel}.*)(${consonant})(${consonant})$`), '$1e$2')
  const shortened = stem.replace(new RegExp(`ou(${consonant}+)$`), 'u$1').replace(new RegExp(`([áíéůúý])(${consonant}+)$`), (_, long: string, rest: string) => `${shorter[long] ?? long}${rest}`)
  return [...new Set([stem, withE, shortened])]
}

/** Stems a noun that ends in a consonant can take endings on: Městec – Městc-, Ves – Vs-, Dvůr – Dvor-, Kámen – Kamen-. */
function stemsOf(word: string): readonly string[] {
  const without = word === 'ves' ? 'vs' : word.replace(new RegExp(`(?<=..)(${consonant})[eě](${consonant})$`), '$1$2')
  const open = word.replace(new RegExp(`ů(${consonant})$`), 'o$1').replace(/ámen$/, 'amen')
  return [...new Set([word, without, open])]
}

const neuterLong = (word: string): CaseForms =>
  ({ genitive: [word], dative: [word], accusative: [word], locative: [word], instrumental: [`${word}m`] })

function neuterHard(stem: string): CaseForms {
  return { genitive: [`${stem}a`], dative: [`${stem}u`], accusative: [`${stem}o`], locative: [`${stem}u`, beforeE(stem)], instrumental: [`${stem}em`] }
}

function feminineHard(stem: string): CaseForms {
  const isSoft = /[cčšžřjňďť]$/.test(stem)
  const low = isSoft ? [beforeE(stem), `${beforeI(stem)}i`] : [beforeE(stem)]
  return { genitive: isSoft ? low : [`${stem}y`], dative: low, accusative: [`${stem}u`], locative: low, instrumental: [`${stem}ou`] }
}

/** -a of many: Napajedla, Vrata. */
const neuterPlural = (word: string, stem: string): CaseForms => ({
  genitive: bare(stem), dative: [`${stem}ům`], accusative: [word], locative: [`${stem}ech`, `${beforeIch(stem)}ích`], instrumental: [`${stem}y`],
})

/** -e and -ě: Luže, Týniště, Pardubice, Lázně. Gender and number cannot be seen. */
function softVowel(word: string): CaseForms {
  const stem = word.slice(0, -1)
  const singular = { genitive: [word], dative: [`${stem}i`], accusative: [`${stem}i`, word], locative: [`${stem}i`], instrumental: [`${stem}í`, `${word}m`] }
  const plural = {
    genitive: [stem, `${stem}í`, `${stem}ů`], dative: [`${stem}ím`, `${stem}ům`], accusative: [word], locative: [`${stem}ích`], instrumental: [`${word}mi`, `${stem}i`],
  }
  return together([singular, plural])
}

/** -y: Hamry, Nasavrky, Slatiňany. */
function plural(stem: string): CaseForms {
  return {
    genitive: [...bare(stem), `${stem}ů`], dative: [`${stem}ům`, `${stem}ám`], accusative: [`${stem}y`],
    locative: [`${stem}ech`, `${stem}ách`, `${beforeIch(stem)}ích`], instrumental: [`${stem}y`, `${stem}ami`],
  }
}

const masculineHard = (word: string, stem: string): CaseForms =>
  ({ genitive: [`${stem}u`, `${stem}a`], dative: [`${stem}u`], accusative: [word], locative: [`${stem}u`, beforeE(stem)], instrumental: [`${stem}em`] })

const masculineSoft = (word: string, stem: string): CaseForms =>
  ({ genitive: [beforeE(stem)], dative: [`${beforeI(stem)}i`], accusative: [word], locative: [`${beforeI(stem)}i`], instrumental: [`${beforeE(stem)}m`] })

function feminineSoft(word: string, stem: string): CaseForms {
  const low = `${beforeI(stem)}i`
  return { genitive: [beforeE(stem), low], dative: [low], accusative: [word], locative: [low], instrumental: [`${beforeI(stem)}í`] }
}

const hardOnly = /(?:ov|ev|ek|[khdnrg]|(?<!s)t)$/
const softMasculine = /(?:ec|eč|áč|ač|íř|ář|ej|ž|š|č|ř|j|c|ň|l|s|z)$/
const softFeminine = /(?:[čšžřcjňďťlszmvbp]|st)$/

/** Kámen: a soft noun with hard letters. */
const stone = (word: string, stem: string): CaseForms =>
  ({ genitive: [`${stem}e`], dative: [`${stem}i`], accusative: [word], locative: [`${stem}i`], instrumental: [`${stem}em`] })

/** What ends in a consonant: Brod, Městec, Skuteč, Chrudim. */
function consonantal(word: string): CaseForms {
  return together(stemsOf(word).flatMap((stem) => [
    ...(/[čšžřcjňďť]$/.test(word) ? [] : [masculineHard(word, stem)]),
    ...(word.endsWith('men') ? [stone(word, stem)] : []),
    ...(softMasculine.test(word) ? [masculineSoft(word, stem)] : []),
    ...(softFeminine.test(word) && !hardOnly.test(word) && !word.endsWith('ec') ? [feminineSoft(word, stem)] : []),
  ]))
}

/** Forms of a noun in a name, by what it ends in. */
export function nounForms(word: string): CaseForms {
  const stem = word.slice(0, -1)
  if (/[áéý]$/.test(word)) return adjectiveForms(word) ?? neuterLong(word)
  if (word.endsWith('í')) return neuterLong(word)
  if (word.endsWith('o')) return neuterHard(stem)
  if (word.endsWith('a')) return together([feminineHard(stem), neuterPlural(word, stem)])
  if (/[eě]$/.test(word)) return softVowel(word)
  if (word.endsWith('y')) return plural(stem)
  return new RegExp(`${vowel}$`).test(word) ? neuterLong(word) : consonantal(word)
}
