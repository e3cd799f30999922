import { z } from 'zod'
import { fields } from '#web/form.ts'
import { figureKindCodes } from './figureKinds.ts'
import type { Origins } from './records.ts'

/** What the form and the command line offer: the public registers most installations import from. */
export const usualOrigins: Origins = {
  source: 'ČÚZK, RÚIAN', asOf: '2024-06-30', figuresSource: 'ČSÚ, SLDB 2021, obvyklý pobyt', figuresAsOf: '2021-03-26',
}

/** Where imported rows come from; in the address of the preview, so that it can be opened again. */
export const OriginsInput = z.object({
  source: fields.required(200),
  asOf: fields.optionalDay(),
  figuresSource: fields.required(200),
  figuresAsOf: fields.optionalDay(),
})

const version = () => z.string().regex(/^\d{1,9}$/, 'web:problem.number').transform(Number)

const month = () => z.string().trim().transform((text, context) => {
  if (text === '') return null
  const [, czechMonth, czechYear] = /^(\d{1,2})\s*[/.]\s*(\d{4})$/.exec(text) ?? []
  const day = `${czechYear === undefined ? text : `${czechYear}-${czechMonth?.padStart(2, '0')}`}-01`
  if (z.iso.date().safeParse(day).success) return day
  context.addIssue({ code: 'custom', message: 'territory:problem.month' })
  return z.NEVER
})

export const ProfileInput = z.object({
  networkingSince: month(), motto: fields.optional(300), characteristics: fields.optional(4000), version: version(),
})
export type ProfileInput = z.infer<typeof ProfileInput>

export const FigureInput = z.object({
  kind: fields.choice(figureKindCodes),
  label: fields.optional(120),
  value: fields.decimal(),
  valueText: fields.optional(200),
  source: fields.required(200),
  asOf: fields.optionalDay(),
  version: version(),
}).refine(({ kind, label }) => kind !== 'own' || label !== null, { path: ['label'], message: 'web:problem.required' })
  .refine(({ value, valueText }) => value !== null || valueText !== null, { path: ['value'], message: 'territory:problem.figure' })
export type FigureInput = z.infer<typeof FigureInput>

export interface MinutesInput { readonly from: number, readonly to: number }

/** Minutes as networkers write them: `39`, `50–70`, `xx` for a time nobody knows; empty where nobody asked. */
const minutes = () => z.string().trim().toLowerCase().transform((text, context): MinutesInput | 'unknown' | null => {
  if (text === '') return null
  if (['xx', 'x', '?', 'neznámo', 'unknown'].includes(text)) return 'unknown'
  const [, first, last = first] = /^(\d{1,3})(?:\s*[–-]\s*(\d{1,3}))?(?:\s*min\.?)?$/.exec(text) ?? []
  if (first !== undefined && Number(first) <= Number(last)) return { from: Number(first), to: Number(last) }
  context.addIssue({ code: 'custom', message: 'territory:problem.minutes' })
  return z.NEVER
})

const clockTime = () => z.string().trim().regex(/^((?:[01]?\d|2[0-3])[:.][0-5]\d)?$/, 'territory:problem.time')
  .transform((text) => text === '' ? null : text.replace('.', ':').padStart(5, '0'))

export const journeyBases = ['measured', 'estimate'] as const

export const JourneyInput = z.object({
  from: fields.required(120),
  to: fields.required(120),
  kilometres: fields.decimal(),
  car: minutes(),
  transit: minutes(),
  workingDaysOnly: fields.checkbox(),
  lastBack: clockTime(),
  basis: fields.choice(journeyBases),
  source: fields.required(200),
  asOf: fields.optionalDay(),
  version: version(),
}).refine(({ kilometres, car, transit }) => kilometres !== null || car !== null || transit !== null, { path: ['car'], message: 'territory:problem.journey' })
export type JourneyInput = z.infer<typeof JourneyInput>
