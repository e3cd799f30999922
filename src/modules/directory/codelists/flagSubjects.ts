import { codeList, type Label } from './codeList.ts'

/** What may be wrong on a card, as somebody who looks at it says it. */
export const flagSubjects = codeList({
  reach: { cs: 'telefon, e-mail nebo web neplatí', en: 'the phone, e-mail or website is wrong' },
  place: { cs: 'adresa nebo místo nesouhlasí', en: 'the address or place is wrong' },
  hours: { cs: 'mají otevřeno jindy', en: 'they are open at other times' },
  price: { cs: 'cena nebo podmínky jsou jiné', en: 'the price or conditions are different' },
  closed: { cs: 'služba už neexistuje', en: 'the service no longer exists' },
  other: { cs: 'něco jiného', en: 'something else' },
} as const satisfies Record<string, Label>)
export type FlagSubject = keyof typeof flagSubjects
