import type { Visitor } from '#web/ui.ts'
import { failed, ok, type Result } from '#core/result.ts'
import type { Db, Tx } from '#db/connection.ts'
import { countAttempt, forgiveAttempts } from '../attemptCommands.ts'
import { audit } from '../audit.ts'
import type { SignInFailure } from '../commands.ts'
import { hashPassword, passwordMatches } from '../passwords.ts'
import type { Scope } from '../scope.ts'
import { hashToken, newToken } from '../tokens.ts'
import { ownPasswordHash } from './queries.ts'

interface Change { readonly current: string, readonly password: string }

/** How many sessions ended, and what the browser shows from now on. */
interface Changed { readonly ended: number, readonly token: string }

/**
 * A new password for whoever knows the present one. Everywhere else the person is signed out and no older link opens the
 * account; here they stay, by a new token, for the old one may lie in other hands too. Guessing the present one waits as at
 * the door.
 */
export async function changePassword(db: Db, scope: Scope, { current, password }: Change, token: string, now: Date): Promise<Result<Changed, SignInFailure>> {
  const key = hashToken(`own-password:${scope.personId}`)
  const seconds = await countAttempt(db, key, now)
  if (seconds > 0) return failed({ kind: 'slow-down', seconds })
  const present = await ownPasswordHash(db, scope)
  if (!(await passwordMatches(present, current))) return failed({ kind: 'wrong' })
  const hash = await hashPassword(password)
  return db.transaction().execute(async (tx) => {
    // Of two changes at once the second knows the present password no more.
    const { numUpdatedRows } = await tx.updateTable('person').set({ password_hash: hash }).where('id', '=', scope.personId).where('password_hash', '=', present).executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return failed({ kind: 'wrong' })
    await forgiveAttempts(tx, key)
    await tx.updateTable('one_time_link').set({ used_at: now }).where('person_id', '=', scope.personId).where('used_at', 'is', null).execute()
    const ended = await endOthers(tx, scope, token)
    const fresh = newToken()
    await tx.updateTable('session').set({ token_hash: hashToken(fresh) }).where('token_hash', '=', hashToken(token)).execute()
    await audit(tx, { by: scope.personId, action: 'access.changePassword', subject: { kind: 'person', id: scope.personId }, details: { ended } })
    return ok({ ended, token: fresh })
  })
}

/** Signs the person out everywhere but here. */
export function endOtherSessions(db: Db, scope: Scope, token: string): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const ended = await endOthers(tx, scope, token)
    await audit(tx, { by: scope.personId, action: 'access.endOtherSessions', subject: { kind: 'person', id: scope.personId }, details: { ended } })
    return ended
  })
}

/** Whether „/“ goes to the search of everything: who speaks to the machine, or hits keys by chance, does without. */
export function changeShortcut(db: Db, { personId }: Scope, isOn: boolean): Promise<void> {
  return db.transaction().execute(async (tx) => {
    await tx.updateTable('person').set({ slash_searches: isOn }).where('id', '=', personId).execute()
    await audit(tx, { by: personId, action: 'access.changeShortcut', subject: { kind: 'person', id: personId }, details: { isOn } })
  })
}

/** Where a person looked last is no change of anything, so the audit does not know of it. */
export async function rememberTerritory(db: Db, { id }: Pick<Visitor, 'id'>, orpCode: string | null): Promise<void> {
  await db.updateTable('person').set({ last_orp_code: orpCode }).where('id', '=', id).execute()
}

async function endOthers(tx: Tx, { personId }: Scope, token: string): Promise<number> {
  const { numDeletedRows } = await tx.deleteFrom('session').where('person_id', '=', personId).where('token_hash', '!=', hashToken(token)).executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
