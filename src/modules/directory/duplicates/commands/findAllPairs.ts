import type { Db } from '#db/connection.ts'
import type { MergedKind } from '../choice.ts'
import { unplacedNames } from '../queries/unplacedNames.ts'
import { findPairs } from './findPairs.ts'

/** Cards of one transaction: names of organisations are read anew for each, so that what is written meanwhile is among them. */
const batches: Readonly<Record<MergedKind, number>> = { organisation: 1000, service: 200 }

type Tell = (done: number, total: number) => Promise<void>

/** Looks for pairs among all cards by the rule of today; whatever is written meanwhile looks for its own. */
export async function findAllPairs(db: Db, rule: number, tell: Tell): Promise<void> {
  for (const kind of ['organisation', 'service'] as const) await findAll(db, kind, tell)
  await db.insertInto('alike_rule').values({ rule }).onConflict((conflict) => conflict.column('only_row').doUpdateSet({ rule })).execute()
}

async function findAll(db: Db, kind: MergedKind, tell: Tell): Promise<void> {
  const rows = await db.selectFrom(kind).select('id').where('archived_at', 'is', null).orderBy('id').execute()
  const batch = batches[kind]
  for (let done = 0; done < rows.length; done += batch) {
    await tell(done, rows.length)
    const ids = rows.slice(done, done + batch).map(({ id }) => id)
    await db.transaction().execute(async (tx) => findPairs(tx, kind, ids, kind === 'organisation' ? await unplacedNames(tx, ids) : null))
  }
}
