import { z } from 'zod'
import { addressAllowed } from '#core/identifiers/httpsAddress.ts'
import { fields } from '#web/form.ts'

/** An https address of a file, or nothing. One with a port or a password goes no further than the form. */
export const fileAddress = z.string().trim().pipe(z.union([
  z.literal(''),
  z.url({ protocol: /^https$/, error: 'registers:problem.address' }).max(500, 'web:problem.tooLong')
    .refine((text) => addressAllowed(text) !== null, 'registers:trouble.notHttps'),
])).transform((text) => text === '' ? null : text)

/** What is asked besides the file: an https address instead of it, the day of the register, the territory. */
export const OrderInput = z.object({
  address: fileAddress,
  asOf: fields.optionalDay(),
  territory: z.string().max(40, 'registers:problem.territory'),
})

/** A territory of the form: everything the person may bring in, a region of it, or one ORP. */
export function chosenOrps(
  chosen: string, own: readonly string[] | null, orps: readonly { readonly code: string, readonly region: string }[],
): readonly string[] | null | undefined {
  if (chosen === '') return own
  const [level, code] = chosen.split('.')
  const found = orps.filter((orp) => level === 'kraj' ? orp.region === code : level === 'orp' && orp.code === code)
  return found.length === 0 ? undefined : found.map((orp) => orp.code)
}
