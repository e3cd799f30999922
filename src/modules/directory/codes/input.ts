import { z } from 'zod'
import { codesOf, sectors } from '../codelists/index.ts'
import type { ChangeKind } from '../codelists/merge.ts'
import type { ListName } from '../codelists/registry.ts'
import { requiredDay } from '../input/shared.ts'
import { fields, type Parsed, parseForm, type Typed } from '#web/form.ts'
import type { Allowed } from '#core/text/guard.ts'
import type { Order } from './rules.ts'

const longestName = 250

const When = z.object({ fromDay: requiredDay(), reason: fields.optional(500) })
const Worded = When.extend({ cs: fields.required(longestName), en: fields.optional(longestName) })
const Kind = Worded.extend({ sector: fields.choice(codesOf(sectors)) })
const Spoken = Worded.extend({ code: z.string().trim().toLowerCase().regex(/^[a-z]{2,3}$/, 'codes:problem.codeForm') })

/** Words people write freely; a name of a group or a function is nobody's name. */
export const codeTexts: Readonly<Record<string, readonly Allowed[]>> = { cs: [], en: [], reason: [] }

export interface AskedOrder { readonly order: Order, readonly reason: string | null }

/** Reads the form of a change; `code` is the entry it is about, none for a new one. */
export function readOrder(typed: Typed, list: ListName, kind: ChangeKind, code: string | null): Parsed<AskedOrder> {
  if (kind === 'add' || code === null) return readAddition(typed, list)
  if (kind === 'label') {
    return toOrder(parseForm(Worded, typed), ({ cs, en, fromDay }) => ({ kind, code, label: { cs, en }, fromDay }))
  }
  return toOrder(parseForm(When, typed), ({ fromDay }) => ({ kind, code, fromDay }))
}

function readAddition(typed: Typed, list: ListName): Parsed<AskedOrder> {
  const plain = { kind: 'add', code: null, sector: null } as const
  if (list === 'facilityKinds') {
    return toOrder(parseForm(Kind, typed), ({ cs, en, fromDay, sector }) => ({ ...plain, label: { cs, en }, fromDay, sector }))
  }
  if (list === 'languages') {
    return toOrder(parseForm(Spoken, typed), ({ cs, en, fromDay, code }) => ({ ...plain, label: { cs, en }, fromDay, code }))
  }
  return toOrder(parseForm(Worded, typed), ({ cs, en, fromDay }) => ({ ...plain, label: { cs, en }, fromDay }))
}

function toOrder<Input extends { readonly reason: string | null }>(parsed: Parsed<Input>, orderOf: (input: Input) => Order): Parsed<AskedOrder> {
  return parsed.ok ? { ok: true, value: { order: orderOf(parsed.value), reason: parsed.value.reason } } : parsed
}
