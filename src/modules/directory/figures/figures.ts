import { z } from 'zod'
import type { IsoDate } from '#core/ids.ts'
import type { MessageKey } from '#i18n/translate.ts'
import { fields, firstOf, parseForm, type Problems, type Typed } from '#web/form.ts'
import type { Capacity, ServiceCard } from '../cards.ts'
import { rowField } from '../input/rows.ts'
import { isBackwards, weeks } from '../input/service.ts'
import { day, futureProblems, one, optionalDay } from '../input/shared.ts'

/** What changes most often: how long people wait and how many places are free, as of one day. */
const FiguresInput = z.object({ waitingWeeksFrom: weeks(), waitingWeeksTo: weeks(), asOf: optionalDay() })
const FreeInput = z.object({ free: fields.wholeNumber() })

/** The field of free places in a row of capacity, by its order on the card. */
export const freeField = (row: number): string => rowField('capacity', row, 'free')

/** The figures as the form writes them; what is sent holds as of today unless somebody says otherwise. */
export const figuresWritten = (card: ServiceCard, today: IsoDate): Typed => ({
  waitingWeeksFrom: one(card.waitingWeeksFrom), waitingWeeksTo: one(card.waitingWeeksTo), asOf: day(today),
  ...Object.fromEntries(card.capacities.map(({ free }, row) => [freeField(row), one(free)])),
})

type Reading = { readonly ok: true, readonly card: ServiceCard } | { readonly ok: false, readonly problems: Problems }

/** The card with the figures of the form; the rest of it stays. */
export function readFigures(card: ServiceCard, typed: Typed, today: IsoDate): Reading {
  const input = parseForm(FiguresInput, typed)
  const rows = card.capacities.map((capacity, row) => readFree(capacity, firstOf(typed, freeField(row))))
  const wrong: Problems = {
    ...Object.fromEntries(rows.flatMap((read, row) => typeof read === 'string' ? [[freeField(row), read]] : [])),
    ...(input.ok ? crossProblems(input.value, today) : input.problems),
  }
  if (!input.ok || Object.keys(wrong).length > 0) return { ok: false, problems: wrong }
  const { waitingWeeksFrom, waitingWeeksTo } = input.value
  const asOf = input.value.asOf ?? today
  const isSaid = [waitingWeeksFrom, waitingWeeksTo, card.waitingNote].some((part) => part !== null)
  const capacities = card.capacities.map((capacity, row): Capacity => {
    const free = rows[row]
    return typeof free === 'number' ? { ...capacity, free, freeAsOf: asOf } : { ...capacity, free: null, freeAsOf: null }
  })
  return { ok: true, card: { ...card, waitingWeeksFrom, waitingWeeksTo, waitingAsOf: isSaid ? asOf : null, capacities } }
}

function crossProblems({ waitingWeeksFrom, waitingWeeksTo, asOf }: z.infer<typeof FiguresInput>, today: IsoDate): Problems {
  return {
    ...(isBackwards(waitingWeeksFrom, waitingWeeksTo) && { waitingWeeksTo: 'directory:problem.weeksOrder' as const }),
    ...futureProblems({ asOf }, today),
  }
}

/** How many are free, or what is wrong with it. */
function readFree({ maximum }: Capacity, typed: string): number | null | MessageKey {
  const input = parseForm(FreeInput, { free: [typed] })
  if (!input.ok) return input.problems['free'] ?? 'web:problem.number'
  return input.value.free !== null && input.value.free > maximum ? 'directory:problem.tooFree' : input.value.free
}
