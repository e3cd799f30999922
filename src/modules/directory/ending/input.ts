import { z } from 'zod'
import type { IsoDate } from '#core/ids.ts'
import { parseForm, type Problems, type Typed } from '#web/form.ts'
import { optionalDay } from '../input/shared.ts'

/** `konec` with its day, or `dal`: the service goes on whatever registers say. */
const EndingInput = z.object({ odpoved: z.enum(['konec', 'dal'], 'registers:ending.problem.answer'), endsOn: optionalDay() })
  .refine(({ odpoved, endsOn }) => odpoved === 'dal' || endsOn !== null, { path: ['endsOn'], error: 'registers:ending.problem.day' })

type Answer = { readonly endsOn: IsoDate, readonly goesOn: false } | { readonly endsOn: null, readonly goesOn: true }

export type EndingReading = { readonly ok: true, readonly answer: Answer } | { readonly ok: false, readonly problems: Problems }

/** The two fields of the card that answer a register. */
export function readEnding(typed: Typed): EndingReading {
  const input = parseForm(EndingInput, typed)
  if (!input.ok) return { ok: false, problems: input.problems }
  const { endsOn } = input.value
  return { ok: true, answer: input.value.odpoved === 'dal' || endsOn === null ? { endsOn: null, goesOn: true } : { endsOn, goesOn: false } }
}
