import { createHash, randomUUID } from 'node:crypto'
import { linkSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Result } from '#core/result.ts'
import { failed, ok } from '#core/result.ts'
import { birthOf, textOf } from './runningProcesses.ts'

export interface FolderLock {
  /** Gives the lock back; without effect when it is no longer ours. */
  release(): void
}

const ourCard = (): string => `${String(process.pid)} ${birthOf(process.pid) ?? ''} ${randomUUID()}\n`

const livesBehind = (card: string): boolean => {
  const [pid, birth] = card.split(' ')
  return birth !== undefined && birth === birthOf(Number(pid))
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code

type Linking = 'made' | 'taken' | 'swept'

// A hard link appears whole or not at all; a file opened for writing could be read half-written.
const link = (from: string, to: string): Linking => {
  try {
    linkSync(from, to)
    return 'made'
  } catch (error) {
    if (isCode(error, 'EEXIST')) return 'taken'
    // The winner of a race sweeps the cards of the others away.
    if (isCode(error, 'ENOENT')) return 'swept'
    throw error
  }
}

/**
 * A dead holder's lock may be replaced only by who holds the lock „successor of exactly this holder“; that lock is
 * claimed in the same way, so of any number of takers one wins, even when takers die half-way.
 */
const claim = (path: string, ours: string): boolean => {
  for (;;) {
    const linking = link(ours, path)
    if (linking !== 'taken') return linking === 'made'
    const holder = textOf(path)
    if (holder === undefined) continue
    if (livesBehind(holder)) return false
    const succession = `${path}.${createHash('sha256').update(holder).digest('hex').slice(0, 12)}`
    if (!claim(succession, ours)) return false
    if (textOf(path) === holder) {
      renameSync(succession, path)
      return true
    }
    rmSync(succession, { force: true })
  }
}

const sweep = (path: string): void => {
  const folder = dirname(path)
  readdirSync(folder)
    .filter((name) => name.startsWith(`${basename(path)}.`))
    .forEach((name) => { rmSync(join(folder, name), { force: true }) })
}

/**
 * Takes the lock file for this very process; refused while the process that holds it lives (this one included).
 * @throws when the folder cannot be written
 */
export const takeLock = (path: string): Result<FolderLock, 'in-use-by-another'> => {
  const card = ourCard()
  const ours = `${path}.card-${randomUUID()}`
  writeFileSync(ours, card, { flag: 'wx', mode: 0o600 })
  const isOurs = claim(path, ours)
  rmSync(ours, { force: true })
  if (!isOurs) return failed('in-use-by-another')
  sweep(path)
  return ok({
    release: () => {
      if (textOf(path) === card) rmSync(path, { force: true })
    },
  })
}
