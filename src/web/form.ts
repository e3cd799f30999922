import { z } from 'zod'
import { phoneOf } from '#core/identifiers/phone.ts'
import type { MessageKey } from '#i18n/translate.ts'
import type { AppContext } from './context.ts'

/** What a person typed, field by field, as it came. A field sent several times keeps all its values. */
export type Typed = Readonly<Record<string, readonly string[]>>

/** What is wrong, field by field; the sentences are message keys. */
export type Problems = Readonly<Record<string, MessageKey>>

export type Parsed<Value> =
  | { readonly ok: true, readonly value: Value }
  | { readonly ok: false, readonly problems: Problems }

/** Reads an url-encoded or multipart form without files. The body limit of the server bounds it. A body that is no form says nothing. */
export async function readForm(c: AppContext): Promise<Typed> {
  const form = await c.req.formData().catch(() => new FormData())
  return typedFrom([...form.entries()].filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}

/** Reads the query of a GET form. */
export const readQuery = (c: AppContext): Typed => typedFrom([...new URL(c.req.url).searchParams.entries()])

function typedFrom(entries: readonly (readonly [string, string])[]): Typed {
  // Without a prototype no name of a field means anything else.
  const typed: Record<string, string[]> = Object.create(null) as Record<string, string[]>
  for (const [name, value] of entries) (typed[name] ??= []).push(cleanText(value))
  return typed
}

/** Text as we keep it: one kind of line end, and no zero byte, which the database would refuse. */
export const cleanText = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll('\0', '')

export const firstOf = (typed: Typed, name: string): string => typed[name]?.[0] ?? ''

/**
 * Parses what was typed with a room's schema. Single-valued fields reach the schema as strings (missing as ''),
 * the fields named in `many` as arrays. Messages of the schema are message keys.
 */
export function parseForm<Schema extends z.ZodObject>(schema: Schema, typed: Typed, many: readonly string[] = []): Parsed<z.infer<Schema>> {
  const input = Object.fromEntries(Object.keys(schema.shape).map((name) =>
    [name, many.includes(name) ? typed[name] ?? [] : firstOf(typed, name)]))
  const outcome = schema.safeParse(input)
  if (outcome.success) return { ok: true, value: outcome.data }
  return { ok: false, problems: problemsOf(outcome.error) }
}

function problemsOf(error: z.ZodError): Problems {
  const problems: Record<string, MessageKey> = {}
  // Every message of an `input.ts` is a message key; a schema that forgets one gets the general sentence.
  for (const { path, message } of error.issues) {
    problems[String(path[0] ?? '')] ??= (message.includes(':') && !message.includes(' ') ? message : 'web:problem.choice') as MessageKey
  }
  return problems
}

/** Fields shared by the rooms' schemas; an empty optional field is null. */
export const fields = {
  required: (limit: number) => z.string().trim().min(1, 'web:problem.required').max(limit, 'web:problem.tooLong'),
  optional: (limit: number) => z.string().trim().max(limit, 'web:problem.tooLong').transform((text) => text === '' ? null : text),
  wholeNumber: () => z.string().trim().regex(/^\d{0,7}$/, 'web:problem.number').transform((text) => text === '' ? null : Number(text)),
  decimal: () => z.string().trim().regex(/^(\d{1,7}([.,]\d{1,3})?)?$/, 'web:problem.number')
    .transform((text) => text === '' ? null : Number(text.replace(',', '.'))),
  checkbox: () => z.string().transform((text) => text !== ''),
  optionalDay: () => z.string().trim().transform((text, context) => dayFrom(text, context)),
  day: () => z.string().trim().min(1, 'web:problem.required').transform((text, context) => dayFrom(text, context) ?? ''),
  choice: <const Options extends readonly [string, ...string[]]>(options: Options) => z.enum(options, 'web:problem.choice'),
  optionalChoice: <const Options extends readonly string[]>(options: Options) =>
    z.enum([...options, ''], 'web:problem.choice').transform((value) => value === '' ? null : value as Options[number]),
  choices: <const Options extends readonly [string, ...string[]]>(options: Options) => z.array(z.enum(options, 'web:problem.choice')),
  yesNoUnknown: () => z.enum(['yes', 'no', ''], 'web:problem.choice').transform((value) => value === '' ? null : value === 'yes'),
  email: () => z.string().trim().pipe(z.union([z.literal(''), z.email('web:problem.email').max(254, 'web:problem.email')]))
    .transform((text) => text === '' ? null : text),
  phone: () => z.string().trim().transform((text, context): string | null => {
    const phone = phoneOf(text)
    if (phone === null && text !== '') context.addIssue({ code: 'custom', message: 'web:problem.phone' })
    return phone
  }),
  /** „www.neco.cz“ is what people write; the address is kept whole. */
  web: () => z.string().trim().transform((text) => /^[\w-]+(\.[\w-]+)+([/?#].*)?$/.test(text) ? `https://${text}` : text)
    .pipe(z.union([z.literal(''), z.url({ protocol: /^https?$/, hostname: /\./, error: 'web:problem.web' }).max(500, 'web:problem.tooLong')]))
    .transform((text) => text === '' ? null : text),
} as const

/** Accepts `3. 12. 2026`, `3.12.2026` and `2026-12-03`; gives the ISO day, or null for an empty field. */
function dayFrom(text: string, context: z.RefinementCtx): string | null {
  if (text === '') return null
  const czech = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/.exec(text)
  const iso = czech ? `${czech[3]}-${czech[2]?.padStart(2, '0')}-${czech[1]?.padStart(2, '0')}` : text
  if (z.iso.date().safeParse(iso).success) return iso
  context.addIssue({ code: 'custom', message: 'web:problem.date' })
  return z.NEVER
}
