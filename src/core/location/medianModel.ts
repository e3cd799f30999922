import type { Burdens } from './burdens.ts'
import { PlacesModel } from './placesModel.ts'
import type { Prepared } from './prepare.ts'
import type { Condition } from './refusal.ts'
import type { Relaxation } from './relaxation.ts'

/** Where a demand point may be served in a model: some of its places, nearest first, and whether there are more. */
export interface Choice { readonly demand: number, readonly places: readonly number[], readonly burdens: readonly number[] }

/** A question without what no better plan can contain. */
export interface Narrowed {
  /** With more places fixed and forbidden. */
  readonly prepared: Prepared
  readonly choices: readonly Choice[]
}

/** All places of every demand point that is to be served, nearest first. */
export const allChoices = (burdens: Burdens, served: readonly number[]): readonly Choice[] => served.map((demand) => {
  const { starts, column: place, cost: burden } = burdens.byDemand
  const from = starts[demand] ?? 0
  const order = [...burden.subarray(from, starts[demand + 1] ?? 0).keys()]
    .sort((one, other) => (burden[from + one] ?? 0) - (burden[from + other] ?? 0) || one - other)
  return { demand, places: order.map((at) => place[from + at] ?? 0), burdens: order.map((at) => burden[from + at] ?? 0) }
})

/**
 * Leaves out places and pairs with which the sum would be over the limit, and fixes the places without which it would
 * (reduced costs of the relaxation): what is left contains every plan up to the limit.
 */
export const narrowedBy = ({ bound, rises, prices, open }: Relaxation, limit: number, prepared: Prepared, choices: readonly Choice[]): Narrowed => {
  const isFixed = prepared.isFixed.slice()
  const isForbidden = prepared.isForbidden.slice()
  const isOpen = new Set(open)
  for (const [place, rise] of rises.entries()) {
    if (bound + rise <= limit) continue
    if (isOpen.has(place)) isFixed[place] = 1
    else isForbidden[place] = 1
  }
  const riseOf = (place: number): number => isOpen.has(place) ? 0 : rises[place] ?? 0
  return {
    prepared: { ...prepared, isFixed, isForbidden },
    choices: choices.map(({ demand, places, burdens }) => {
      const price = prices[demand] ?? 0
      const kept = [...places.keys()].filter((at) => isForbidden[places[at] ?? 0] === 0
        && bound + riseOf(places[at] ?? 0) + Math.max(0, (burdens[at] ?? 0) - price) <= limit)
      return { demand, places: kept.map((at) => places[at] ?? 0), burdens: kept.map((at) => burdens[at] ?? 0) }
    }),
  }
}

/**
 * The p-median model: each demand point is served by one open place. With `nearestOf` only so many nearest places of a
 * demand point have a column; one more column, open to everybody, stands for all farther ones at the cost of the nearest
 * of them. Such a model is never dearer than the whole one: its bound holds, and its plan is optimal when both agree.
 */
export const medianModel = ({ prepared, choices }: Narrowed, conditions: readonly Condition[], nearestOf: (demand: number) => number): PlacesModel => {
  const model = new PlacesModel(prepared)
  model.limit(conditions)
  for (const { demand, places, burdens } of choices) {
    const near = Math.min(places.length, nearestOf(demand))
    const columns = places.slice(0, near).map(() => model.builder.column({}))
    const overflow = near < places.length ? [model.builder.column({})] : []
    for (const column of [...columns, ...overflow]) model.builder.entry(column, 1)
    model.builder.closeRow(1, 1)
    for (const [at, column] of columns.entries()) {
      model.counts(column, burdens[at] ?? 0)
      model.builder.entry(column, 1)
      model.builder.entry(model.openColumn[places[at] ?? 0] ?? 0, -1)
      model.builder.closeRow(-Infinity, 0)
    }
    for (const column of overflow) model.counts(column, burdens[near] ?? 0)
  }
  return model
}
