import type { LinearModel } from '#core/location/model.ts'
import { ModelBuilder } from '#core/location/modelBuilder.ts'
import { eligibleCells, type Protection } from './protection.ts'
import type { Table } from './table.ts'

export interface SuppressionModel {
  readonly model: LinearModel
  /** Indexes of the complementary cells in a solution. */
  readonly complementaryIn: (values: Float64Array) => readonly number[]
  /** No protecting pattern has fewer complementary cells, by a bound of the objective. */
  readonly fewestBy: (bound: number) => number
}

/**
 * Complementary suppression as Fischetti and Salazar (2001, Management Science 47, 1008–1027) wrote it: a column a cell
 * (1 when it is suppressed), and for each primary cell two tables the attacker must think possible, one with the cell
 * large and one with it small, at least `width` apart. They differ from the true table in suppressed cells only, have its
 * totals and no negative cell. Fewest cells first, then the smallest sum of what they hide.
 */
export const suppressionModel = (protection: Protection): SuppressionModel => {
  const { table, primary } = protection
  const builder = new ModelBuilder()
  const eligible = eligibleCells(protection)
  const hidden = eligible.reduce((sum, at) => sum + (table.counts[at] ?? 0), 0)
  const isHiddenColumn = new Map<number, number>()
  for (const at of primary) isHiddenColumn.set(at, builder.column({ lower: 1, isWhole: true }))
  for (const at of eligible) {
    const column = builder.column({ isWhole: true })
    isHiddenColumn.set(at, column)
    builder.cost(column, hidden + 1 + (table.counts[at] ?? 0))
  }
  neverAlone(builder, table, isHiddenColumn)
  for (const at of primary) possibleTables(builder, protection, isHiddenColumn, at)
  return {
    model: builder.built('minimise'),
    fewestBy: (bound) => Math.max(0, Math.ceil((bound - hidden) / (hidden + 1))),
    complementaryIn: (values) => eligible.filter((at) => (values[isHiddenColumn.get(at) ?? -1] ?? 0) > 0.5),
  }
}

/** A suppressed cell alone in its row or column can be computed from the total; said outright, this speeds the solver up. */
const neverAlone = (builder: ModelBuilder, { rows, columns }: Table, isHiddenColumn: ReadonlyMap<number, number>): void => {
  const lines = [
    ...Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => row * columns + column)),
    ...Array.from({ length: columns }, (_, column) => Array.from({ length: rows }, (_, row) => row * columns + column)),
  ]
  for (const line of lines) {
    const hideable = line.flatMap((at) => isHiddenColumn.get(at) ?? [])
    for (const one of hideable) {
      for (const other of hideable) builder.entry(other, other === one ? -1 : 1)
      builder.closeRow(0, Infinity)
    }
  }
}

/** Two tables the attacker cannot rule out, whose values of one primary cell are far enough apart. */
const possibleTables = (builder: ModelBuilder, protection: Protection, isHiddenColumn: ReadonlyMap<number, number>, primary: number): void => {
  const large = movedTable(builder, protection, isHiddenColumn)
  const small = movedTable(builder, protection, isHiddenColumn)
  const up = large.get(primary)
  const down = small.get(primary)
  if (!up || !down) return
  builder.entry(up.more, 1)
  builder.entry(up.less, -1)
  builder.entry(down.less, 1)
  builder.entry(down.more, -1)
  builder.closeRow(protection.width, Infinity)
}

interface Move { readonly more: number, readonly less: number }

/** Columns of how much more and how much less than the truth each cell of a possible table is; more than the width is never needed. */
const movedTable = (builder: ModelBuilder, { table, width }: Protection, isHiddenColumn: ReadonlyMap<number, number>): ReadonlyMap<number, Move> => {
  const { rows, columns, counts } = table
  const moves = new Map<number, Move>()
  for (const [at, isHidden] of isHiddenColumn) {
    const most = Math.min(width, counts[at] ?? 0)
    const move = { more: builder.column({ upper: width }), less: builder.column({ upper: most }) }
    moves.set(at, move)
    for (const [column, limit] of [[move.more, width], [move.less, most]] as const) {
      builder.entry(column, 1)
      builder.entry(isHidden, -limit)
      builder.closeRow(-Infinity, 0)
    }
  }
  const balance = (cells: Iterable<number>): void => {
    for (const at of cells) {
      const move = moves.get(at)
      if (!move) continue
      builder.entry(move.more, 1)
      builder.entry(move.less, -1)
    }
    builder.closeRow(0, 0)
  }
  for (let row = 0; row < rows; row += 1) balance(Array.from({ length: columns }, (_, column) => row * columns + column))
  for (let column = 0; column < columns; column += 1) balance(Array.from({ length: rows }, (_, row) => row * columns + column))
  return moves
}
