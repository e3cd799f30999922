import { codeList, type Label } from './codeList.ts'

/** How somebody gave consent: always in a way that can be proven later. */
export const consentWays = codeList({
  paper: { cs: 'písemně, podepsáno', en: 'in writing, signed' },
  email: { cs: 'e-mailem', en: 'by e-mail' },
  recorded: { cs: 'ústně před svědkem, zapsáno', en: 'in words before a witness, written down' },
} as const satisfies Record<string, Label>)
export type ConsentWay = keyof typeof consentWays
