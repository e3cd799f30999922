import { type RawBuilder, sql } from 'kysely'
import { fold } from '#core/text/fold.ts'

/** Order of names: the same alphabet on every PostgreSQL. */
export const czech = sql`collate "cs-x-icu"`

const written = '\u00A0ÁÄČĎÉĚÍĹĽŇÓÔÖŘŔŠŤÚŮÜÝŽáäčďéěíĺľňóôöřŕšťúůüýž'
const bare = ' aacdeeillnooorrstuuuyzaacdeeillnooorrstuuuyz'

/** The text of a column as a Czech reader without the key would type it. */
export const foldedColumn = (text: RawBuilder<string>): RawBuilder<string> =>
  sql<string>`lower(translate(${text}, ${sql.lit(written)}, ${sql.lit(bare)}))`

/** The column contains what was typed, whatever its letters and accents. */
export const contains = (text: RawBuilder<string>, typed: string): RawBuilder<boolean> =>
  sql<boolean>`${foldedColumn(text)} like ${`%${fold(typed.trim()).replaceAll(/[%_\\]/g, '\\$&')}%`}`

/**
 * The name of a municipality as a form writes it and reads it back: namesakes with their district, namesakes within one
 * district by code.
 */
export const writtenMunicipality = (alias: string): RawBuilder<string | null> => sql<string | null>`(
  select case when count(*) = 1 then min(x.name)
    when count(*) filter (where x.district_code = ${sql.ref(`${alias}.district_code`)}) = 1
      then ${sql.ref(`${alias}.name`)} || ' (' || (select d.name from district d
        where d.code = ${sql.ref(`${alias}.district_code`)}) || ')'
    else ${sql.ref(`${alias}.code`)} end
  from municipality x where x.folded_name = ${sql.ref(`${alias}.folded_name`)})`

/** Every row, or those the condition holds for. */
export const all = (conditions: readonly RawBuilder<boolean>[]): RawBuilder<boolean> =>
  conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(conditions, sql` and `)})`
