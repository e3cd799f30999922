import { z } from 'zod'
import type { IsoDate } from '#core/ids.ts'
import type { MessageKey } from '#i18n/translate.ts'
import { fields, parseForm, type Problems, type Typed } from '#web/form.ts'
import type { Capacity, ServiceCard } from '../cards.ts'
import { isSameValue } from '../history/changes.ts'
import { rowField } from '../input/rows.ts'
import { isBackwards, weeks } from '../input/service.ts'
import { day, futureProblems, one, optionalDay } from '../input/shared.ts'

/** What changes most often: how long people wait and how many places are free, as of one day. */
const FiguresInput = z.object({ waitingWeeksFrom: weeks(), waitingWeeksTo: weeks(), asOf: optionalDay() })
const FreeInput = z.object({ free: fields.wholeNumber() })

type Row = Pick<Capacity, 'form' | 'unit'>
const isOf = ({ form, unit }: Row) => (row: Row): boolean => row.form === form && row.unit === unit

/** The field of free places of a capacity, named by what it is: rows may come and go while the form is open. */
export const freeField = ({ form, unit }: Row): string => rowField('capacity', `${form}.${unit}`, 'free')

/** The figures as the form writes them; what is sent holds as of today unless somebody says otherwise. */
export const figuresWritten = (card: ServiceCard, today: IsoDate): Typed => ({
  waitingWeeksFrom: one(card.waitingWeeksFrom), waitingWeeksTo: one(card.waitingWeeksTo), asOf: day(today),
  ...Object.fromEntries(card.capacities.map((capacity) => [freeField(capacity), one(capacity.free)])),
})

interface Seen {
  /** The card the form was opened over. */
  readonly base: ServiceCard
  readonly stored: ServiceCard
  /** Fields for which the stored value was chosen. */
  readonly chosen: readonly string[]
}

/** The stored card with the figures of the form, as a merge says it: `overlapping` are those both changed, `taken` theirs alone. */
interface Figures { readonly card: ServiceCard, readonly overlapping: readonly string[], readonly taken: readonly string[] }

type Reading = { readonly ok: true, readonly figures: Figures } | { readonly ok: false, readonly problems: Problems }

/** The stored card with the figures that were written; a figure somebody else changed and this form did not touch stays theirs. */
export function readFigures(seen: Seen, typed: Typed, today: IsoDate): Reading {
  const input = parseForm(FiguresInput, typed)
  const rows = seen.stored.capacities.map((capacity) => readFree(capacity, typed[freeField(capacity)]))
  const wrong: Problems = {
    ...Object.fromEntries(seen.stored.capacities.flatMap((capacity, row): [string, MessageKey][] => {
      const read = rows[row]
      return typeof read === 'string' ? [[freeField(capacity), read]] : []
    })),
    ...(input.ok ? crossProblems(input.value, today) : input.problems),
  }
  if (!input.ok || Object.keys(wrong).length > 0) return { ok: false, problems: wrong }
  const asOf = input.value.asOf ?? today
  const parts = [joinWaiting(seen, input.value, asOf), joinFree(seen, rows as readonly Free[], asOf)]
  return {
    ok: true,
    figures: {
      card: Object.assign({}, seen.stored, ...parts.map(({ card }) => card)) as ServiceCard,
      overlapping: parts.flatMap(({ field, overlaps }) => overlaps ? [field] : []),
      taken: parts.flatMap(({ field, overlaps, isTheirs }) => isTheirs && !overlaps ? [field] : []),
    },
  }
}

interface Part { readonly field: string, readonly card: Partial<ServiceCard>, readonly overlaps: boolean, readonly isTheirs: boolean }

const weeksOf = ({ waitingWeeksFrom, waitingWeeksTo }: Pick<ServiceCard, 'waitingWeeksFrom' | 'waitingWeeksTo'>) => ({ waitingWeeksFrom, waitingWeeksTo })

function joinWaiting({ base, stored, chosen }: Seen, written: z.infer<typeof FiguresInput>, asOf: IsoDate): Part {
  const [was, theirs, mine] = [base, stored, written].map(weeksOf)
  const field = 'waitingWeeksFrom'
  const isTheirs = !isSameValue(was, theirs)
  const isMine = !isSameValue(was, mine)
  if (chosen.includes(field) || (isTheirs && !isMine)) return { field, card: {}, overlaps: false, isTheirs }
  const isSaid = [...Object.values(weeksOf(written)), stored.waitingNote].some((part) => part !== null)
  return { field, card: { ...weeksOf(written), waitingAsOf: isSaid ? asOf : null }, overlaps: isTheirs && !isSameValue(theirs, mine), isTheirs }
}

function joinFree({ base, stored, chosen }: Seen, rows: readonly Free[], asOf: IsoDate): Part {
  const field = 'capacities'
  // That only the day moved is nothing to be told.
  const isTheirs = !isSameValue(...[base, stored].map(({ capacities }) => capacities.map(({ freeAsOf: _day, ...rest }) => rest)) as [unknown, unknown])
  if (chosen.includes(field)) return { field, card: {}, overlaps: false, isTheirs }
  const joined = stored.capacities.map((capacity, row) => joinRow(base.capacities.find(isOf(capacity)) ?? capacity, capacity, rows[row], asOf))
  return {
    field, card: { capacities: joined.map(({ capacity }) => capacity) }, overlaps: joined.some(({ overlaps }) => overlaps),
    isTheirs,
  }
}

function joinRow(was: Capacity, theirs: Capacity, free: Free, asOf: IsoDate): { readonly capacity: Capacity, readonly overlaps: boolean } {
  const isTheirs = was.free !== theirs.free
  const isMine = free !== undefined && free !== was.free
  if (free === undefined || (isTheirs && !isMine)) return { capacity: theirs, overlaps: false }
  return { capacity: { ...theirs, free, freeAsOf: free === null ? null : asOf }, overlaps: isTheirs && free !== theirs.free }
}

function crossProblems({ waitingWeeksFrom, waitingWeeksTo, asOf }: z.infer<typeof FiguresInput>, today: IsoDate): Problems {
  return {
    ...(isBackwards(waitingWeeksFrom, waitingWeeksTo) && { waitingWeeksTo: 'directory:problem.weeksOrder' as const }),
    ...futureProblems({ asOf }, today),
  }
}

/** How many are free; undefined where the form knew nothing of the row. */
type Free = number | null | undefined

/** How many are free, or what is wrong with it. */
function readFree({ maximum }: Capacity, typed: readonly string[] | undefined): Free | MessageKey {
  if (typed === undefined) return undefined
  const input = parseForm(FreeInput, { free: typed })
  if (!input.ok) return input.problems['free'] ?? 'web:problem.number'
  return input.value.free !== null && input.value.free > maximum ? 'directory:problem.tooFree' : input.value.free
}
