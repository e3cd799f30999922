/** Field by field what was and what will be; of a shape only that it differs. */
export type Differences = Readonly<Record<string, readonly [before: string | number | boolean | null, after: string | number | boolean | null]>>

export interface Planned<Row> {
  readonly added: readonly Row[]
  readonly changed: readonly { readonly row: Row, readonly differences: Differences }[]
  readonly unchanged: number
}

/** Tells new rows from changed ones and counts those that are as they were. */
export function planned<Row extends object>(rows: Iterable<Row>, known: ReadonlyMap<string, Row>, keyOf: (row: Row) => string): Planned<Row> {
  const added: Row[] = []
  const changed: { row: Row, differences: Differences }[] = []
  let unchanged = 0
  for (const row of rows) {
    const before = known.get(keyOf(row))
    if (before === undefined) {
      added.push(row)
      continue
    }
    const differences = differencesOf(before, row)
    if (Object.keys(differences).length === 0) unchanged++
    else changed.push({ row, differences })
  }
  return { added, changed, unchanged }
}

type Value = string | number | boolean | null

export function differencesOf(before: object, after: object): Differences {
  const old = new Map<string, unknown>(Object.entries(before))
  const differing = Object.entries(after).filter(([field, value]) => !isSame(old.get(field), value))
  return Object.fromEntries(differing.map(([field, value]) => [field, [shown(old.get(field)), shown(value)]]))
}

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || (typeof one === 'object' && typeof other === 'object' && JSON.stringify(one) === JSON.stringify(other))

const shown = (value: unknown): Value => typeof value === 'object' || value === undefined ? null : value as Value
