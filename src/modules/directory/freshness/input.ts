import { z } from 'zod'
import type { Allowed } from '#core/text/guard.ts'
import { fields } from '#web/form.ts'
import { codesOf, flagAnswers, flagSubjects, isOffered } from '../codelists/index.ts'

const longestNote = 500

/** What somebody who looks at a public card may send: what is wrong, and a few words. */
export const FlagInput = z.object({
  about: z.enum(codesOf(flagSubjects), 'freshness:problem.about').refine((code) => isOffered(flagSubjects, code), 'codes:problem.ended'),
  note: fields.optional(longestNote),
}).refine(({ about, note }) => about !== 'other' || note !== null, { path: ['note'], error: 'freshness:problem.note' })
/** How to reach the service is what a flag is often about. */
export const flagTexts: Readonly<Record<string, readonly Allowed[]>> = { note: ['email', 'phone', 'homeAddress'] }

export type FlagInput = z.infer<typeof FlagInput>

/** „Vše platí“, until a day of one's own where it does not hold for a year. */
export const VerifyInput = z.object({ until: fields.optionalDay(), parts: fields.checkbox() })

export const FlagAnswerInput = z.object({ answer: z.enum(codesOf(flagAnswers), 'freshness:problem.answer') })
