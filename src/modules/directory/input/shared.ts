import { z } from 'zod'
import { postalCodeOf, postalCodeWritten } from '#core/identifiers/postalCode.ts'
import type { IsoDate } from '#core/ids.ts'
import { parseOpeningHours, printOpeningHours } from '#core/time/openingHours.ts'
import type { MessageKey } from '#i18n/translate.ts'
import { fields, firstOf, type Problems, type Typed } from '#web/form.ts'

// How stored values are written into a form; what the person typed has the same shape, so a form knows only one.

export const one = (value: string | number | null): readonly string[] => value === null ? [] : [String(value)]
export const number = (value: number | null): readonly string[] => value === null ? [] : [
  String(value).replace('.', ','),
]
export const box = (ticked: boolean): readonly string[] => ticked ? ['on'] : []
export const day = (value: IsoDate | null): readonly string[] => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value ?? '')
  return parts ? [`${Number(parts[3])}. ${Number(parts[2])}. ${parts[1] ?? ''}`] : []
}
export const yesNo = (value: boolean | null): readonly string[] => value === null ? [] : [value ? 'yes' : 'no']

/** A code of `cardSources`, or the words an import brought. */
export const sourceField = () => fields.required(200)

/** A day as the form gives it. The shared field has checked that it is one. */
export const optionalDay = () => fields.optionalDay().transform((text) => text as IsoDate | null)
export const requiredDay = () => fields.day().transform((text) => text as IsoDate)

/** „539 01“, kept as five digits. */
export const postalCodeField = () => z.string().trim().transform((text, context): string | null => {
  const digits = postalCodeOf(text)
  if (digits === null && text !== '') context.addIssue({ code: 'custom', message: 'directory:problem.postalCode' })
  return digits
})
export const postalCode = (digits: string | null): readonly string[] => digits === null ? [] : [postalCodeWritten(digits)]

/** Days and hours as `parseOpeningHours` reads them, kept the short way it prints them. */
export const openingHoursField = () => z.string().trim().max(500, 'web:problem.tooLong').transform((text, context): string | null => {
  if (text === '') return null
  const read = parseOpeningHours(text)
  if (read.ok) return printOpeningHours(read.value)
  context.addIssue({ code: 'custom', message: 'directory:problem.openingHours' })
  return null
})

/** What is said to hold as of a day cannot hold as of tomorrow. */
export function futureProblems(days: Readonly<Record<string, IsoDate | null>>, today: IsoDate): Problems {
  const future = Object.entries(days).filter(([, day]) => day !== null && day > today)
  return Object.fromEntries(future.map(([field]): [string, MessageKey] => [field, 'directory:problem.future']))
}

/** Before the first version of a card. */
export const neverWas = 0

/** The version the person was looking at; nonsense is a version that never was. */
export const versionOf = (typed: Typed): number => z.coerce.number().pipe(z.int32()).catch(neverWas).parse(
  firstOf(typed, 'version'),
)
