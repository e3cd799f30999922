import { type RawBuilder, sql } from 'kysely'
import { foldedColumn } from '../../queries/words.ts'

/** Why two cards may be the same thing twice. */
export const likenesses = ['ico', 'registration', 'name', 'phone', 'address'] as const
export type Likeness = (typeof likenesses)[number]

/** Share of common trigrams (0–1) of names worth comparing word by word; „ZŠ U Stadionu“ has 0.78 of its full name. */
const worthComparing = 0.4
/** More cards than this have one telephone: it is a switchboard and says nothing. */
const mostWithOnePhone = 20

export type Text = RawBuilder<string>

/** Has one of the folded names enough of the other in it? */
export const areNamesNear = (left: Text, right: Text): RawBuilder<boolean> =>
  sql<boolean>`(word_similarity(${left}, ${right}) >= ${sql.lit(worthComparing)} or word_similarity(${right}, ${left}) >= ${sql.lit(worthComparing)})`

/** The last nine digits of a telephone number, however it is written; of a short number (112) all of them. */
export const phoneDigits = (phone: Text): Text => sql<string>`right(regexp_replace(${phone}, '\\D', '', 'g'), 9)`

const wholeNumber = sql.lit(9)

/** Ids of all that have the telephone of table `a`; none where it is a switchboard's. */
export const withSamePhone = (table: 'organisation' | 'service'): RawBuilder<unknown> => sql`(
  select unnest(case when count(*) <= ${sql.lit(mostWithOnePhone)} then array_agg(x.id) end) as id
  from (select x.id from ${sql.table(table)} x where x.phone is not null and ${phoneDigits(sql`x.phone`)} = ${phoneDigits(sql`a.phone`)}
    and length(${phoneDigits(sql`a.phone`)}) = ${wholeNumber} limit ${sql.lit(mostWithOnePhone + 1)}) x)`

/** Both are written and say the same, whatever the letters, accents and spaces. */
export const plainAddress = (address: Text): Text =>
  sql<string>`nullif(regexp_replace(${foldedColumn(address)}, '[\\s,.]+', ' ', 'g'), '')`
