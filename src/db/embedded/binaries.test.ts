import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdtempSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Account } from './account.ts'
import { chooseAccount, isAdministrator } from './account.ts'
import type { Binaries, BinaryPackage } from './binaries.ts'
import { installedPackage, reachableBinaries } from './binaries.ts'
import { startingAs } from './program.ts'

const folder = mkdtempSync(join(tmpdir(), 'sitovka-binaries-'))
chmodSync(folder, 0o755)
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

const account = (): Account => {
  const chosen = chooseAccount('/nonexistent')
  if (!chosen.ok) throw new Error(chosen.reason)
  return chosen.value
}

const versionSaid = ({ postgres }: Binaries): string =>
  spawnSync(postgres, ['--version'], { ...startingAs(account()), encoding: 'utf8' }).stdout

const copyOfPackage = (): BinaryPackage => {
  const installed = installedPackage()
  if (installed === undefined) throw new Error('the package of the binaries is not installed')
  const root = join(folder, 'closed', 'package')
  mkdirSync(join(folder, 'closed'), { mode: 0o700 })
  cpSync(installed.root, root, { recursive: true, verbatimSymlinks: true })
  return { ...installed, root }
}

test('a package that is not there is told', () => {
  expect(reachableBinaries(account(), folder, undefined).ok).toBe(true)
  expect(reachableBinaries(account(), folder, { root: join(folder, 'missing'), version: '18' })).toEqual({
    ok: false,
    reason: 'binaries-not-reachable',
  })
})

test.runIf(isAdministrator())('programs in a closed folder are copied once, with the links npm did not make', () => {
  const closed = copyOfPackage()
  const libraries = join(closed.root, 'native/lib')
  readdirSync(libraries, { withFileTypes: true })
    .filter((entry) => entry.isSymbolicLink())
    .forEach(({ name }) => { rmSync(join(libraries, name)) })
  const copies = join(folder, 'copies')
  const found = reachableBinaries(account(), copies, closed)
  expect(found.ok && versionSaid(found.value)).toMatch(/^postgres \(PostgreSQL\) 18\./)
  expect(readdirSync(copies)).toEqual([`postgres-${closed.version}-${process.arch}`])
  expect(reachableBinaries(account(), copies, closed)).toEqual(found)
})
