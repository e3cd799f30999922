import { type Label, openList } from './codeList.ts'

/** Languages a service can be given in, by ISO 639; the Czech sign language has its own code there too. */
export const languages = openList({
  cs: { cs: 'čeština', en: 'Czech' },
  sk: { cs: 'slovenština', en: 'Slovak' },
  uk: { cs: 'ukrajinština', en: 'Ukrainian' },
  en: { cs: 'angličtina', en: 'English' },
  de: { cs: 'němčina', en: 'German' },
  pl: { cs: 'polština', en: 'Polish' },
  ru: { cs: 'ruština', en: 'Russian' },
  vi: { cs: 'vietnamština', en: 'Vietnamese' },
  rom: { cs: 'romština', en: 'Romani' },
  cse: { cs: 'český znakový jazyk', en: 'Czech sign language' },
} as const satisfies Record<string, Label>)
