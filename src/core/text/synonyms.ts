import { inEnglish } from './english.ts'
import { meaningfulWords, stem } from './stem.ts'

/** Ways to say one thing in this field: abbreviations of laws and offices, lay words, older names. */
const sameMeaning: readonly (readonly string[])[] = [
  ['OSPOD', 'sociálně-právní ochrana dětí', 'SPOD', 'sociálka'],
  ['SAS', 'sociálně aktivizační služby', 'sanace rodiny'],
  ['NZDM', 'nízkoprahové zařízení pro děti a mládež', 'nízkoprahový klub', 'nízkopráh'],
  ['PPP', 'pedagogicko-psychologická poradna'],
  ['SPC', 'speciálně pedagogické centrum'],
  ['SVP', 'středisko výchovné péče'],
  ['ŠPP', 'školní poradenské pracoviště'],
  ['PLDD', 'pediatr', 'dětský lékař', 'praktický lékař pro děti a dorost'],
  ['psychiatr', 'pedopsychiatr'],
  ['AD', 'azylový dům'],
  ['DPC', 'dům na půl cesty'],
  ['ZDVOP', 'zařízení pro děti vyžadující okamžitou pomoc', 'klokánek'],
  ['DD', 'dětský domov'],
  ['VÚ', 'výchovný ústav'],
  ['DÚ', 'diagnostický ústav'],
  ['CDZ', 'centrum duševního zdraví'],
  ['IC', 'intervenční centrum'],
  ['RP', 'raná péče'],
  ['NRP', 'náhradní rodinná péče', 'pěstounská péče', 'pěstoun'],
  ['ZŠ', 'základní škola'],
  ['MŠ', 'mateřská škola', 'školka'],
  ['SŠ', 'střední škola'],
  ['ZUŠ', 'základní umělecká škola'],
  ['SVČ', 'DDM', 'středisko volného času', 'dům dětí a mládeže'],
  ['PMS', 'probační a mediační služba'],
  ['PČR', 'policie'],
  ['ÚP', 'úřad práce'],
  ['KPSS', 'komunitní plánování sociálních služeb'],
  ['MAS', 'místní akční skupina'],
  ['krizová pomoc', 'krizové centrum', 'krizová intervence'],
  ['linka důvěry', 'telefonická krizová pomoc', 'linka bezpečí'],
  ['drogy', 'závislost', 'návykové látky', 'adiktolog'],
  ['alkohol', 'závislost', 'pití', 'alkoholismus'],
  ['rozvod', 'rozchod', 'rozpad rodiny', 'opatrovnické řízení'],
  ['mediace', 'mediátor', 'rodičovský spor'],
  ['dluhy', 'exekuce', 'insolvence', 'oddlužení', 'dluhová poradna'],
  ['šikana', 'kyberšikana', 'ubližování spolužáky'],
  ['záškoláctví', 'absence ve škole', 'chození za školu'],
  ['domácí násilí', 'násilí v rodině'],
  ['týrání', 'zneužívání', 'CAN'],
  ['sebepoškozování', 'sebepoškození', 'řezání'],
  ['deprese', 'úzkost', 'duševní obtíže'],
  ['autismus', 'PAS', 'porucha autistického spektra'],
  ['ADHD', 'hyperaktivita', 'porucha pozornosti'],
  ['logoped', 'vada řeči', 'logopedie'],
  ['odlehčovací služba', 'respitní péče'],
  ['cizinec', 'migrant', 'uprchlík'],
  ['tlumočník', 'tlumočení', 'překladatel'],
  ['matka samoživitelka', 'samoživitel', 'rodič samoživitel'],
  ['bydlení', 'bytová nouze', 'ubytování'],
  ['sociální dávky', 'hmotná nouze', 'příspěvek'],
  ['doučování', 'pomoc s učením', 'příprava do školy'],
  ['dobrovolník', 'dobrovolnické centrum'],
]

/** Stems that must all be present. */
export type Phrase = readonly string[]

const stemsOf = (phrase: string): Phrase => meaningfulWords(phrase).map(stem)
const keyOf = (phrase: Phrase): string => phrase.join(' ')

function withEveryMeaning(): ReadonlyMap<string, readonly Phrase[]> {
  const meanings = new Map<string, Phrase[]>()
  for (const group of sameMeaning) {
    const phrases = group.map(stemsOf)
    for (const phrase of phrases) {
      const known = meanings.get(keyOf(phrase)) ?? []
      meanings.set(keyOf(phrase), [...known, ...phrases])
    }
  }
  for (const [czech, ...english] of inEnglish) {
    const phrase = stemsOf(czech)
    for (const word of english) meanings.set(keyOf(stemsOf(word)), [phrase, ...(meanings.get(keyOf(phrase)) ?? [])])
  }
  return meanings
}

const meanings = withEveryMeaning()

/** Stems in the longest phrase of the table: how far ahead a match has to look. */
export const longestPhrase = Math.max(...[...meanings.keys()].map((key) => key.split(' ').length))

/** Ways to say these stems, those left out that a shorter one already covers; only itself when the table knows none. */
export function alternativesOf(phrase: Phrase): readonly Phrase[] {
  const ways = [...new Map([phrase, ...(meanings.get(keyOf(phrase)) ?? [])].map((way) => [keyOf(way), way])).values()]
  return ways.filter((way) => !ways.some((other) => other !== way && other.every((part) => way.includes(part))))
}
