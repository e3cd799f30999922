import type { LinearModel } from './model.ts'

interface Column { readonly lower?: number, readonly upper?: number, readonly isWhole?: boolean }

/** Writes a linear model down column by column and row by row. */
export class ModelBuilder {
  readonly #cost: number[] = []
  readonly #columnLower: number[] = []
  readonly #columnUpper: number[] = []
  readonly #whole: number[] = []
  readonly #rowLower: number[] = []
  readonly #rowUpper: number[] = []
  readonly #rowStart: number[] = [0]
  readonly #column: number[] = []
  readonly #coefficient: number[] = []

  /** How many there are so far. */
  get columns(): number {
    return this.#cost.length
  }

  /** A new column and its index; from 0 to 1 unless said otherwise. */
  column({ lower = 0, upper = 1, isWhole = false }: Column): number {
    this.#columnLower.push(lower)
    this.#columnUpper.push(upper)
    this.#whole.push(isWhole ? 1 : 0)
    return this.#cost.push(0) - 1
  }

  /** What the objective counts for a column; 0 unless said. */
  cost(column: number, amount: number): void {
    this.#cost[column] = amount
  }

  /** An entry of the row that `closeRow` will close; no column twice. */
  entry(column: number, coefficient: number): void {
    this.#column.push(column)
    this.#coefficient.push(coefficient)
  }

  closeRow(lower: number, upper: number): void {
    this.#rowLower.push(lower)
    this.#rowUpper.push(upper)
    this.#rowStart.push(this.#column.length)
  }

  built(sense: LinearModel['sense']): LinearModel {
    return {
      sense,
      cost: Float64Array.from(this.#cost),
      columnLower: Float64Array.from(this.#columnLower),
      columnUpper: Float64Array.from(this.#columnUpper),
      whole: Uint8Array.from(this.#whole),
      rowLower: Float64Array.from(this.#rowLower),
      rowUpper: Float64Array.from(this.#rowUpper),
      rowStart: Int32Array.from(this.#rowStart),
      column: Int32Array.from(this.#column),
      coefficient: Float64Array.from(this.#coefficient),
    }
  }
}
