import type { Db, Tx } from '#db/connection.ts'
import type { Scope } from '../scope.ts'
import { hashToken } from '../tokens.ts'

export interface OwnSession {
  readonly since: Date
  readonly until: Date
  /** The one that asks. */
  readonly isThis: boolean
}

/** Where the person is signed in, this place first. Neither addresses nor devices are kept: the times must do. */
export async function ownSessions(db: Db, { personId }: Scope, token: string, now: Date): Promise<OwnSession[]> {
  const rows = await db.selectFrom('session').select(['token_hash', 'created_at', 'expires_at'])
    .where('person_id', '=', personId).where('expires_at', '>', now).orderBy('created_at', 'desc').execute()
  const own = hashToken(token)
  const sessions = rows.map(({ token_hash, created_at, expires_at }) => ({ since: created_at, until: expires_at, isThis: own.equals(token_hash) }))
  return sessions.toSorted((a, b) => Number(b.isThis) - Number(a.isThis))
}

/** The hash of one's own password; null where one comes in without any, as in a demonstration. */
export async function ownPasswordHash(db: Db | Tx, { personId }: Scope): Promise<string | null> {
  const { password_hash } = await db.selectFrom('person').select('password_hash').where('id', '=', personId).executeTakeFirstOrThrow()
  return password_hash
}
