import { type RawBuilder, sql } from 'kysely'
import { foldedColumn } from '../../queries/words.ts'

/** Why two cards may be the same thing twice. */
export const likenesses = ['ico', 'registration', 'name', 'phone', 'address'] as const
export type Likeness = (typeof likenesses)[number]

/** Share of common trigrams (0–1) from which names are alike: „Pod Lípou“ and „Pod Lípou, z. s.“ have 0.71. */
export const alikeNames = 0.6
/** Two services with one telephone are the same when their names are not wholly different. */
export const relatedNames = 0.3

export type Text = RawBuilder<string>

/** How much of two folded names is common, 0–1. The `%` lets the index of names answer. */
export const areNamesAlike = (left: Text, right: Text, least: number): RawBuilder<boolean> =>
  sql<boolean>`(${left} % ${right} and similarity(${left}, ${right}) >= ${sql.lit(least)})`

/** The last nine digits of a telephone number, however it is written; of a short number (112) all of them. */
export const phoneDigits = (phone: Text): Text => sql<string>`right(regexp_replace(${phone}, '\\D', '', 'g'), 9)`

/** Both are written and say the same, whatever the letters, accents and spaces. */
export const plainAddress = (address: Text): Text =>
  sql<string>`nullif(regexp_replace(${foldedColumn(address)}, '[\\s,.]+', ' ', 'g'), '')`
