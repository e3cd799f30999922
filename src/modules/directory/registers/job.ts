import { z } from 'zod'
import { dayInPrague } from '#core/time/isoDate.ts'
import type { Db } from '#db/connection.ts'
import type { Files } from '#db/files.ts'
import type { JobHandler, Progress } from '#jobs/queue.ts'
import { personById } from '#modules/access/index.ts'
import { applyRun, type ApplyStep } from './commands/applyRun.ts'
import { fetchFile } from './commands/fetchFile.ts'
import { stageRun } from './commands/stageRun.ts'
import type { Network } from '#web/outside/network.ts'
import { may } from './policy.ts'
import { runById } from './queries/runs.ts'
import type { RegisterRun } from './runs.ts'
import { isFileRegister } from './sources/index.ts'

export const readingKind = 'directory.readRegister'
export const writingKind = 'directory.writeRegister'

const RunPayload = z.object({ run: z.uuid() })

interface Tools { readonly db: Db, readonly files: Files, readonly clock: () => Date, readonly network: Network }

const megabyte = 1024 * 1024
const inMegabytes = (bytes: number): number => Math.ceil(bytes / megabyte)

/** Reads a register and compares it; what it finds waits for a yes. Begun anew after a kill. */
const readingJob = ({ db, files, clock, network }: Tools): JobHandler => ({
  kind: readingKind,
  async run(payload, progress) {
    const id = RunPayload.parse(payload).run
    const run = await fileAtHand({ db, files, network }, id, progress)
    if (run === null) return null
    if (!isFileRegister(run.source)) return null
    const bytes = run.fileId === null ? null : await files.bytes(run.fileId)
    if (bytes === null) throw new Error('The file of the run is not there')
    await stageRun(db, { ...run, source: run.source }, bytes, {
      today: dayInPrague(clock()), signal: progress.signal, tell: (done, total) => progress.tell('read', inMegabytes(done), inMegabytes(total)),
    })
    return null
  },
})

/** The run with its file, brought from its address when it is not here yet; null when there is nothing to read. */
async function fileAtHand(tools: { db: Db, files: Files, network: Network }, id: string, progress: Progress): Promise<RegisterRun | null> {
  const run = await runById(tools.db, id)
  if (run === null || run.stagedAt !== null || run.refused !== null) return null
  if (run.fileId !== null || run.address === null) return run
  const isHere = await fetchFile(tools, run, { signal: progress.signal, tell: (done, total) => progress.tell('download', inMegabytes(done), inMegabytes(total)) })
  return isHere ? runById(tools.db, id) : null
}

/** Writes what somebody confirmed, whole or not at all. */
const writingJob = ({ db, clock }: Tools): JobHandler => ({
  kind: writingKind,
  async run(payload, progress, by) {
    const run = await runById(db, RunPayload.parse(payload).run)
    const person = by === null ? null : await personById(db, by, dayInPrague(clock()))
    // Rights may have ended while the order waited.
    if (run === null || person === null || !may.changeRegisterRun(person, { run })) throw new Error('The run was confirmed by somebody who may not write it')
    await applyRun(db, by, run.id, tellSteps(progress))
    return null
  },
})

/** Comparing and writing are one statement each: their step is told, search batch by batch. */
const tellSteps = (progress: Progress) => (step: ApplyStep, done: number, total: number): Promise<void> =>
  progress.tell(step, done, total)

export const registerJobs = (tools: Tools): JobHandler[] => [readingJob(tools), writingJob(tools)]
