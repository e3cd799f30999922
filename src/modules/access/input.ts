import { z } from 'zod'
import { fields } from '#web/form.ts'
import { roleCodes, roles } from './roles.ts'

export const SignIn = z.object({
  email: z.string().trim().toLowerCase().max(254),
  password: z.string().max(500),
})

const password = z.string().min(12, 'access:problem.shortPassword').max(500, 'web:problem.tooLong')
  .refine((text) => new Set(text).size > 4, 'access:problem.commonPassword')

const lowerEmail = z.email('web:problem.email').max(254, 'web:problem.email').transform((text) => text.toLowerCase())

export const NewPassword = z.object({ password, again: z.string() })
  .refine(({ password, again }) => password === again, { path: ['again'], message: 'access:problem.different' })

/** Who is signed in shows by the present one that it is still them. */
export const ChangePassword = z.object({ current: z.string().min(1, 'web:problem.required').max(500, 'web:problem.tooLong'), password, again: z.string() })
  .refine(({ password, again }) => password === again, { path: ['again'], message: 'access:problem.different' })
  .refine(({ current, password }) => current !== password, { path: ['password'], message: 'access:problem.samePassword' })

export const FirstAdministrator = z.object({ name: fields.required(120), email: lowerEmail, password, again: z.string() })
  .refine(({ password, again }) => password === again, { path: ['again'], message: 'access:problem.different' })

export const NewPerson = z.object({ name: fields.required(120), email: lowerEmail })
export type NewPerson = z.infer<typeof NewPerson>

export const NewGrant = z.object({
  role: fields.choice(roleCodes),
  scopeCode: z.string().trim().max(60),
  from: fields.day(),
  to: fields.optionalDay(),
}).refine(({ from, to }) => to === null || to >= from, { path: ['to'], message: 'access:problem.dates' })
  .refine(({ role, scopeCode }) => scopeCode !== '' || roles[role].scopes[0] === 'country', { path: ['scopeCode'], message: 'access:problem.scopeMissing' })
export type NewGrant = z.infer<typeof NewGrant>
