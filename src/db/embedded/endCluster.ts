import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { clusterProcesses, writtenPostmaster } from './runningProcesses.ts'

interface Step {
  readonly signal: 'SIGINT' | 'SIGTERM' | 'SIGQUIT' | 'SIGKILL'
  readonly milliseconds: number
}

// A living postmaster ends its children itself: first the fast shutdown, then the immediate one.
const withPostmaster: readonly Step[] = [
  { signal: 'SIGINT', milliseconds: 20_000 },
  { signal: 'SIGQUIT', milliseconds: 6_000 },
  { signal: 'SIGKILL', milliseconds: 10_000 },
]

// Orphans busy with a query do not notice that their postmaster died, and keep the shared memory.
const withoutPostmaster: readonly Step[] = [
  { signal: 'SIGTERM', milliseconds: 3_000 },
  { signal: 'SIGQUIT', milliseconds: 2_000 },
  { signal: 'SIGKILL', milliseconds: 10_000 },
]

const send = (pid: number, signal: Step['signal']): void => {
  try {
    process.kill(pid, signal)
  } catch {
    // it ended between the look and the signal
  }
}

const areGone = async (dataFolder: string, milliseconds: number): Promise<boolean> => {
  const deadline = Date.now() + milliseconds
  while (clusterProcesses(dataFolder).length > 0) {
    if (Date.now() > deadline) return false
    await pause(25)
  }
  return true
}

const livingPostmaster = (dataFolder: string): number | undefined => {
  const written = writtenPostmaster(dataFolder)
  return clusterProcesses(dataFolder).find((pid) => pid === written)
}

const answers = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

// PostgreSQL refuses to start when the pid in its file lives, even as somebody else's process or an unreaped one.
const removeMisleadingPidFile = (dataFolder: string): void => {
  const written = writtenPostmaster(dataFolder)
  if (written !== undefined && answers(written)) rmSync(join(dataFolder, 'postmaster.pid'), { force: true })
}

/**
 * Ends every PostgreSQL process of a data folder, gently first; false when some outlive even SIGKILL.
 * Only for who holds the lock of the folder.
 */
export const endCluster = async (dataFolder: string): Promise<boolean> => {
  const steps = livingPostmaster(dataFolder) === undefined ? withoutPostmaster : withPostmaster
  for (const { signal, milliseconds } of steps) {
    const postmaster = signal === 'SIGKILL' ? undefined : livingPostmaster(dataFolder)
    const receivers = postmaster === undefined ? clusterProcesses(dataFolder) : [postmaster]
    receivers.forEach((pid) => { send(pid, signal) })
    if (await areGone(dataFolder, milliseconds)) {
      removeMisleadingPidFile(dataFolder)
      return true
    }
  }
  return false
}
