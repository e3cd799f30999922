import { sql } from 'kysely'
import type { IsoDate } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import type { Scope } from '#modules/access/index.ts'
import type { RecordKind } from '../records.ts'
import type { RegisterCode } from '../sources/index.ts'
import { anyDifference, type Difference, differencesIn } from './differences.ts'
import { municipalityNamesIn } from './runs.ts'

/** A card, or with an organisation or a service also its places. */
interface Subject { readonly kind: 'organisation' | 'service', readonly id: string }

/** How a register stands to a card: until when it was seen there, and whether it ended. */
export interface RegisterStanding {
  readonly source: RegisterCode
  readonly kind: RecordKind
  readonly asOf: IsoDate
  readonly endedOn: IsoDate | null
  /** The day the register was found without it. */
  readonly goneSince: IsoDate | null
  /** What the register says of the card by ids nobody has explained yet. */
  readonly unknownCodes: readonly string[]
}

/** What registers say of a card and its places where it is not what the card says, and where they stand to it. */
export interface RegisterWords {
  readonly standings: readonly RegisterStanding[]
  readonly words: readonly Difference[]
  /** Names of the municipalities the words speak of. */
  readonly municipalities: ReadonlyMap<string, string>
}

const most = { limit: 200, offset: 0 }
const usual = { by: 'pole', descending: false } as const

/** Registers beside one card; cards are read by everybody in the network, and so is this. */
export async function registerWords(db: Db, scope: Scope, { kind, id }: Subject, now: Date): Promise<RegisterWords> {
  const { rows: standings } = await sql<RegisterStanding>`
    select source, kind, as_of as "asOf", ended_on as "endedOn", gone_since as "goneSince", coalesce(
      (select value from register_value v where v.record_id = r.id and v.field = 'unknownCodes'), '[]') as "unknownCodes" from register_record r
    where kind = ${kind} and subject_id = ${id} order by source`.execute(db)
  const subjects = [id, ...await placesOf(db, kind, id)]
  // Most cards are in no register: nothing is compared for them.
  if (subjects.length === 1 && standings.length === 0) return { standings, words: [], municipalities: new Map() }
  const everybody = { personId: scope.personId, orpCodes: null, now }
  const [open, kept] = await Promise.all((['open', 'kept'] as const).map((state) =>
    differencesIn(db, everybody, { ...anyDifference, state, subjects }, usual, most)))
  const words = [...open?.rows ?? [], ...kept?.rows ?? []]
  return { standings, words, municipalities: await municipalityNamesIn(db, words) }
}

async function placesOf(db: Db, kind: Subject['kind'], id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select l.id from location l where ${kind === 'service'
      ? sql`l.id in (select location_id from service_location where service_id = ${id})` : sql`l.organisation_id = ${id}`}
      and exists (select from register_record r where r.kind = 'location' and r.subject_id = l.id)`.execute(db)
  return rows.map((row) => row.id)
}

/** Registers that were brought in, with the last day each is of. */
export async function registersBroughtIn(db: Db): Promise<{ source: Exclude<RegisterCode, 'table'>, asOf: IsoDate }[]> {
  const { rows } = await sql<{ source: Exclude<RegisterCode, 'table'>, asOf: IsoDate }>`
    select source, max(as_of) as "asOf" from register_run where applied_at is not null and source <> 'table' group by source order by source`.execute(db)
  return rows
}
