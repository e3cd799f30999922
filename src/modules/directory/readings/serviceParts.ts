import type { MessageKey } from '#i18n/translate.ts'
import { firstOf, type Problems, type Typed } from '#web/form.ts'
import type { IsoDate } from '#core/ids.ts'
import type { AreaServed, Capacity, ServicePlace, Staff, YearlyUse } from '../cards.ts'
import { capacityUnits, type CodeList, professions, serviceForms } from '../codelists/index.ts'
import { choosesEnded } from '../codes/ended.ts'
import { parseRows, rowField } from '../input/rows.ts'
import { CapacityRow, PlaceRow, StaffRow, UseRow } from '../input/service.ts'
import { futureProblems } from '../input/shared.ts'
import type { Location } from '../queries/locations.ts'
import { type DatedFigure, figureAsOf, sharesAreWhole } from '../rules.ts'

interface Part<Value> { readonly values: readonly Value[], readonly problems: Problems }

const isWritten = (row: Typed): boolean => Object.keys(row).some((name) => firstOf(row, name).trim() !== '')

/** Rows that say the same thing twice, at the field that says it. */
function twice<Row extends { readonly key: string }>(
  rows: readonly Row[], part: string, field: keyof Row & string, meaning: (row: Row) => string,
): Problems {
  const seen = new Set<string>()
  const again = rows.filter((row) => {
    const isAgain = seen.has(meaning(row))
    seen.add(meaning(row))
    return isAgain
  })
  return Object.fromEntries(again.map(({ key }) => [rowField(part, key, field), 'directory:problem.twice' as const]))
}

/** Rows that newly choose what has ended; what the card had in some row it may keep. */
function endedRows<Field extends string>(
  rows: readonly (Readonly<Record<Field, string>> & { readonly key: string })[], part: string, field: Field, list: CodeList,
  before: readonly Readonly<Record<Field, string>>[],
): Problems {
  const had = before.map((row) => row[field])
  const ended = rows.filter((row) => choosesEnded(list, row[field], had))
  return Object.fromEntries(ended.map(({ key }) => [rowField(part, key, field), 'codes:problem.ended' as const]))
}

/** Rows of capacity: each form and unit once, never more free than the maximum, and what is free as of a day. */
export function readCapacities(typed: Typed, today: IsoDate, before: readonly Capacity[] = []): Part<Capacity> {
  const { values, problems } = parseRows(typed, 'capacity', CapacityRow, isWritten)
  const wrong: Record<string, MessageKey> = {
    ...endedRows(values, 'capacity', 'form', serviceForms, before), ...endedRows(values, 'capacity', 'unit', capacityUnits, before),
    ...twice(values, 'capacity', 'unit', ({ form, unit }) => `${form} ${unit}`),
    ...futureProblems(
      Object.fromEntries(values.map(({ key, freeAsOf }) => [rowField('capacity', key, 'freeAsOf'), freeAsOf])), today,
    ),
  }
  for (const { key, maximum, free } of values) {
    if (free !== null && free > maximum) wrong[rowField('capacity', key, 'free')] = 'directory:problem.tooFree'
  }
  return { values: values.map(({ key: _key, ...capacity }) => ({ ...capacity, freeAsOf: freeHolds(capacity, before, today) })), problems: { ...wrong, ...problems } }
}

const freeFigure = ({ free, freeAsOf }: Capacity): DatedFigure => ({ figure: free === null ? null : String(free), asOf: freeAsOf })

/** The day free places hold, beside what the card said of the same form and unit. */
function freeHolds(capacity: Capacity, before: readonly Capacity[], today: IsoDate): IsoDate | null {
  const was = before.find(({ form, unit }) => form === capacity.form && unit === capacity.unit)
  return figureAsOf(freeFigure(capacity), was ? freeFigure(was) : null, today)
}

/** Rows of staffing: each profession once. */
export function readStaff(typed: Typed, before: readonly Staff[] = []): Part<Staff> {
  const { values, problems } = parseRows(typed, 'staff', StaffRow, isWritten)
  return {
    values: values.map(({ profession, fullTime }) => ({ profession, fullTime })),
    problems: {
      ...endedRows(values, 'staff', 'profession', professions, before), ...twice(values, 'staff', 'profession', ({ profession }) => profession),
      ...problems,
    },
  }
}

/** Rows of yearly use: each year and unit once, no year that has not come. */
export function readUse(typed: Typed, today: IsoDate, before: readonly YearlyUse[] = []): Part<YearlyUse> {
  const { values, problems } = parseRows(typed, 'use', UseRow, isWritten)
  const early = values.filter(({ year }) => year > Number(today.slice(0, 4)))
  return {
    values: values.map(({ year, unit, amount }) => ({ year, unit, amount })),
    problems: {
      ...endedRows(values, 'use', 'unit', capacityUnits, before),
      ...twice(values, 'use', 'unit', ({ year, unit }) => `${year} ${unit}`),
      ...Object.fromEntries(early.map(({ key }) => [rowField('use', key, 'year'), 'directory:problem.year' as const])),
      ...problems,
    },
  }
}

/** Ticked places of the organisation; shares of capacity are at all of them or at none. */
export function readPlaces(
  typed: Typed, locations: readonly Location[], kept: Readonly<Record<string, string>>,
): Part<ServicePlace> {
  const { values, problems } = parseRows(typed, 'place', PlaceRow, (row) => firstOf(row, 'here') !== '')
  const places = values.flatMap(({ key, hours, note, share }): ServicePlace[] => {
    const location = locations.find(({ id }) => id === key)
    return location ? [
      {
        locationId: location.id, capacityShare: share === null ? null : share / 100,
        openingHours: kept[rowField('place', key, 'hours')] ?? hours, openingNote: note,
      },
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

/** Ticked boxes of the country, regions and ORPs; one that was not offered is no area. What is offered has a name, an area of a card none. */
export const readAreas = (boxes: readonly string[], offered: readonly AreaServed[]): AreaServed[] =>
  offered.filter(({ level, code }) => boxes.includes(`${level}.${code}`)).map(({ level, code }) => ({ level, code }))
