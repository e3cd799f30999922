import { phoneOf } from '#core/identifiers/phone.ts'
import type { IsoDate } from '#core/ids.ts'
import type { Capacity } from '../cards.ts'
import { capacityUnits, professions } from '../codelists/index.ts'
import { choosesEnded } from '../codes/ended.ts'
import { isSameValue } from '../history/changes.ts'
import { figureAsOf, hoursAWeek } from '../rules.ts'
import { isEmpty } from './empty.ts'
import { type ImportedCapacity, type ImportedService, serviceFieldNames } from './importedService.ts'
import type { KnownService, NamedArea } from './known.ts'
import { isLastWord, type LastWords } from './lineage.ts'
import { capacityOf } from './usualCapacity.ts'

/** What of a card stands in tables of its own and a row says whole. */
const importedParts = ['capacities', 'staff', 'use', 'areas'] as const
type ImportedPart = (typeof importedParts)[number]

/** A field or a part with what stands on the card and what the table says. */
export interface FieldChange { readonly field: ServiceFieldName | ImportedPart, readonly before: unknown, readonly after: unknown }
type ServiceFieldName = (typeof serviceFieldNames)[number]

export const isPart = (field: FieldChange['field']): field is ImportedPart => importedParts.some((part) => part === field)

export interface Differences {
  /** What the import writes. */
  readonly changes: readonly FieldChange[]
  /** In what the table says otherwise and the card keeps its own. */
  readonly kept: readonly FieldChange[]
}

/** „Ne“ of a service that a register ended is no word of the card: only „ano“ is. */
const isSaid = (field: string, value: unknown): boolean => value === false ? field !== 'goesOn' : !isEmpty(value)

/** A telephone written before numbers were kept one way is still the same telephone; hours a week are said to a thousandth. */
function meant(field: string, value: unknown): unknown {
  if (field === 'phone' && typeof value === 'string') return phoneOf(value) ?? value
  return field === 'hoursPerWeek' && typeof value === 'number' ? Math.round(value * 1000) : value
}

export const isSame = (field: string, before: unknown, after: unknown): boolean => isSameValue(meant(field, before), meant(field, after))

interface DifferenceOptions {
  readonly overwrites: boolean
  readonly today: IsoDate
  /** What a table of the same name said of the card last: what nobody has changed since may follow the table. */
  readonly words: readonly LastWords[]
}

/** What the row says of a card that is here: its areas are told already. An empty cell says nothing, so it takes nothing away. */
export function differencesOf(service: ImportedService, areas: readonly NamedArea[], card: KnownService, options: DifferenceOptions): Differences {
  const all = [...fieldsIn(service, card), ...partsIn(service, areas, card)]
  const differing = all.filter(({ field, before, after }) => isSaid(field, after) && !isSame(field, before, after))
  const changes = options.overwrites ? differing : differing.filter(({ field, before }) => !isSaid(field, before) || isLastWord(options.words, field, before))
  const capacity = capacityIn(service, card, options)
  return {
    changes: [...withDay(changes, service, card, options.today), ...capacity.changes],
    kept: [...differing.filter((change) => !changes.includes(change)), ...capacity.kept],
  }
}

const fieldsIn = ({ fields }: ImportedService, card: KnownService): FieldChange[] => serviceFieldNames.map((field) => ({
  field, before: card.fields[field], after: field === 'hoursPerWeek' ? ownHours(fields, card) : fields[field],
}))

/** Hours a week that only follow from the opening hours go on following them. */
function ownHours({ hoursPerWeek, openingHours }: ImportedService['fields'], card: KnownService): number | null {
  const derived = hoursAWeek({ openingHours: openingHours ?? card.fields.openingHours, places: [] })
  return hoursPerWeek !== null && derived !== null && isSame('hoursPerWeek', hoursPerWeek, derived) ? null : hoursPerWeek
}

const partsIn = ({ parts }: ImportedService, areas: readonly NamedArea[], card: KnownService): FieldChange[] =>
  importedParts.map((field) => ({ field, before: card.parts[field], after: field === 'areas' ? areas : parts[field] }))

const waitingFields: readonly string[] = ['waitingWeeksFrom', 'waitingWeeksTo', 'waitingNote']

/** A figure that changed while the table leaves its day as it was holds as of today, as in the form. */
function withDay(changes: readonly FieldChange[], { fields }: ImportedService, card: KnownService, today: IsoDate): readonly FieldChange[] {
  const isChanged = changes.some(({ field, before }) => waitingFields.includes(field) && !isEmpty(before))
  const before = card.fields.waitingAsOf
  if (!isChanged || fields.waitingAsOf !== null || before === null || before === today) return changes
  return [...changes, { field: 'waitingAsOf', before, after: today }]
}

const nothing: Differences = { changes: [], kept: [] }

/** The simple capacity of a row: the only one of the card, or the only one in its unit; else a person has to look. */
function capacityIn({ capacity, fields }: ImportedService, { parts }: KnownService, { overwrites, today }: { readonly overwrites: boolean, readonly today: IsoDate }): Differences {
  const before = parts.capacities
  if (capacity === null) return nothing
  if (before.length === 0) return { ...nothing, changes: [{ field: 'capacities', before, after: [capacityOf(capacity, fields)] }] }
  const [one, other] = before.filter(({ unit }) => capacity.unit === null || unit === capacity.unit)
  if (one === undefined || other !== undefined) return nothing
  const withOne = (changed: Capacity): readonly Capacity[] => before.map((was) => was === one ? changed : was)
  const said = withOne(overwritten(one, capacity, today))
  const after = overwrites ? said : withOne(filledIn(one, capacity))
  const change = (from: readonly Capacity[], to: readonly Capacity[]): FieldChange[] => isSameValue(from, to) ? [] : [{ field: 'capacities', before: from, after: to }]
  return { changes: change(before, after), kept: change(after, said) }
}

/** Free places of a capacity that says none, where they fit in it. */
const filledIn = (was: Capacity, { free, freeAsOf }: ImportedCapacity): Capacity =>
  was.free === null && free !== null && free <= was.maximum ? { ...was, free, freeAsOf } : was

function overwritten(was: Capacity, { maximum, free, freeAsOf }: ImportedCapacity, today: IsoDate): Capacity {
  const now = { maximum, free: free ?? was.free, freeAsOf: freeAsOf ?? was.freeAsOf }
  const figure = (one: Pick<Capacity, 'free' | 'freeAsOf'>) => ({ figure: one.free === null ? null : String(one.free), asOf: one.freeAsOf })
  return { ...was, ...now, freeAsOf: figureAsOf(figure(now), figure(was), today) }
}

/** Whether a part says a unit or a profession that is offered no more and that the card has not already. */
export function choosesEndedPart({ capacity, parts }: ImportedService, card: KnownService | null): boolean {
  const has = card?.parts ?? { capacities: [], use: [], staff: [] }
  const simple = capacity === null || has.capacities.length > 0 ? null : capacity.unit
  const unitsOf = (rows: readonly { readonly unit: string }[]): string[] => rows.map(({ unit }) => unit)
  return choosesEnded(capacityUnits, [...unitsOf(parts.capacities), ...unitsOf(parts.use), simple], [...unitsOf(has.capacities), ...unitsOf(has.use)])
    || choosesEnded(professions, parts.staff.map(({ profession }) => profession), has.staff.map(({ profession }) => profession))
}
