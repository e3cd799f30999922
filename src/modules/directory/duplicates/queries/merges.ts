import { sql } from 'kysely'
import type { LocationId, OrganisationId, ServiceId } from '#core/ids.ts'
import type { Db, Tx } from '#db/connection.ts'
import type { Scope } from '#modules/access/index.ts'
import type { FieldChanges } from '../../history/changes.ts'
import { changeTo } from '../../history/queries.ts'
import { type Organisation, organisationById } from '../../queries/organisations.ts'
import { type Service, serviceById } from '../../queries/services.ts'
import { inScope, organisationTouches } from '../../queries/territories.ts'
import { czech } from '../../queries/words.ts'
import type { MergedKind } from '../choice.ts'
import { Moved } from '../commands/moved.ts'

/** A merge that can still be undone, as it stands now. */
export interface MergeFound {
  readonly id: string
  readonly kind: MergedKind
  readonly mergedAt: Date
  readonly staying: Organisation | Service
  readonly goneId: string
  readonly gone: { readonly name: string, readonly organisationId: string }
  readonly moved: Moved
  /** What the merge wrote into the card that stayed. */
  readonly changes: FieldChanges
  /** What decides who may undo it. */
  readonly organisation: Organisation
  readonly other: { readonly organisation: Organisation }
}

interface Card { readonly card: Organisation | Service, readonly organisation: Organisation }

async function cardById(db: Db, scope: Scope, kind: MergedKind, id: string): Promise<Card | null> {
  if (kind === 'organisation') {
    const organisation = await organisationById(db, scope, id)
    return organisation && { card: organisation, organisation }
  }
  const service = await serviceById(db, scope, id)
  const organisation = service && await organisationById(db, scope, service.organisationId)
  return organisation && { card: service, organisation }
}

/** The merge by its id; null for an unknown one, and for one that was undone. */
export async function mergeById(db: Db, scope: Scope, id: string): Promise<MergeFound | null> {
  const { rows: [row] } = await sql<{ kind: MergedKind, staying: string, gone: string, version: number, moved: unknown, mergedAt: Date }>`
    select kind, staying_id as staying, gone_id as gone, staying_version as version, moved, merged_at as "mergedAt"
    from card_merge where id::text = ${id} and undone_at is null`.execute(db)
  if (!row) return null
  const [staying, gone, change] = await Promise.all([
    cardById(db, scope, row.kind, row.staying), cardById(db, scope, row.kind, row.gone), changeTo(db, row.kind, row.staying, row.version),
  ])
  if (!staying || !gone) return null
  return {
    id, kind: row.kind, mergedAt: row.mergedAt, staying: staying.card, goneId: row.gone,
    gone: { name: gone.card.name, organisationId: gone.organisation.id }, moved: Moved.parse(row.moved),
    changes: change?.changes ?? {}, organisation: staying.organisation, other: { organisation: gone.organisation },
  }
}

/** A service and a place that were put together since their organisations are one, and belong to two when that is undone. */
export interface PartedPlace { readonly service: ServiceId, readonly name: string, readonly location: LocationId }

export async function partedPlaces(db: Db | Tx, { kind, staying, moved }: Pick<MergeFound, 'kind' | 'staying' | 'moved'>): Promise<PartedPlace[]> {
  if (kind === 'service') return []
  const { rows } = await sql<PartedPlace>`
    select s.id as service, s.name, l.id as location
    from service_location p join service s on s.id = p.service_id join location l on l.id = p.location_id
    where s.organisation_id = ${staying.id} and l.organisation_id = ${staying.id}
      and (s.id = any(${[...moved.service]}::uuid[])) <> (l.id = any(${[...moved.location]}::uuid[]))
    order by s.name ${czech}, s.id, l.id`.execute(db)
  return rows
}

/** The other card of a merge: where an archived one went, or which one came. */
export interface MergedInto { readonly merge: string, readonly id: string, readonly name: string }

/** The card another one was merged into; null for a card that was not merged. */
export async function mergedInto(db: Db, _scope: Scope, kind: MergedKind, gone: string): Promise<MergedInto | null> {
  const { rows } = await sql<MergedInto>`
    select m.id as merge, c.id, c.name from ${sql.table(kind)} g join ${sql.table(kind)} c on c.id = g.merged_into
      join card_merge m on m.gone_id = g.id and m.kind = ${kind} and m.undone_at is null
    where g.id = ${gone} order by m.merged_at desc limit 1`.execute(db)
  return rows[0] ?? null
}

/** Cards that were merged into this one and can be parted again, the last one first. */
export async function mergedHere(db: Db, _scope: Scope, kind: MergedKind, staying: string): Promise<MergedInto[]> {
  const { rows } = await sql<MergedInto>`
    select m.id as merge, g.id, g.name from card_merge m join ${sql.table(kind)} g on g.id = m.gone_id
    where m.kind = ${kind} and m.staying_id = ${staying} and m.undone_at is null order by m.merged_at desc, m.id limit 10`.execute(db)
  return rows
}

export interface RecentMerge { readonly id: string, readonly kind: MergedKind, readonly staying: string, readonly gone: string, readonly mergedAt: Date }

/** The last merges of the scope that were not undone, newest first. */
export async function recentMerges(db: Db, scope: Scope, most: number): Promise<RecentMerge[]> {
  const { rows } = await sql<RecentMerge & { organisation: OrganisationId }>`
    select m.id, m.kind, coalesce(s.name, o.name) as staying, coalesce(gs.name, go.name) as gone, m.merged_at as "mergedAt"
    from card_merge m
    left join service s on m.kind = 'service' and s.id = m.staying_id
    left join service gs on m.kind = 'service' and gs.id = m.gone_id
    left join organisation go on m.kind = 'organisation' and go.id = m.gone_id
    join organisation o on o.id = coalesce(s.organisation_id, m.staying_id)
    where m.undone_at is null and ${inScope(scope, organisationTouches)}
    order by m.merged_at desc, m.id limit ${most}`.execute(db)
  return rows
}
