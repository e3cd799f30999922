import { codeList, type Label } from './codeList.ts'

/** In what role somebody said that a card is true. */
export const verifiers = codeList({
  provider: { cs: 'sama organizace', en: 'the organisation itself' },
  networker: { cs: 'síťař/ka', en: 'networker' },
  register: { cs: 'veřejný registr', en: 'public register' },
} as const satisfies Record<string, Label>)
export type Verifier = keyof typeof verifiers
