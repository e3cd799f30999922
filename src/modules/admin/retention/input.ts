import { z } from 'zod'
import { fields } from '#web/form.ts'

/** How long something is kept: a new length within its bounds, why, and over which change it was written. */
export const periodForm = ([least, most]: readonly [number, number]) => z.object({
  length: fields.wholeNumber().refine((length): length is number => length !== null && length >= least && length <= most, 'retention:problem.bounds'),
  reason: z.string().trim().min(1, 'retention:problem.reason').max(500, 'web:problem.tooLong'),
  over: z.string().regex(/^\d{1,12}$/, 'web:problem.choice').transform(Number),
})

/** Free texts the guard reads. */
export const periodTexts = { reason: [] } as const
