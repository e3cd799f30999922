import { parseOpeningHours } from '#core/time/openingHours.ts'
import { firstOf, type Typed } from '#web/form.ts'

/**
 * Hours written before they were checked stay as they are while nobody touches them: whoever mends a telephone number
 * must not be stopped by them. Gives the form without them, and what to keep by the name of the field.
 */
export function withoutOldHours(
  typed: Typed, stored: Readonly<Record<string, string | null | undefined>>,
): { readonly typed: Typed, readonly kept: Readonly<Record<string, string>> } {
  const kept = Object.fromEntries(Object.entries(stored).flatMap(([field, text]): [string, string][] =>
    text != null && firstOf(typed, field).trim() === text.trim() && !parseOpeningHours(text).ok ? [[field, text]] : []))
  return { typed: { ...typed, ...Object.fromEntries(Object.keys(kept).map((field) => [field, []])) }, kept }
}
