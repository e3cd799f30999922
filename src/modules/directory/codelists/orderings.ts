import { codeList, type Label } from './codeList.ts'

/** How one comes to a service. */
export const orderings = codeList({
  appointment: { cs: 'po objednání', en: 'by appointment' },
  drop_in: { cs: 'bez objednání', en: 'without appointment' },
  both: { cs: 'po objednání i bez něj', en: 'with or without appointment' },
} as const satisfies Record<string, Label>)
export type Ordering = keyof typeof orderings
