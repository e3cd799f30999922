import type { z } from 'zod'
import type { MessageKey } from '#i18n/translate.ts'
import { parseForm, type Problems, type Typed } from '#web/form.ts'

/** The name of a field in a row of a part that repeats: `capacity-0-form`. */
export const rowField = (part: string, row: string | number, field: string): string => `${part}-${row}-${field}`

/** Keys of the rows that a form sent for a part, in their order. */
export function rowKeys(typed: Typed, part: string): string[] {
  const keys = Object.keys(typed).flatMap((name) => {
    const [, key] = new RegExp(`^${part}-(.+)-[a-zA-Z]+$`).exec(name) ?? []
    return key === undefined ? [] : [key]
  })
  return [...new Set(keys)]
}

/** The row alone, with the short names of its fields. */
const rowOf = (typed: Typed, part: string, key: string, names: readonly string[]): Typed =>
  Object.fromEntries(names.map((name) => [name, typed[rowField(part, key, name)] ?? []]))

interface Rows<Value> { readonly values: readonly Value[], readonly problems: Problems }

/** Parses the rows of a part that `isFilled`; problems bear the names of the fields as the form has them. */
export function parseRows<Schema extends z.ZodObject>(
  typed: Typed, part: string, schema: Schema, isFilled: (row: Typed) => boolean,
): Rows<z.infer<Schema> & { readonly key: string }> {
  const values: (z.infer<Schema> & { readonly key: string })[] = []
  const problems: Record<string, MessageKey> = {}
  for (const key of rowKeys(typed, part)) {
    const row = rowOf(typed, part, key, Object.keys(schema.shape))
    if (!isFilled(row)) continue
    const parsed = parseForm(schema, row)
    if (parsed.ok) values.push({ ...parsed.value, key })
    else for (const [name, problem] of Object.entries(parsed.problems)) problems[rowField(part, key, name)] = problem
  }
  return { values, problems }
}
