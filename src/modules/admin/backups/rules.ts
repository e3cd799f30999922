import type { IsoDate } from '#core/ids.ts'
import { addDays } from '#core/time/isoDate.ts'
import { weekdayOf, weekdays } from '#core/time/weekdays.ts'
import type { Manifest } from '#db/backup/archives.ts'
import type { JobRun } from '#jobs/runs.ts'
import { BackupResult, type BackupSetting } from './input.ts'

/** Rows of all its tables together. */
export const rowsIn = ({ tables }: Pick<Manifest, 'tables'>): number => tables.reduce((sum, { rows }) => sum + rows, 0)

/** Turns a growing share into 25, 50 and 75, each told once: enough for who waits at a terminal. */
export function byQuarters(tell: (percent: number) => void): (share: number) => void {
  let told = 0
  return (share) => {
    const percent = Math.floor(share * 4) * 25
    if (percent <= told || percent >= 100) return
    told = percent
    tell(percent)
  }
}

/** Why a backup was made: by itself at night, or because somebody asked. */
export const reasons = ['nightly', 'asked'] as const
export type Reason = (typeof reasons)[number]

/** `sitovka-2026-11-28T01-30-00Z-nightly.zip`: in the order of time by the alphabet, too. */
export const archiveName = (now: Date, reason: Reason): string =>
  `sitovka-${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z-${reason}.zip`

const ourName = /^sitovka-(\d{4}-\d{2}-\d{2}T\d{2})-(\d{2})-(\d{2})Z-(nightly|asked)\.zip$/

/** When and why an archive was made, by its name; null for one that somebody else put there. */
export function madeAs(name: string): { readonly at: Date, readonly reason: Reason } | null {
  const [, hour, minute, second, reason] = ourName.exec(name) ?? []
  const found = reasons.find((one) => one === reason)
  return hour !== undefined && found ? { at: new Date(`${hour}:${minute}:${second}Z`), reason: found } : null
}

/** A moment by the clock on the wall in Prague. */
export interface WallClock { readonly day: IsoDate, readonly time: string }

/**
 * Tonight's backup is due from its hour on, all day: a server that was off then makes it up. An installation that is younger
 * than the hour waits for the next night.
 */
export function isDue({ nightly, at }: BackupSetting, now: WallClock, installed: WallClock): boolean {
  const inOrder = ({ day, time }: WallClock): string => `${day} ${time}`
  const hour = inOrder({ day: now.day, time: at })
  return nightly && inOrder(now) >= hour && inOrder(installed) < hour
}

export interface Nightly { readonly name: string, readonly day: IsoDate }

type Keeping = Pick<BackupSetting, 'daily' | 'weekly' | 'monthly'>

/**
 * Names of nightly backups that are no longer kept: of every kept day, week and month the newest stays, counted from the
 * newest one back over those that there are. The newest of all always stays.
 */
export function outdated(backups: readonly Nightly[], { daily, weekly, monthly }: Keeping): string[] {
  const newestFirst = backups.toSorted((one, other) => other.name.localeCompare(one.name, 'en'))
  const kept = new Set([
    ...newestOf(newestFirst, daily, ({ day }) => day),
    ...newestOf(newestFirst, weekly, ({ day }) => mondayOf(day)),
    ...newestOf(newestFirst, monthly, ({ day }) => day.slice(0, 7)),
  ])
  return newestFirst.map(({ name }) => name).filter((name) => !kept.has(name))
}

/** The newest of each of the last periods. */
function newestOf(newestFirst: readonly Nightly[], periods: number, periodOf: (backup: Nightly) => string): string[] {
  const newest = new Map<string, string>()
  for (const backup of newestFirst) if (!newest.has(periodOf(backup))) newest.set(periodOf(backup), backup.name)
  return [...newest.values()].slice(0, periods)
}

const mondayOf = (day: IsoDate): IsoDate => addDays(day, -weekdays.indexOf(weekdayOf(day)))

/** Did the run end with an archive? */
export function isMade({ finishedAt, failure, result }: Pick<JobRun, 'finishedAt' | 'failure' | 'result'>): boolean {
  const said = BackupResult.safeParse(result)
  return finishedAt !== null && failure === null && said.success && 'name' in said.data
}

/** How it stands with nightly backups, in a word: for the page, the overview and whoever watches over the server. */
export type NightlyState = 'off' | 'ok' | 'failed' | 'late'

/** A night and a half: when it passes without a backup, one was missed. */
const mostHours = 36

/** `runs` are nightly ones, the newest first; `since` is when there began to be something to back up. */
export function nightlyState({ nightly }: BackupSetting, runs: readonly Pick<JobRun, 'finishedAt' | 'failure' | 'result'>[], since: Date, now: Date): NightlyState {
  if (!nightly) return 'off'
  const finished = runs.filter(({ finishedAt }) => finishedAt !== null)
  if (finished[0] && !isMade(finished[0])) return 'failed'
  const lastMade = finished.find(isMade)?.finishedAt ?? since
  return now.getTime() - lastMade.getTime() > mostHours * 3_600_000 ? 'late' : 'ok'
}
