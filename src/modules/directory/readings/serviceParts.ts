import type { MessageKey } from '#i18n/translate.ts'
import { firstOf, type Problems, type Typed } from '#web/form.ts'
import type { AreaServed, Capacity, ServicePlace } from '../cards.ts'
import { capacityFields, CapacityRow, PlaceRow } from '../input/service.ts'
import { parseRows, rowField } from '../input/rows.ts'
import type { Location } from '../queries/locations.ts'
import { sharesAreWhole } from '../rules.ts'

interface Part<Value> { readonly values: readonly Value[], readonly problems: Problems }

const isWritten = (row: Typed): boolean => capacityFields.some((name) => firstOf(row, name).trim() !== '')

/** Rows of capacity: each form and unit once, never more free than the maximum. */
export function readCapacities(typed: Typed): Part<Capacity> {
  const { values, problems } = parseRows(typed, 'capacity', CapacityRow, isWritten)
  const wrong: Record<string, MessageKey> = { ...problems }
  const seen = new Set<string>()
  for (const { key, form, unit, maximum, free } of values) {
    if (seen.has(`${form} ${unit}`)) wrong[rowField('capacity', key, 'unit')] = 'directory:problem.capacityTwice'
    if (free !== null && free > maximum) wrong[rowField('capacity', key, 'free')] = 'directory:problem.tooFree'
    seen.add(`${form} ${unit}`)
  }
  return { values: values.map(({ key: _key, ...capacity }) => capacity), problems: wrong }
}

/** Ticked places of the organisation; shares of capacity are at all of them or at none. */
export function readPlaces(typed: Typed, locations: readonly Location[]): Part<ServicePlace> {
  const { values, problems } = parseRows(typed, 'place', PlaceRow, (row) => firstOf(row, 'here') !== '')
  const places = values.flatMap(({ key, hours, share }): ServicePlace[] => {
    const location = locations.find(({ id }) => id === key)
    return location ? [
      { locationId: location.id, capacityShare: share === null ? null : share / 100, openingHours: hours },
    ] : []
  })
  const isWhole = sharesAreWhole(places.map(({ capacityShare }) => capacityShare))
  const first = places[0]
  if (isWhole || first === undefined) return { values: places, problems }
  return {
    values: places,
    problems: { [rowField('place', first.locationId, 'share')]: 'directory:problem.shares', ...problems },
  }
}

/** Ticked boxes of the country, regions and ORPs; one that was not offered is no area. */
export const readAreas = (boxes: readonly string[], offered: readonly AreaServed[]): AreaServed[] =>
  offered.filter(({ level, code }) => boxes.includes(`${level}.${code}`))
