import type { Db, Tx } from '#db/connection.ts'
import { waitSeconds } from './rules.ts'

/**
 * Counts an attempt as failed before its password is looked at, one after another, so that a hundred sent at once are not all
 * free; who gets in is forgiven. Answers with the seconds to wait first, and then counts nothing.
 */
export function countAttempt(db: Db, key: Buffer, now: Date): Promise<number> {
  return db.transaction().execute(async (tx) => {
    await tx.insertInto('sign_in_failure').values({ key_hash: key, failures: 0, last_at: now }).onConflict((conflict) => conflict.doNothing()).execute()
    const { failures, last_at } = await tx.selectFrom('sign_in_failure').select(['failures', 'last_at']).where('key_hash', '=', key).forUpdate().executeTakeFirstOrThrow()
    const seconds = waitSeconds(failures, last_at, now)
    if (seconds === 0) await tx.updateTable('sign_in_failure').set({ failures: failures + 1, last_at: now }).where('key_hash', '=', key).execute()
    return seconds
  })
}

/** The password was right: what was counted is forgotten. */
export async function forgiveAttempts(tx: Tx, key: Buffer): Promise<void> {
  await tx.deleteFrom('sign_in_failure').where('key_hash', '=', key).execute()
}
