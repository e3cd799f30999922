import { firstOf, type Typed } from '#web/form.ts'
import { z } from 'zod'
import { type RecordKind, recordKinds } from './records.ts'
import { type RegisterCode, registerCodes } from './sources/index.ts'

/** What a list of differences is narrowed by, as its address says it. */
export interface AskedDifferences {
  readonly state: 'open' | 'kept' | 'asked'
  readonly source: RegisterCode | null
  readonly kind: RecordKind | null
  readonly field: string | null
  readonly orp: string | null
  readonly text: string
  /** The id of one organisation. */
  readonly organisation: string | null
}

const states = { otevrene: 'open', ponechane: 'kept', dotazy: 'asked' } as const

/** The filter of the list: `stav`, `registr`, `pole` (kind and field), `hledat`, `organizace`, `uzemi=vse` for everything. */
export function differencesAsked(query: Typed, orp: string | null): AskedDifferences {
  const [kind, field] = firstOf(query, 'pole').split('.')
  const state = firstOf(query, 'stav')
  return {
    state: Object.hasOwn(states, state) ? states[state as keyof typeof states] : 'open',
    source: registerCodes.find((code) => code === firstOf(query, 'registr')) ?? null,
    kind: recordKinds.find((one) => one === kind) ?? null, field: field ?? null,
    orp: firstOf(query, 'uzemi') === 'vse' ? null : orp, text: firstOf(query, 'hledat').slice(0, 200),
    organisation: firstOf(query, 'organizace') || null,
  }
}

const Chosen = z.string().regex(/^[0-9a-f-]{36}:\w{1,40}:[0-9a-f]{8}$/)

/** Chosen differences of a form, each `record:field:mark`; what is no such is none. */
export function chosenFrom(values: readonly string[]): { recordId: string, field: string, mark: string }[] {
  return values.flatMap((value) => {
    if (!Chosen.safeParse(value).success) return []
    const [recordId = '', field = '', mark = ''] = value.split(':')
    return [{ recordId, field, mark }]
  })
}

export const differenceActs = ['take', 'keep', 'answer', 'ask'] as const
export type DifferenceAct = (typeof differenceActs)[number]

/** The act of a pressed button: on one line (`take` = that difference) or on the chosen ones (`act` = take). */
export function actFrom(typed: Typed): { readonly act: DifferenceAct, readonly values: readonly string[], readonly isAll: boolean } | null {
  const one = differenceActs.find((act) => firstOf(typed, act) !== '')
  if (one !== undefined) return { act: one, values: [firstOf(typed, one)], isAll: false }
  const act = differenceActs.find((name) => name === firstOf(typed, 'act'))
  return act === undefined ? null : { act, values: typed['rozdil'] ?? [], isAll: firstOf(typed, 'vse') !== '' }
}

const answers = ['ours', 'said', 'other'] as const

/** What a provider answers to one question; `other` needs words. */
export const AnswerInput = z.object({ answer: z.enum(answers), wording: z.string().trim().max(500) })
  .refine(({ answer, wording }) => answer !== 'other' || wording !== '')
