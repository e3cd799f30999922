import type { Problems } from '#web/form.ts'
import type { Refusal } from '../readings/reading.ts'
import { changesBetween, type FieldChanges } from './changes.ts'
import { withTheirs } from './states.ts'

/** What would change on the card of today. */
export const changesOn = (today: object, card: object): FieldChanges => changesBetween({ ...today }, { ...card })

/** Parts of a card by what their fields in the form begin with. */
const parts: Readonly<Record<string, string>> = {
  capacity: 'capacities', staff: 'staff', use: 'use', place: 'places', municipalities: 'areas',
}

/** The field of a card that a field of its form writes. */
export const cardFieldOf = (name: string): string => {
  const part = name.replace(/-.*/, '')
  return Object.hasOwn(parts, part) ? parts[part] ?? name : name
}

/** An earlier state as far as the form of the card would save it: the other fields stay as they are today. */
export interface Partly {
  readonly left: readonly string[]
  readonly problems: Problems
}

/**
 * The fields that have to stay as they are today for the rest to come back, and why; null where nothing would be left of it,
 * or where the form refuses something the restoring does not bring.
 */
export async function partly<Card extends object>(
  today: Card, earlier: Card, refusal: Refusal, check: (card: Card) => Promise<Refusal | null>,
): Promise<Partly | null> {
  const wanted = Object.keys(changesOn(today, earlier))
  const left = new Set<string>()
  let problems: Problems = {}
  for (let found: Problems = refusal.problems; Object.keys(found).length > 0;) {
    const refused = Object.keys(found).map(cardFieldOf).filter((field) => wanted.includes(field) && !left.has(field))
    if (refused.length === 0) return null
    problems = { ...problems, ...found }
    for (const field of refused) left.add(field)
    const card = withTheirs(earlier, today, [...left])
    const coming = Object.keys(changesOn(today, card))
    if (coming.length === 0) return null
    for (const field of wanted) if (!coming.includes(field)) left.add(field)
    found = (await check(card))?.problems ?? {}
  }
  return { left: [...left], problems }
}
