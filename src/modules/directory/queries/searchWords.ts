import { sql } from 'kysely'
import type { MunicipalityCode, OrpCode } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'

/** Of so few letters a longer word shares its beginning and nothing else: „pes“ is no „pěstouni“. */
const shortWord = sql.lit(3)

/** The nearest known word for each word that no card has, by its trigrams; a word without a near one is left out. */
export async function likelyWords(db: Db, words: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ typed: string, meant: string }>`
    select typed, meant.word as meant
    from unnest(${[...words]}::text[]) typed
    cross join lateral (
      select word from search_word where word % typed and (length(typed) > ${shortWord} or length(word) <= length(typed)) order by similarity(word, typed) desc, abs(length(word) - length(typed)), word limit 1
    ) meant
    where not exists (select from search_word known where known.word = typed)`.execute(db)
  return new Map(rows.map(({ typed, meant }) => [typed, meant]))
}

export interface NamedMunicipality {
  readonly code: MunicipalityCode
  readonly name: string
  readonly foldedName: string
  readonly orpCode: OrpCode
  readonly districtName: string
}

/**
 * Municipalities whose folded name is exactly one of these. Namesakes: first those with services of their own, then in
 * an ORP with services, then the larger.
 */
export async function municipalitiesExactly(db: Db, foldedNames: readonly string[]): Promise<readonly NamedMunicipality[]> {
  if (foldedNames.length === 0) return []
  const { rows } = await sql<NamedMunicipality>`
    select m.code, m.name, m.folded_name as "foldedName", m.orp_code as "orpCode", d.name as "districtName"
    from municipality m join district d on d.code = m.district_code
    where m.folded_name = any(${[...foldedNames]}::text[])
    order by not exists (select from search_place p where p.code = m.code),
      not exists (select from search_place p join municipality x on x.code = p.code where x.orp_code = m.orp_code),
      m.population desc nulls last, m.code`.execute(db)
  return rows
}

/** Names of municipalities that begin, folded, with any of these letters. */
export async function namesBeginning(db: Db, beginnings: readonly string[]): Promise<readonly string[]> {
  if (beginnings.length === 0) return []
  // Beginnings are folded: letters and digits only, so nothing in them is a wildcard.
  const { rows } = await sql<{ name: string }>`
    select distinct name from municipality where folded_name like any(${beginnings.map((letters) => `${letters}%`)}::text[])`.execute(db)
  return rows.map(({ name }) => name)
}
