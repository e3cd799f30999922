import { type RawBuilder, sql } from 'kysely'
import type { IsoDate } from '#core/ids.ts'
import { addDays, dayInPrague } from '#core/time/isoDate.ts'
import type { Db } from '#db/connection.ts'
import { beganBy, type KeptRow, leavesOn, noticeWindow, type PeriodsInForce, periodsInForce, retentionOf, type Scope } from '#modules/access/index.ts'
import { inScope, organisationTouches } from '../../queries/territories.ts'
import { rows } from './kept.ts'

/** Kinds that whoever looks after the card can still keep from going. */
export const leavingKinds = ['organisations', 'services', 'places', 'contacts', 'agreedContacts', 'agedContacts'] as const
export type LeavingKind = (typeof leavingKinds)[number]

/** A card or a contact whose time ends within a month. */
export interface LeavingCard {
  readonly kind: LeavingKind
  /** Of a contact the name of its organisation. */
  readonly name: string
  readonly path: string
  readonly leavesOn: IsoDate
}

interface Found extends KeptRow { readonly kind: LeavingKind, readonly name: string, readonly path: string, readonly announcedOn: IsoDate | null }

const endingBy = (kind: LeavingKind, periods: PeriodsInForce, day: IsoDate): RawBuilder<Found> => sql<Found>`
  select ${kind} as kind, k.* from (${rows[kind]}) k where not k.held and k.began <= ${beganBy(day, periods[kind])}::date`

/** What goes soon in the territory of the person, what goes first first. */
export async function leavingCards(db: Db, scope: Scope, now: Date): Promise<LeavingCard[]> {
  const [periods, today] = [await periodsInForce(db), dayInPrague(now)]
  const every = sql.join(leavingKinds.map((kind) => endingBy(kind, periods, addDays(today, noticeWindow))), sql` union all `)
  const { rows: found } = await sql<Found>`
    select k.*, n.announced_on as "announcedOn" from (${every}) k join organisation o on o.id = k.owner::uuid
    left join retention_notice n on n.kind = k.kind and n.subject_id = k.id
    where ${inScope(scope, organisationTouches)}`.execute(db)
  return found.map(({ kind, name, path, began, announcedOn }) => ({
    kind, name, path, leavesOn: leavesOn(began, periods[kind], { on: announcedOn, days: retentionOf(kind).noticeDays }, today),
  })).toSorted((one, other) => one.leavesOn.localeCompare(other.leavesOn, 'en') || one.name.localeCompare(other.name, 'cs'))
}
