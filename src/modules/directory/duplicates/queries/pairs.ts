import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Scope } from '#modules/access/index.ts'
import type { Slice } from '../../queries/organisations.ts'
import { inScope } from '../../queries/territories.ts'
import { czech } from '../../queries/words.ts'
import type { MergedKind } from '../choice.ts'
import type { PairFilter } from '../input.ts'
import type { Likeness } from './likeness.ts'

/** Two cards that may be the same thing, or of which somebody said that they are not. */
export interface AlikePair {
  readonly kind: MergedKind
  readonly first: string
  readonly firstName: string
  /** The municipality of an organisation, the organisation of a service. */
  readonly firstDetail: string | null
  readonly second: string
  readonly secondName: string
  readonly secondDetail: string | null
  readonly reasons: readonly Likeness[]
  /** The second is the better one to keep: verified where the first never was, else the fuller. */
  readonly secondStays: boolean
  readonly deniedBy: string | null
  readonly deniedAt: Date | null
}

export interface FoundPairs { readonly rows: readonly AlikePair[], readonly total: number }

const isDenied = (kind: MergedKind) => sql`not_duplicate n on n.kind = ${kind} and n.first_id = p.first_id and n.second_id = p.second_id`

/** Ids and reasons of the pairs: those that wait, or those somebody said are two, whether or not they still look alike. */
const found = ({ kind, state, reason }: PairFilter): RawBuilder<unknown> => state === 'open'
  ? sql`
    select p.first_id, p.second_id, p.reasons, null::uuid as said_by, null::timestamptz as said_at
    from alike_pair p left join ${isDenied(kind)} where p.kind = ${kind} and n.first_id is null ${ofReason(reason)}`
  : sql`
    select n.first_id, n.second_id, coalesce(p.reasons, '{}') as reasons, n.said_by, n.said_at
    from not_duplicate n left join alike_pair p on p.kind = n.kind and p.first_id = n.first_id and p.second_id = n.second_id
    where n.kind = ${kind} ${ofReason(reason)}`

const ofReason = (reason: Likeness | null) => reason === null ? sql`` : sql`and ${reason} = any(p.reasons)`

const organisationCards = sql`
  select p.*, f.name as first_name, f.id as first_home, fm.name as first_detail, s.name as second_name, s.id as second_home, sm.name as second_detail
  from found p join organisation f on f.id = p.first_id and f.archived_at is null join organisation s on s.id = p.second_id and s.archived_at is null
  left join municipality fm on fm.code = f.seat_municipality_code left join municipality sm on sm.code = s.seat_municipality_code`

const serviceCards = sql`
  select p.*, f.name as first_name, fo.id as first_home, fo.name as first_detail, s.name as second_name, so.id as second_home, so.name as second_detail
  from found p join service f on f.id = p.first_id and f.archived_at is null join service s on s.id = p.second_id and s.archived_at is null
  join organisation fo on fo.id = f.organisation_id and fo.archived_at is null join organisation so on so.id = s.organisation_id and so.archived_at is null`

/** As standsIn() says it, but of all homes of the pairs at once. */
const standsAmong = (orps: readonly string[]): RawBuilder<boolean> =>
  sql<boolean>`o.id in (select stands.id from stands where stands.orp_code = any(${[...orps]}::text[]))`

/** What makes a card the one to keep: that somebody verified it, how much it says, how lately it was verified. */
const worth = (card: RawBuilder<unknown>) => sql`row(${card}.verified_on is not null,
  (select count(*) from jsonb_each(to_jsonb(${card})) said where said.value not in ('null', '""', '[]')), coalesce(${card}.verified_on, '-infinity'))`

/** Pairs of the scope by the name of the first, with how many there are in all. */
export async function alikePairs(db: Db, scope: Scope, filter: PairFilter, { limit, offset }: Slice): Promise<FoundPairs> {
  const { kind, orp } = filter
  const { rows } = await sql<AlikePair & { total: number }>`
    with found as materialized (${found(filter)}),
    pair as materialized (${kind === 'organisation' ? organisationCards : serviceCards}),
    asked as materialized (select first_home as id from pair union select second_home from pair),
    stands as materialized (
      select o.id, m.orp_code from asked join organisation o on o.id = asked.id join municipality m on m.code = o.seat_municipality_code
      union select l.organisation_id, m.orp_code from asked join location l on l.organisation_id = asked.id and l.archived_at is null
        join municipality m on m.code = l.municipality_code),
    home as materialized (
      select o.id, ${inScope(scope, standsAmong)} as mine, ${orp === null ? sql`true` : standsAmong([orp])} as here
      from asked join organisation o on o.id = asked.id),
    shown as (
      select pair.*, count(*) over ()::int as total
      from pair join home f on f.id = pair.first_home join home s on s.id = pair.second_home
      where f.mine and s.mine and (f.here or s.here)
      order by first_name ${czech}, second_name ${czech}, first_id, second_id limit ${limit} offset ${offset})
    select ${kind}::text as kind, first_id as first, first_name as "firstName", first_detail as "firstDetail", second_id as second,
      second_name as "secondName", second_detail as "secondDetail", reasons, person.name as "deniedBy", said_at as "deniedAt", total,
      ${worth(sql`f`)} < ${worth(sql`s`)} as "secondStays"
    from shown join ${sql.table(kind)} f on f.id = first_id join ${sql.table(kind)} s on s.id = second_id left join person on person.id = shown.said_by
    order by first_name ${czech}, second_name ${czech}, first_id, second_id`.execute(db)
  return { rows, total: rows[0]?.total ?? 0 }
}
