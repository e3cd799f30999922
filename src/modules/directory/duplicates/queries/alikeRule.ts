import type { Db } from '#db/connection.ts'

/** By which version of the rule all pairs were looked for; null where they never were. */
export async function ruleLookedBy(db: Db): Promise<number | null> {
  const row = await db.selectFrom('alike_rule').select('rule').executeTakeFirst()
  return row?.rule ?? null
}
