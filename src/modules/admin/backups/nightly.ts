import type { JobRun } from '#jobs/runs.ts'
import type { AppContext } from '#web/context.ts'
import { backupJobKind, nightlySubject } from './job.ts'
import { backupSetting, type SavedSetting } from './queries.ts'
import { nightlyState, type NightlyState } from './rules.ts'

/** Runs looked at: more than anybody asks for by hand between two nights. */
const mostRuns = 60

export interface Nightly {
  readonly setting: SavedSetting
  readonly state: NightlyState
  /** The last one that ended; null before the first. */
  readonly last: JobRun | null
}

/** How it stands with nightly backups; null where there is no installation. */
export async function nightlyNow(c: AppContext): Promise<Nightly | null> {
  const [setting, runs] = await Promise.all([backupSetting(c.var.db), c.var.jobs.recent(mostRuns, backupJobKind)])
  if (!setting) return null
  const nights = runs.filter(({ subject }) => subject?.startsWith(nightlySubject))
  const state = nightlyState(setting, nights, setting.installedAt, c.var.now)
  return { setting, state, last: nights.find(({ finishedAt }) => finishedAt !== null) ?? null }
}
