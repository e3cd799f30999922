import { accessSync, constants, readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname } from 'node:path'
import type { Result } from '#core/result.ts'
import { failed, ok } from '#core/result.ts'

/** The system user PostgreSQL runs as. */
export interface Account {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

const preferred = ['sitovka', 'postgres', 'nobody']

/** The users of a passwd file that are not the administrator. */
export const unprivilegedAccounts = (passwd: string): readonly Account[] =>
  passwd
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid = '', gid = '']) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ name, uid }) => name !== '' && uid > 0)

const ownerOf = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.uid

const ourselves = (): Account | undefined => {
  try {
    const { username, uid, gid } = userInfo()
    return { name: username, uid, gid }
  } catch {
    // initdb refuses a user the system does not know by name
    return undefined
  }
}

/**
 * Whom to run PostgreSQL as: an ordinary user runs it as himself; the administrator, whom PostgreSQL refuses, as the
 * owner of the existing cluster (a user installed later must not lock us out), else as the best unprivileged user.
 */
export const chooseAccount = (existingCluster: string): Result<Account, 'no-system-user'> => {
  const us = ourselves()
  if (us === undefined) return failed('no-system-user')
  if (us.uid !== 0) return ok(us)
  const accounts = unprivilegedAccounts(readFileSync('/etc/passwd', 'utf8'))
  const owner = ownerOf(existingCluster)
  const candidates = [
    accounts.find(({ uid }) => uid === owner),
    ...preferred.map((wanted) => accounts.find(({ name }) => name === wanted)),
  ]
  const chosen = candidates.find((account) => account !== undefined)
  return chosen === undefined ? failed('no-system-user') : ok(chosen)
}

/** Whether we are the system's administrator, who has to step down before running PostgreSQL. */
export const isAdministrator = (): boolean => process.getuid?.() === 0

const bitsFor = (path: string, { uid, gid }: Account): number => {
  const { mode, uid: owner, gid: group } = statSync(path)
  if (owner === uid) return (mode >> 6) & 7
  return (group === gid ? mode >> 3 : mode) & 7
}

const ancestors = (path: string): readonly string[] => {
  const parent = dirname(path)
  return parent === path ? [] : [parent, ...ancestors(parent)]
}

const mayReadOurselves = (path: string): boolean => {
  try {
    accessSync(path, constants.R_OK)
    return true
  } catch {
    return false
  }
}

/** Whether the account can read a file, or list a folder, at an existing absolute path. */
export const mayReach = (path: string, account: Account): boolean => {
  // The bits below know nothing of secondary groups, which we ourselves may have.
  if (!isAdministrator()) return mayReadOurselves(path)
  const wanted = statSync(path).isDirectory() ? 5 : 4
  if ((bitsFor(path, account) & wanted) !== wanted) return false
  return ancestors(path).every((folder) => (bitsFor(folder, account) & 1) === 1)
}
