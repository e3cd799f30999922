import type { Label } from './label.ts'

export const prices = {
  free: { cs: 'zdarma', en: 'free of charge' },
  fee: { cs: 'za úhradu', en: 'for a fee' },
} as const satisfies Record<string, Label>
export type Price = keyof typeof prices
