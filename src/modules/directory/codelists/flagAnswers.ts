import { codeList, type Label } from './codeList.ts'

/** How a flag ended. */
export const flagAnswers = codeList({
  mended: { cs: 'opraveno', en: 'corrected' },
  holds: { cs: 'údaj platí', en: 'the card is right' },
  untold: { cs: 'nelze ověřit', en: 'cannot be verified' },
} as const satisfies Record<string, Label>)
export type FlagAnswer = keyof typeof flagAnswers
