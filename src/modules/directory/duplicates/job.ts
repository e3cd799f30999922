import type { Db } from '#db/connection.ts'
import type { JobHandler } from '#jobs/queue.ts'
import { findAllPairs } from './commands/findAllPairs.ts'
import { ruleLookedBy } from './queries/alikeRule.ts'

/** To be raised when pairs found by the older rule are to be looked for anew. */
const rule = 1

/** Looks for pairs among all cards, once after the rule has changed. */
export const alikeJob = ({ db }: { readonly db: Db }): JobHandler => ({
  kind: 'directory.findAlike',
  async run(_payload, progress) {
    await findAllPairs(db, rule, (done, total) => progress.tell('find', done, total))
  },
  due: async () => (await ruleLookedBy(db)) === rule ? null : { subject: `rule:${rule}`, payload: null },
})
