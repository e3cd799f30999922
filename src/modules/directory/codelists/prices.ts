import { codeList, type Label } from './codeList.ts'

export const prices = codeList({
  free: { cs: 'zdarma', en: 'free of charge' },
  fee: { cs: 'za úhradu', en: 'for a fee' },
} as const satisfies Record<string, Label>)
export type Price = keyof typeof prices
