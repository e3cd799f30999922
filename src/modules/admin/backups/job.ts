import { rm } from 'node:fs/promises'
import { dayInPrague, hourInPrague } from '#core/time/isoDate.ts'
import type { WorkingArchives } from '#db/backup/archives.ts'
import type { BackupFolder } from '#db/backup/folder.ts'
import type { Db } from '#db/connection.ts'
import type { JobHandler, Progress } from '#jobs/queue.ts'
import { version } from '#web/version.ts'
import { recordBackup } from './commands.ts'
import { BackupOrder, type BackupResult, type BackupStep } from './input.ts'
import { backupSetting } from './queries.ts'
import { archiveName, isDue, madeAs, outdated, rowsIn, type WallClock } from './rules.ts'

export interface BackupTools { readonly db: Db, readonly archives: WorkingArchives, readonly backups: BackupFolder, readonly clock: () => Date }

export const backupJobKind = 'admin.backup'
export const nightlySubject = 'nightly:'

/** Makes an archive in the house's folder, reads it back whole, and lets go of nightly ones that are no longer kept. */
export const backupJob = (tools: BackupTools): JobHandler => ({
  kind: backupJobKind,
  async run(payload, progress, by): Promise<BackupResult> {
    const { reason } = BackupOrder.parse(payload)
    const { db, archives, backups, clock } = tools
    const began = clock()
    const unprepared = await backups.prepare(began)
    if (unprepared) return { trouble: unprepared }
    const name = archiveName(began, reason)
    const path = backups.pathOf(name)
    const written = await followed(progress, 'write', (onProgress) => archives.write(path, { version, now: began, signal: progress.signal, onProgress }))
    if (!written.ok) return { trouble: written.reason }
    if (!(await readsBack(archives, path, progress))) return { trouble: 'not-whole' }
    const { manifest, size } = written.value
    await recordBackup(db, by, manifest)
    const removed = reason === 'nightly' ? await letGo(db, backups) : 0
    return { name, size, rows: rowsIn(manifest), seconds: Math.ceil((clock().getTime() - began.getTime()) / 1000), removed }
  },
  async due() {
    const setting = await backupSetting(tools.db)
    const now = wallClock(tools.clock())
    if (!setting || !isDue(setting, now, wallClock(setting.installedAt))) return null
    const order: BackupOrder = { reason: 'nightly' }
    return { subject: `${nightlySubject}${now.day}`, payload: order }
  },
})

const wallClock = (instant: Date): WallClock => ({ day: dayInPrague(instant), time: hourInPrague(instant) })

const tellEvery = 1_000
const whole = 100

/** Tells how far the work is once in a while; a cancelled one ends by its signal. */
async function followed<Value>(progress: Progress, step: BackupStep, work: (onProgress: (share: number) => void) => Promise<Value>): Promise<Value> {
  await progress.tell(step, 0, whole)
  let share = 0
  const telling = setInterval(() => { progress.tell(step, Math.round(share * whole), whole).catch(() => undefined) }, tellEvery)
  try {
    return await work((now) => { share = now })
  } finally {
    clearInterval(telling)
  }
}

/** A backup that nobody could read is none: the disk may have lied. */
async function readsBack(archives: WorkingArchives, path: string, progress: Progress): Promise<boolean> {
  let isWhole = false
  try {
    isWhole = (await followed(progress, 'check', () => archives.check(path, progress.signal))).ok
  } finally {
    if (!isWhole) await rm(path, { force: true })
  }
  return isWhole
}

async function letGo(db: Db, backups: BackupFolder): Promise<number> {
  const setting = await backupSetting(db)
  if (!setting) return 0
  const nightly = (await backups.list() ?? []).flatMap(({ name }) => {
    const made = madeAs(name)
    return made?.reason === 'nightly' ? [{ name, day: dayInPrague(made.at) }] : []
  })
  const names = outdated(nightly, setting)
  for (const name of names) await backups.remove(name)
  return names.length
}
