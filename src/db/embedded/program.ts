import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import type { Account } from './account.ts'
import { isAdministrator } from './account.ts'

// Nothing of the caller's environment may reach PostgreSQL: PGDATA, PGPORT or a library path would mislead it.
const environment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/** What every program of PostgreSQL is started with: the account, an empty environment, a folder anyone may enter. */
export const startingAs = (
  account: Account,
): { cwd: string; env: typeof environment; uid?: number; gid?: number } => ({
  cwd: '/',
  env: environment,
  ...(isAdministrator() ? { uid: account.uid, gid: account.gid } : {}),
})

/** Resolves when a program has ended or could not start at all; never rejects. */
export const endOf = (child: ChildProcess): Promise<number> =>
  new Promise((resolve) => {
    child.once('error', () => { resolve(-1) })
    child.once('exit', (code) => { resolve(code ?? -1) })
  })

/** Runs a program to its end. */
export const run = async (
  program: string,
  words: readonly string[],
  account: Account,
  input = '',
): Promise<{ readonly code: number; readonly output: string }> => {
  const child = spawn(program, words, { ...startingAs(account), stdio: ['pipe', 'pipe', 'pipe'] })
  const ended = endOf(child)
  // A program that ends before it reads all is told by its exit code.
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  const [code, written, complaints] = await Promise.all([ended, text(child.stdout), text(child.stderr)])
  return { code, output: `${written}${complaints}`.trim() }
}
