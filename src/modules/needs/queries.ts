import { sql } from 'kysely'
import type { IsoDate, MentionId, MunicipalityCode, NeedId, OrpCode } from '#core/ids.ts'
import type { Db, Tx } from '#db/connection.ts'
import { mayRead, type Scope, type Visibility } from '#modules/access/index.ts'
import type { Sector } from '#modules/directory/index.ts'
import type { Order } from '#web/parts/order.ts'
import type { AdministrationLevel, ChildNeedArea, NeedKind } from './needNode.ts'
import type { Origin, Voice } from './voices.ts'

export interface Need {
  readonly id: NeedId
  readonly code: string | null
  readonly parentId: NeedId | null
  readonly level: 1 | 2 | 3
  /** Null for the shared tree; a leaf of one ORP otherwise. */
  readonly orpCode: OrpCode | null
  readonly title: string
  readonly titleEn: string | null
  readonly childNeedArea: ChildNeedArea | null
  readonly administrationLevel: AdministrationLevel | null
  readonly kind: NeedKind | null
}

/** The shared tree with the ORP's own leaves, every need after its parent. */
export async function needsOf(db: Db | Tx, orpCode: string): Promise<Need[]> {
  const { rows } = await sql<Need>`
    with recursive tree as (
      select n.*, array[n.position] as path from need n where n.parent_id is null and n.archived_at is null
      union all
      select n.*, tree.path || n.position from need n join tree on n.parent_id = tree.id
      where n.archived_at is null and (n.orp_code is null or n.orp_code = ${orpCode})
    )
    select id, code, parent_id as "parentId", level, orp_code as "orpCode", title_cs as title, title_en as "titleEn",
      child_need_area as "childNeedArea", administration_level as "administrationLevel", kind
    from tree order by path, title_cs collate "cs-x-icu"`.execute(db)
  return rows
}

/** For counting: every mention of the ORP with its sector and needs. Counts are the network's; wordings are not. */
export async function codedMentions(db: Db | Tx, orpCode: string): Promise<{ sector: Sector, needIds: NeedId[] }[]> {
  const { rows } = await sql<{ sector: Sector, needIds: NeedId[] }>`
    select m.sector, coalesce(array_agg(mn.need_id) filter (where mn.need_id is not null), '{}')::text[] as "needIds"
    from mention m left join mention_need mn on mn.mention_id = m.id
    where m.orp_code = ${orpCode} and m.archived_at is null
    group by m.id`.execute(db)
  return rows
}

export interface Mention {
  readonly id: MentionId
  readonly orpCode: OrpCode
  readonly municipalityCode: MunicipalityCode | null
  readonly municipality: string | null
  readonly saidOn: IsoDate
  readonly sector: Sector
  readonly voice: Voice
  readonly origin: Origin
  readonly wording: string
  readonly visibility: Visibility
  readonly authorId: string | null
  readonly version: number
  readonly needIds: readonly NeedId[]
  readonly needs: readonly Pick<Need, 'title' | 'titleEn'>[]
}

export interface MentionFilter {
  readonly orpCode: string
  readonly uncoded?: boolean | undefined
  readonly needId?: string | undefined
  readonly sector?: string | undefined
}

const orders = { kdy: sql`m.said_on`, kde: sql`place.name collate "cs-x-icu"` } as const
export type MentionOrder = keyof typeof orders
export const mentionOrders = Object.keys(orders) as MentionOrder[]
export const newestFirst: Order<MentionOrder> = { by: 'kdy', descending: true }

const mentions = (scope: Scope, condition: ReturnType<typeof sql<boolean>>, { by, descending }: Order<MentionOrder> = newestFirst) => sql<Mention>`
  select m.id, m.orp_code as "orpCode", m.municipality_code as "municipalityCode", place.name as municipality, m.said_on as "saidOn", m.sector,
    m.source_kind as voice, m.origin, m.wording, m.visibility, m.created_by as "authorId", m.version,
    coalesce(array_agg(n.id order by n.title_cs) filter (where n.id is not null), '{}')::text[] as "needIds",
    coalesce(json_agg(json_build_object('title', n.title_cs, 'titleEn', n.title_en) order by n.title_cs) filter (where n.id is not null), '[]') as needs
  from mention m
  left join municipality place on place.code = m.municipality_code
  left join mention_need mn on mn.mention_id = m.id
  left join need n on n.id = mn.need_id
  where m.archived_at is null and ${condition} and ${mayRead(scope, { visibility: 'm.visibility', author: 'm.created_by', orp: 'm.orp_code' })}
  group by m.id, place.name
  order by ${orders[by]} ${descending ? sql`desc` : sql`asc`} nulls last, m.said_on desc, m.id`

/** Mentions the scope may read, newest first unless another order is asked for; what was said of the whole ORP stands last by place. */
export async function mentionsIn(
  db: Db, scope: Scope, filter: MentionFilter, page: { limit: number, offset: number }, order: Order<MentionOrder> = newestFirst,
): Promise<Mention[]> {
  return (await sql<Mention>`${mentions(scope, conditionOf(filter), order)} limit ${page.limit} offset ${page.offset}`.execute(db)).rows
}

export async function countMentions(db: Db, scope: Scope, filter: MentionFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from (${mentions(scope, conditionOf(filter))}) as found`.execute(db)
  return rows[0]?.count ?? 0
}

/** Uncoded mentions the scope may read, by ORP and its name. */
export async function uncodedByOrp(db: Db, scope: Scope, orpCodes: readonly string[]): Promise<{ code: string, name: string, count: number }[]> {
  const { rows } = await sql<{ code: string, name: string, count: number }>`
    select orp.code, orp.name, count(*) as count from mention m join orp on orp.code = m.orp_code
    where m.archived_at is null and m.orp_code = any(${[...orpCodes]}::text[])
      and not exists (select from mention_need u where u.mention_id = m.id)
      and ${mayRead(scope, { visibility: 'm.visibility', author: 'm.created_by', orp: 'm.orp_code' })}
    group by orp.code, orp.name order by orp.name collate "cs-x-icu"`.execute(db)
  return rows
}

export async function mentionById(db: Db, scope: Scope, id: string): Promise<Mention | null> {
  return (await mentions(scope, sql<boolean>`m.id::text = ${id}`).execute(db)).rows[0] ?? null
}

function conditionOf({ orpCode, uncoded = false, needId = '', sector = '' }: MentionFilter): ReturnType<typeof sql<boolean>> {
  return sql<boolean>`m.orp_code = ${orpCode}
    and (not ${uncoded}::boolean or not exists (select from mention_need u where u.mention_id = m.id))
    and (${sector} = '' or m.sector = ${sector})
    and (${needId} = '' or exists (
      with recursive below as (
        select id from need where id::text = ${needId} union all select n.id from need n join below on n.parent_id = below.id)
      select from mention_need x join below on below.id = x.need_id where x.mention_id = m.id))`
}
