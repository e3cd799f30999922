import { codeList, type Label } from './codeList.ts'

/** Where the words of a card come from. */
export const cardSources = codeList({
  provider: { cs: 'sama organizace', en: 'the organisation itself' },
  networker: { cs: 'síťař/ka', en: 'networker' },
  register: { cs: 'veřejný registr', en: 'public register' },
  web: { cs: 'web organizace', en: 'website of the organisation' },
  import: { cs: 'načtená tabulka', en: 'imported table' },
} as const satisfies Record<string, Label>)
