import { compareCzech, fold } from '#core/text/fold.ts'
import type { Order } from './order.ts'

// For lists that are read whole: what they are narrowed and ordered by is decided here, not by the database.

/** Rows by one of their values: names by the alphabet, numbers by size, what is not known always last. */
export function ordered<Row, Key extends string>(
  rows: readonly Row[], { by, descending }: Order<Key>, values: Readonly<Record<Key, (row: Row) => string | number | null>>,
): Row[] {
  const sign = descending ? -1 : 1
  return rows.toSorted((one, other) => {
    const [a, b] = [values[by](one), values[by](other)]
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return sign * (typeof a === 'string' || typeof b === 'string' ? compareCzech(String(a), String(b)) : a - b)
  })
}

/** Rows whose words hold what was typed, whatever its case and accents; nothing typed leaves all. */
export function saying<Row>(rows: readonly Row[], typed: string, words: (row: Row) => string): readonly Row[] {
  const wanted = fold(typed).trim()
  return wanted === '' ? rows : rows.filter((row) => fold(words(row)).includes(wanted))
}
