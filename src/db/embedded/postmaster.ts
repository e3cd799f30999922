import { spawn } from 'node:child_process'
import { closeSync, constants, openSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Result } from '#core/result.ts'
import { failed, ok } from '#core/result.ts'
import type { Account } from './account.ts'
import type { Layout } from './folders.ts'
import { endOf, startingAs } from './program.ts'
import { textOf } from './runningProcesses.ts'

/** A running postmaster that accepts connections. */
export interface Postmaster {
  readonly pid: number
  /** Resolves when it has ended, for whatever reason. */
  readonly ended: Promise<number>
}

const largestLog = 5_000_000
// Recovery after a power cut reads the whole write-ahead log since the last checkpoint.
const longestStart = 300_000

const openLog = (path: string): number => {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size > largestLog) renameSync(path, `${path}.old`)
  // The folder belongs to the less trusted account: never follow a link it might have put there.
  const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW
  return openSync(path, flags, 0o600)
}

const isReady = ({ dataFolder }: Layout, pid: number): boolean => {
  const lines = textOf(join(dataFolder, 'postmaster.pid'))?.split('\n') ?? []
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
}

const becomesReady = async (layout: Layout, pid: number, ended: Promise<number>): Promise<boolean> => {
  const end = ended.then(() => 'ended' as const)
  const deadline = Date.now() + longestStart
  while (!isReady(layout, pid)) {
    const next = await Promise.race([end, pause(10, 'wait' as const)])
    if (next === 'ended' || Date.now() > deadline) return false
  }
  return true
}

/** The last lines the server wrote, for the log of a failed start. */
export const lastWords = ({ serverLog }: Layout): string => (textOf(serverLog) ?? '').slice(-1500).trim()

/** Starts PostgreSQL in a session of its own, so that Ctrl-C in the terminal reaches only us, and waits for it. */
export const launch = async (
  layout: Layout,
  postgres: string,
  settings: readonly string[],
  account: Account,
): Promise<Result<Postmaster, 'did-not-start'>> => {
  const log = openLog(layout.serverLog)
  const words = ['-D', layout.dataFolder, ...settings.flatMap((setting) => ['-c', setting])]
  const child = spawn(postgres, words, { ...startingAs(account), detached: true, stdio: ['ignore', log, log] })
  closeSync(log)
  child.unref()
  const ended = endOf(child)
  const { pid } = child
  if (pid === undefined) return failed('did-not-start')
  return (await becomesReady(layout, pid, ended)) ? ok({ pid, ended }) : failed('did-not-start')
}
