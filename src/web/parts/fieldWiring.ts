import { firstOf, type Problems, type Typed } from '../form.ts'
import type { Ui } from '../ui.ts'

/** What every field of a form takes. */
export interface FieldProps {
  readonly ui: Ui
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  /** `true` says „(nepovinné)“; `unsaid` is for filters, where nothing is required. Else the field is required. */
  readonly optional?: boolean | 'unsaid' | undefined
  /** What the person typed last time; it always wins over the given value. */
  readonly typed?: Typed | undefined
  readonly problems?: Problems | undefined
  /** Set it where two forms of one page have a field of the same name. */
  readonly idPrefix?: string | undefined
}

export interface Wiring {
  readonly id: string
  readonly hintId: string
  readonly problemId: string
  readonly describedBy: string | undefined
  readonly problem: string | undefined
  readonly required: true | undefined
  readonly invalid: true | undefined
}

/** The id of a field, the same on every showing; the error summary links to it. */
export const fieldId = (name: string, prefix = 'pole'): string => `${prefix}-${name}`

/** Ids and states that join a field with its hint and its problem. */
export function wiringOf({ ui, name, hint, optional, problems, idPrefix }: FieldProps): Wiring {
  const id = fieldId(name, idPrefix)
  const key = problems?.[name]
  const hintId = `${id}-napoveda`
  const problemId = `${id}-chyba`
  const described = [hint === undefined ? '' : hintId, key === undefined ? '' : problemId].filter((part) => part !== '')
  return {
    id,
    hintId,
    problemId,
    describedBy: described.length > 0 ? described.join(' ') : undefined,
    problem: key === undefined ? undefined : ui.t(key),
    required: optional === undefined || optional === false ? true : undefined,
    invalid: key === undefined ? undefined : true,
  }
}

/** The text of a single-valued field: what was typed, else what is stored. */
export const textOf = (typed: Typed | undefined, name: string, value: string | number | null | undefined): string =>
  typed?.[name] === undefined ? String(value ?? '') : firstOf(typed, name)

/** The chosen options: an unticked box sends nothing, so once a form was sent only what came counts. */
export const chosenOf = (typed: Typed | undefined, name: string, values: readonly string[]): readonly string[] =>
  typed === undefined ? values : typed[name] ?? []
