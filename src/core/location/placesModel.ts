import type { LinearModel } from './model.ts'
import { ModelBuilder } from './modelBuilder.ts'
import type { Measure } from './plan.ts'
import { mostAffordable, type Prepared, type PreparedFloor } from './prepare.ts'
import type { Condition } from './refusal.ts'

/** What is looked for: the method's own objective, any plan at all, or the most preferred places in a plan this good. */
export type Aim = 'objective' | 'anything' | { readonly asGoodAs: number }

interface Cover { readonly demand: number, readonly within: number, readonly column: number }

/** What every model of places shares: a column a place (1 when it is open), columns of who is covered, the conditions, the aim. */
export class PlacesModel {
  readonly builder = new ModelBuilder()
  /** Column of each place, −1 of a forbidden one. */
  readonly openColumn: Int32Array
  readonly #prepared: Prepared
  readonly #covers: Cover[] = []
  readonly #coverColumns = new Map<number, Map<number, number>>()
  readonly #objective: { readonly column: number, readonly amount: number }[] = []

  constructor(prepared: Prepared) {
    this.#prepared = prepared
    this.openColumn = Int32Array.from(prepared.isForbidden, (isForbidden, place) => isForbidden === 1
      ? -1
      : this.builder.column({ lower: prepared.isFixed[place] ?? 0, isWhole: true }))
  }

  /** Counts a column in the objective; each column once. */
  counts(column: number, amount: number): void {
    this.#objective.push({ column, amount })
  }

  /** The column that is at most 1 when a place within the limit is open, 0 otherwise; one a demand point and limit. */
  coverColumn(demand: number, within: number): number {
    const known = this.#coverColumns.get(within) ?? new Map<number, number>()
    this.#coverColumns.set(within, known)
    return known.get(demand) ?? this.#newCover(known, demand, within)
  }

  #newCover(known: Map<number, number>, demand: number, within: number): number {
    const column = this.builder.column({})
    known.set(demand, column)
    this.#covers.push({ demand, within, column })
    this.builder.entry(column, -1)
    for (const open of this.#openWithin(demand, within)) this.builder.entry(open, 1)
    this.builder.closeRow(0, Infinity)
    return column
  }

  /** At least one open place within the limit. */
  mustCover(demand: number, within: number): void {
    for (const column of this.#openWithin(demand, within)) this.builder.entry(column, 1)
    this.builder.closeRow(1, Infinity)
  }

  /** Columns of the places a demand point reaches within the limit. */
  #openWithin(demand: number, within: number): readonly number[] {
    const { starts, column: place, cost } = this.#prepared.ways
    const columns: number[] = []
    for (let at = starts[demand] ?? 0; at < (starts[demand + 1] ?? 0); at += 1) {
      const column = this.openColumn[place[at] ?? 0] ?? -1
      if (column >= 0 && (cost[at] ?? Infinity) <= within) columns.push(column)
    }
    return columns
  }

  /** Writes down the conditions that every model may have; `everyone` is a matter of the method. */
  limit(conditions: readonly Condition[]): void {
    for (const condition of conditions) {
      if (condition.kind === 'count') this.#limitSum(() => 1, condition.count)
      if (condition.kind === 'budget') this.#limitSum((place) => this.#prepared.openingCosts[place] ?? 0, mostAffordable(condition.budget))
      if (condition.kind === 'floor') this.#prepared.floors.filter(({ name }) => name === condition.name).forEach((floor) => { this.#floor(floor) })
    }
  }

  #limitSum(amountOf: (place: number) => number, most: number): void {
    for (const [place, column] of this.openColumn.entries()) {
      const amount = amountOf(place)
      if (column >= 0 && amount !== 0) this.builder.entry(column, amount)
    }
    this.builder.closeRow(-Infinity, most)
  }

  #floor({ members, within, needed, total }: PreparedFloor): void {
    if (needed >= total) {
      for (const demand of members) this.mustCover(demand, within)
      return
    }
    const covered = members.map((demand) => ({ column: this.coverColumn(demand, within), amount: this.#prepared.people[demand] ?? 0 }))
    for (const { column, amount } of covered) this.builder.entry(column, amount)
    this.builder.closeRow(needed, Infinity)
  }

  /** The whole model for an aim. */
  aimed({ sense, isWhole }: Measure, aim: Aim): LinearModel {
    if (aim === 'anything') return this.builder.built(sense)
    if (aim === 'objective') {
      for (const { column, amount } of this.#objective) this.builder.cost(column, amount)
      return this.builder.built(sense)
    }
    // Divided by the largest amount, because tolerances are absolute; half a unit is room enough between whole sums.
    const largest = this.#objective.reduce((most, { amount }) => Math.max(most, amount), 1)
    const room = isWhole ? 0.5 : Math.abs(aim.asGoodAs) * 1e-9
    for (const { column, amount } of this.#objective) this.builder.entry(column, amount / largest)
    if (sense === 'minimise') this.builder.closeRow(-Infinity, (aim.asGoodAs + room) / largest)
    else this.builder.closeRow((aim.asGoodAs - room) / largest, Infinity)
    for (const place of this.#prepared.preferred) this.builder.cost(this.openColumn[place] ?? 0, 1)
    return this.builder.built('maximise')
  }

  /** Values of the columns of places and covers when these places are open, 0 of all others. */
  valuesOf(isOpen: Uint8Array): Float64Array {
    const values = new Float64Array(this.builder.columns)
    this.openColumn.forEach((column, place) => { if (column >= 0) values[column] = isOpen[place] ?? 0 })
    for (const { demand, within, column } of this.#covers) {
      values[column] = this.#openWithin(demand, within).some((open) => values[open] === 1) ? 1 : 0
    }
    return values
  }

  /** Places whose columns are 1 in a solution. */
  openIn(values: Float64Array): readonly number[] {
    return [...this.openColumn.keys()].filter((place) => (values[this.openColumn[place] ?? -1] ?? 0) > 0.5)
  }
}
