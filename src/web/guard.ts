import { type Allowed, guardText, tellsBirthNumber } from '#core/text/guard.ts'
import type { FindingKind } from '#core/text/findingKinds.ts'
import { firstOf, type Problems, type Typed } from './form.ts'

/** What the personal-data guard says of the free texts of a form. */
export interface Guarded {
  /** Fields that may not be saved at all. */
  readonly problems: Problems
  /** What was found where, for the writer to look at; empty once the writer confirmed it is nobody's personal data. */
  readonly doubts: readonly { readonly field: string, readonly kind: FindingKind, readonly excerpt: string }[]
}

/** The box a writer ticks after looking: „Text nemluví o konkrétním člověku“. */
export const guardConfirmation = 'straz'

/**
 * Reads the named free texts of a form with the guard, and every other field of it for birth numbers. Saved may be only what has no
 * problem and no doubt.
 */
export function guardTyped(typed: Typed, fields: Readonly<Record<string, readonly Allowed[]>>): Guarded {
  const found = Object.entries(fields).flatMap(([field, allowed]) => {
    const text = firstOf(typed, field)
    return guardText(text, allowed).map(({ kind, severity, start, end }) => ({ field, kind, severity, excerpt: text.slice(start, end) }))
  })
  const stopped = found.filter(({ severity }) => severity === 'stop').map(({ field }) => field)
  const elsewhere = Object.keys(typed).filter((field) => !Object.hasOwn(fields, field) && typed[field]?.some(tellsBirthNumber))
  const isConfirmed = firstOf(typed, guardConfirmation) !== ''
  return {
    problems: Object.fromEntries([...stopped, ...elsewhere].map((field) => [field, 'web:guard.stop'])),
    doubts: isConfirmed ? [] : found.filter(({ severity }) => severity === 'warn').map(({ field, kind, excerpt }) => ({ field, kind, excerpt })),
  }
}

export const isClean = ({ problems, doubts }: Guarded): boolean => Object.keys(problems).length === 0 && doubts.length === 0
