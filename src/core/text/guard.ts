import { birthNumbers } from './birthNumberPatterns.ts'
import type { Found } from './birthNumberPatterns.ts'
import { birthDates, emails, homeAddresses, phones } from './contactPatterns.ts'
import { severityOf } from './findingKinds.ts'
import type { FindingKind, Severity } from './findingKinds.ts'
import { families, fullNames, personsWithAge, relatives, titledSurnames } from './personPatterns.ts'
import { petNames } from './petNames.ts'
import { readableText } from './readableText.ts'

/** A stretch of the original text (UTF-16 positions, end excluded) that may tell of a private person. */
export interface Finding {
  readonly kind: FindingKind
  readonly severity: Severity
  readonly start: number
  readonly end: number
}

/** Kinds a field expects and that are then no finding: a contact field allows `phone` and `email`. */
export type Allowed = Exclude<FindingKind, 'birthNumber'>

const searches: readonly ((plain: string) => readonly Found[])[] = [
  birthNumbers, birthDates, relatives, personsWithAge, titledSurnames, families, fullNames, petNames,
  emails, phones, homeAddresses,
]

const covers = (outer: Found, inner: Found): boolean =>
  outer !== inner && outer.start <= inner.start && inner.end <= outer.end
  && (outer.end - outer.start > inner.end - inner.start || outer.kind === 'birthNumber')

/**
 * Findings in a free text in their order; empty when nothing speaks of a private person.
 * The guard helps people who write, it proves nothing: see docs/methods/strazce-osobnich-udaju.md.
 */
export function guardText(text: string, allowed: readonly Allowed[] = []): readonly Finding[] {
  const { plain, origin } = readableText(text)
  const allows: ReadonlySet<FindingKind> = new Set(allowed)
  const found = searches.flatMap((search) => search(plain)).filter(({ kind }) => !allows.has(kind))
  return found
    .filter((one) => !found.some((other) => covers(other, one)))
    .map(({ kind, start, end }) => ({
      kind, severity: severityOf[kind], start: origin[start] ?? 0, end: origin[end] ?? text.length,
    }))
    .sort((left, right) => left.start - right.start || left.end - right.end)
}
