import { phoneOf } from '#core/identifiers/phone.ts'
import { isUuid } from '#core/identifiers/uuid.ts'
import { birthNumbers } from './birthNumberPatterns.ts'
import type { Found } from './birthNumberPatterns.ts'
import { birthDates, emails, homeAddresses, phones } from './contactPatterns.ts'
import { severityOf } from './findingKinds.ts'
import type { FindingKind, Severity } from './findingKinds.ts'
import { fullNames } from './fullNames.ts'
import { families, personsWithAge, relatives, titledSurnames } from './personPatterns.ts'
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

const searches: readonly ((plain: string, lines: string) => readonly Found[])[] = [
  birthNumbers, birthDates, relatives, personsWithAge, titledSurnames, families, fullNames, petNames,
  emails, phones, homeAddresses,
]

/** The wider of two findings comes first; of two equally wide ones the one that stops. */
const fromTheWidest = (left: Found, right: Found): number =>
  left.start - right.start || right.end - left.end
  || Number(severityOf[left.kind] === 'warn') - Number(severityOf[right.kind] === 'warn')

/** Leaves out what lies inside another finding; what stops is never left out. */
function outermost(found: readonly Found[]): readonly Found[] {
  let reached = 0
  return found.toSorted(fromTheWidest).filter(({ kind, end }) => {
    const isInside = end <= reached
    reached = Math.max(reached, end)
    return !isInside || severityOf[kind] === 'stop'
  })
}

/**
 * Findings in a free text in their order; empty when nothing speaks of a private person.
 * The guard helps people who write, it proves nothing: see docs/methods/strazce-osobnich-udaju.md.
 */
export function guardText(text: string, allowed: readonly Allowed[] = []): readonly Finding[] {
  const { plain, lines, origin } = readableText(text)
  const allows: ReadonlySet<FindingKind> = new Set(allowed)
  const found = searches.flatMap((search) => search(plain, lines)).filter(({ kind }) => !allows.has(kind))
  return outermost(found).map(({ kind, start, end }) => ({
    kind, severity: severityOf[kind], start: origin[start] ?? 0, end: origin[end] ?? text.length,
  }))
}

const isAbroad = (text: string): boolean => /^\s*(?:\+|00)/.test(text) && phoneOf(text) !== null

/**
 * Whether the value of any field, also one where nobody is to write freely, tells a birth number. A telephone of another country
 * and an id of a record may look like one by chance.
 */
export function tellsBirthNumber(value: string): boolean {
  if (value.length < 9 || isAbroad(value) || isUuid(value)) return false
  return birthNumbers(readableText(value).plain).some(({ kind }) => severityOf[kind] === 'stop')
}
