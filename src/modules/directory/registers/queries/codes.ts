import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { type Codes, knownCodes } from '../sources/codes.ts'
import type { JoinedList } from '../sources/codeList.ts'

/** Meanings of the ids we have seen, and of those the code lists of the register told since. */
export async function codesKnown(db: Db): Promise<Codes> {
  const rows = await db.selectFrom('register_code').select(['code', 'list', 'meaning']).where('meaning', 'is not', null).execute()
  const told = (list: JoinedList): Readonly<Record<string, string>> =>
    Object.fromEntries(rows.filter((row) => row.list === list).map(({ code, meaning }) => [code, meaning ?? '']))
  // Written only by keepCodes, with codes of our own lists.
  return {
    ...knownCodes,
    serviceKinds: { ...told('serviceKinds') as Codes['serviceKinds'], ...knownCodes.serviceKinds },
    targetGroups: { ...told('targetGroups') as Codes['targetGroups'], ...knownCodes.targetGroups },
    ages: told('ages'),
  }
}

/** What the register itself calls these ids, where its code lists were read. */
export async function codeNames(db: Db, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (codes.length === 0) return new Map()
  const rows = await db.selectFrom('register_code').select(['code', 'name']).where('code', 'in', [...codes]).execute()
  return new Map(rows.map(({ code, name }) => [code, name]))
}

/** A list of the register's ids that somebody brought in: how many of them we understand. */
export interface KeptCodes { readonly list: string, readonly codes: number, readonly known: number, readonly readAt: Date }

/** Lists of ids by the part before their number. */
export async function codesKept(db: Db): Promise<KeptCodes[]> {
  const { rows } = await sql<KeptCodes>`
    select split_part(code, '/', 1) as list, count(*)::int as codes, count(meaning)::int as known, max(read_at) as "readAt"
    from register_code group by 1 order by 1`.execute(db)
  return rows
}
