import { z } from 'zod'
import { fields } from '#web/form.ts'

/** An approval of everything that waits; `waiting` is how many minimums the person saw. */
export const ApprovalForm = z.object({
  waiting: z.coerce.number().pipe(z.int32().min(0)),
  agreedOn: fields.day(),
  reason: fields.required(1000),
})
