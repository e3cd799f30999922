import type { Db } from '#db/connection.ts'
import type { Files } from '#db/files.ts'
import type { JobHandler } from '#jobs/queue.ts'
import { hourInPrague, dayInPrague } from '#core/time/isoDate.ts'
import { installedAt } from './queries.ts'
import { purge } from './commands/purge.ts'
import { isPurgeDue } from './rules.ts'

export const purgeJobKind = 'admin.purge'

interface Tools { readonly db: Db, readonly files: Files, readonly clock: () => Date }

/** Once a day, after the night's backup, everything whose time is over goes; also when somebody asks. */
export const purgeJob = ({ db, files, clock }: Tools): JobHandler => ({
  kind: purgeJobKind,
  run: (_payload, progress, by) => purge({ db, files, now: clock() }, {
    id: progress.runId, by, tell: (kind, done, total) => progress.tell(kind, done, total),
  }),
  async due() {
    const installed = await installedAt(db)
    const now = clock()
    return installed !== null && isPurgeDue(wallClock(now), wallClock(installed)) ? { subject: dayInPrague(now), payload: null } : null
  },
})

const wallClock = (instant: Date): string => `${dayInPrague(instant)} ${hourInPrague(instant)}`
