import type { Problems, Typed } from '#web/form.ts'
import { type FormKind, listOf } from '../codelists/fields.ts'
import { type CodeList, isOffered } from '../codelists/index.ts'

// An entry that ended stays where it is and is chosen nowhere anew.

type Fields = Readonly<Record<string, unknown>>

const codesIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : typeof value === 'string' ? [value] : []

/** Whether a code that is not offered today would come newly to where `before` was. */
export const choosesEnded = (list: CodeList, after: unknown, before: unknown): boolean => {
  const had = codesIn(before)
  return codesIn(after).some((code) => !had.includes(code) && !isOffered(list, code))
}

/** Fields of a card, by their form, in which somebody chose what has ended. `before` is the card that is changed. */
export function endedFields(form: FormKind, after: Fields, before: Fields | null): string[] {
  return Object.keys(after).filter((field) => {
    const list = field === 'source' ? undefined : listOf(form, field)
    return list !== undefined && typeof after[field] !== 'boolean' && choosesEnded(list, after[field], before?.[field])
  })
}

/** The same as problems of the form. */
export const endedProblems = (form: FormKind, after: Fields, before: Fields | null): Problems =>
  Object.fromEntries(endedFields(form, after, before).map((field) => [field, 'codes:problem.ended' as const]))

/** What a new form begins with, without what is offered no more. */
export const withoutEnded = (form: FormKind, typed: Typed): Typed => Object.fromEntries(Object.entries(typed).map(([field, values]) => {
  const list = listOf(form, field)
  return [field, list === undefined ? values : values.filter((value) => isOffered(list, value))]
}))
