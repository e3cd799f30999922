import type { IsoDate } from '#core/ids.ts'
import { type Asked, type ComingRow, comingRows, leavesOn, type Period, type RetentionKind, retentionOf, type Standing, standingOf } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { askedKinds } from './commands/purge.ts'

/** One kind with its rule and how much of it there is. */
export interface KindStanding extends Standing { readonly kind: RetentionKind, readonly period: Period }

/** How it stands with every kind, in their order. */
export async function everyStanding(c: AppContext): Promise<KindStanding[]> {
  const { db, now } = c.var
  const asked = await askedKinds(db, now)
  const standings: KindStanding[] = []
  for (const one of asked) standings.push({ kind: one.kind, period: one.period, ...await standingOf(db, one) })
  return standings
}

/** A row that goes soon, with the day it does. */
export interface LeavingRow extends ComingRow { readonly kind: RetentionKind, readonly leavesOn: IsoDate }

const leaving = ({ kind, period, today }: Asked, row: ComingRow): LeavingRow =>
  ({ ...row, kind, leavesOn: leavesOn(row.began, period, { on: row.announcedOn, days: retentionOf(kind).noticeDays }, today) })

/** Traces nobody would bring back are counted, never listed. */
export const isListed = (kind: RetentionKind): boolean => retentionOf(kind).noticeDays > 0

/** Rows of the kinds that go within a month, of each at most so many. */
export async function leavingRows(c: AppContext, asked: readonly Asked[], most: number): Promise<LeavingRow[]> {
  const rows: LeavingRow[] = []
  for (const one of asked.filter(({ kind }) => isListed(kind))) rows.push(...(await comingRows(c.var.db, one, 'soon', most)).map((row) => leaving(one, row)))
  return rows
}
