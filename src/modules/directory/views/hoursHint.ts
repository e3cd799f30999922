import { explainHoursProblem, parseOpeningHours } from '#core/time/openingHours.ts'
import { firstOf, type Problems, type Typed } from '#web/form.ts'
import type { Ui } from '#web/ui.ts'

interface HoursField { readonly ui: Ui, readonly typed: Typed, readonly problems: Problems | undefined, readonly name: string }

/** The hint of a field with opening hours: how to write them or, once they were refused, what in them is wrong. */
export function hoursHint({ ui, typed, problems, name }: HoursField, usual: string): string {
  if (problems?.[name] === undefined) return usual
  const read = parseOpeningHours(firstOf(typed, name))
  return read.ok ? usual : explainHoursProblem(read.reason, ui.language)
}
