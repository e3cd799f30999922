import type { IsoDate, PersonId } from '#core/ids.ts'
import type { Db, Tx } from '#db/connection.ts'
import { audit } from './audit.ts'
import { EndedGrant, endedGrant } from './grantQueries.ts'
import { lastDayOf } from './rules.ts'
import type { Scope } from './scope.ts'

/** Ends a grant at once: yesterday was its last day. One that came with an engagement ends with the engagement only. */
export function endGrant(db: Db, by: PersonId, person: PersonId, grantId: string, today: IsoDate): Promise<EndedGrant | null> {
  return db.transaction().execute(async (tx) => {
    const grant = await tx.selectFrom('role_grant').select(['id', 'role', 'scope_kind', 'scope_code', 'valid_from', 'valid_to'])
      .where((where) => where(where.cast('id', 'text'), '=', grantId)).where('person_id', '=', person)
      .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', today)]))
      .where((where) => where.not(where.exists(where.selectFrom('engagement_territory').select('grant_id').whereRef('grant_id', '=', 'role_grant.id'))))
      .forUpdate().executeTakeFirst()
    if (!grant) return null
    const lastDay = lastDayOf(grant.valid_from as IsoDate, today)
    if (lastDay === null) await tx.deleteFrom('role_grant').where('id', '=', grant.id).execute()
    else await tx.updateTable('role_grant').set({ valid_to: lastDay }).where('id', '=', grant.id).execute()
    const details = {
      grant: grant.id, role: grant.role, scopeKind: grant.scope_kind, scopeCode: grant.scope_code, from: grant.valid_from, to: grant.valid_to, lastDay,
    }
    await audit(tx, { by, action: 'access.endGrant', subject: { kind: 'person', id: person }, details })
    return EndedGrant.parse(details)
  })
}

/** Takes an end back: the grant is as it was. False when there is no such end, or nowhere to hold the role any more. */
export function resumeGrant(db: Db, scope: Scope, by: PersonId, person: PersonId, grantId: string): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    // Two clicks at once: the second one finds it taken back.
    await tx.selectFrom('person').select('id').where('id', '=', person).forUpdate().execute()
    const ended = await endedGrant(tx, scope, person, grantId)
    if (!ended) return false
    const { numUpdatedRows } = await tx.updateTable('role_grant').set({ valid_to: ended.to }).where('id', '=', ended.grant)
      .where('person_id', '=', person).where((where) => where.or([where('scope_kind', '<>', 'organisation'), where.exists(
        where.selectFrom('organisation').select('id').where((inner) => inner(inner.cast('organisation.id', 'text'), '=', inner.ref('role_grant.scope_code'))),
      )])).executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n && !(await giveAgain(tx, by, person, ended))) return false
    await audit(tx, { by, action: 'access.resumeGrant', subject: { kind: 'person', id: person }, details: { grant: ended.grant, role: ended.role, scope: `${ended.scopeKind}:${ended.scopeCode}` } })
    return true
  })
}

/** A grant ended on its first day left no row. An organisation that is gone meanwhile gives none back. */
async function giveAgain(tx: Tx, by: PersonId, person: PersonId, ended: EndedGrant): Promise<boolean> {
  if (ended.lastDay !== null) return false
  if (ended.scopeKind === 'organisation') {
    const kept = await tx.selectFrom('organisation').select('id').where((where) => where(where.cast('id', 'text'), '=', ended.scopeCode)).where('archived_at', 'is', null).executeTakeFirst()
    if (!kept) return false
  }
  await tx.insertInto('role_grant').values({
    id: ended.grant, person_id: person, role: ended.role, scope_kind: ended.scopeKind, scope_code: ended.scopeCode,
    valid_from: ended.from, valid_to: ended.to, granted_by: by,
  }).execute()
  return true
}
