import type { Method } from '#core/methods/method.ts'
import { alphabetKey } from './alphabet.ts'
import { bindShortWords } from './czechTypography.ts'
import { compareCzech, fold, words } from './fold.ts'
import { clearTree, forgetting, hasGivenName } from './forgetting.ts'
import { guardText, tellsBirthNumber } from './guard.ts'
import { bearsName, namesPerson } from './personInLabel.ts'
import { personForms } from './personNames.ts'
import { parseQuery } from './query.ts'
import { isWrittenAs, mayBeName } from './places/everydayName.ts'
import { nameForms, nameWords } from './places/nameForms.ts'
import { beginningsOf, meansPlace, placeRuns } from './places/placeInCase.ts'
import { meaningfulWords, stem, stemText } from './stem.ts'
import { tsQueries } from './tsQuery.ts'

/** What is done with Czech words. */
export const textMethods = {
  czechSearch: {
    label: { cs: 'Hledání česky', en: 'Searching in Czech' },
    question: {
      cs: 'Co člověk myslí, když napíše slovo bez háčků, v jiném pádě nebo zkratkou?',
      en: 'What does a person mean who types a word without accents, in another case or as an abbreviation?',
    },
    page: 'hledani-cesky.md',
    source: 'Síťovka’s own rules; what was tried and refused stands on the page',
    functions: { fold, words, compareCzech, alphabetKey, stem, stemText, meaningfulWords, parseQuery, tsQueries },
  },
  placesInCases: {
    label: { cs: 'Obec v jiném pádě', en: 'A municipality in another case' },
    question: {
      cs: 'Kterou obec myslí, kdo napíše „v Krouně“, „z Hlinska“ nebo „ve Skutči“?',
      en: 'Which municipality does a person mean who writes “v Krouně”, “z Hlinska” or “ve Skutči”?',
    },
    page: 'obec-v-jinem-pade.md',
    source: 'Síťovka’s own rules after the declension of Czech place names; Internetová jazyková příručka ÚJČ AV ČR',
    functions: { placeRuns, meansPlace, beginningsOf, nameForms, nameWords, mayBeName, isWrittenAs },
  },
  personsInCases: {
    label: { cs: 'Jméno v jiném pádě', en: 'A name in another case' },
    question: {
      cs: 'Kde v textech stojí člověk, který odvolal souhlas, i když ho věta skloňuje?',
      en: 'Where do texts name a person who withdrew the consent, even where the sentence declines the name?',
    },
    page: 'jmeno-v-jinem-pade.md',
    source: 'Síťovka’s own rules after the declension of Czech names; Internetová jazyková příručka ÚJČ AV ČR',
    functions: { forgetting, clearTree, hasGivenName, personForms },
  },
  personalDataGuard: {
    label: { cs: 'Strážce osobních údajů', en: 'Personal-data guard' },
    question: {
      cs: 'Není v textu, který se právě ukládá, konkrétní dítě nebo rodina?',
      en: 'Does the text being saved speak of a particular child or family?',
    },
    page: 'strazce-osobnich-udaju.md',
    source: 'Síťovka’s own rules; birth numbers by Act No. 133/2000 Coll., § 13',
    functions: { guardText, tellsBirthNumber, namesPerson, bearsName },
  },
  czechTypesetting: {
    label: { cs: 'Česká sazba', en: 'Czech typesetting' },
    question: {
      cs: 'Kde se česká věta nesmí zlomit, aby se dobře četla?',
      en: 'Where must a Czech sentence not be broken, to be read well?',
    },
    page: 'ceska-sazba.md',
    source: 'Internetová jazyková příručka ÚJČ AV ČR, Zalomení řádků',
    functions: { bindShortWords },
  },
} as const satisfies Readonly<Record<string, Method>>
