import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { backupFolderAt } from './folder.ts'

const home = mkdtempSync(join(tmpdir(), 'sitovka-folder-'))
afterAll(() => { rmSync(home, { recursive: true }) })

const now = new Date('2026-11-22T11:00:00Z')

test('a folder that is not there holds nothing, and is made for its owner alone', async () => {
  const folder = backupFolderAt(join(home, 'deep/backups'))
  expect(await folder.list()).toEqual([])
  expect(await folder.prepare(now)).toBe(null)
  expect(statSync(folder.path).mode & 0o777).toBe(0o700)
})

test('the list holds finished archives only, the last name first', async () => {
  const folder = backupFolderAt(join(home, 'list'))
  await folder.prepare(now)
  for (const name of ['a.zip', 'b.zip', 'c.zip.1234.partial', '.hidden.zip', 'notes.txt']) writeFileSync(join(folder.path, name), 'obsah')
  mkdirSync(join(folder.path, 'folder.zip'))
  expect((await folder.list())?.map(({ name, size }) => [name, size])).toEqual([['b.zip', 5], ['a.zip', 5]])
})

test('half-made ones of killed backups are cleared away; one that is being written is not', async () => {
  const folder = backupFolderAt(join(home, 'half'))
  await folder.prepare(now)
  const hoursAgo = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000)
  for (const [name, hours] of [['old.zip.1.partial', 2], ['going.zip.2.partial', 0.5], ['old.zip', 100]] as const) {
    writeFileSync(join(folder.path, name), '')
    utimesSync(join(folder.path, name), hoursAgo(hours), hoursAgo(hours))
  }
  await folder.prepare(now)
  expect(readdirSync(folder.path).toSorted()).toEqual(['going.zip.2.partial', 'old.zip'])
})

test('what stands where the folder should be is told', async () => {
  writeFileSync(join(home, 'file'), '')
  // Not an empty list: nobody is to think that nothing was ever backed up.
  expect(await backupFolderAt(join(home, 'file')).list()).toBe(null)
  expect(await backupFolderAt(join(home, 'file')).prepare(now)).toBe('file-exists')
  expect(await backupFolderAt(join(home, 'file/inside')).prepare(now)).toBe('file-exists')
})

test.each(['../secret.zip', '/etc/passwd', 'a/b.zip', '.zip', 'a.txt', '', 'a.zip\n', `${'a'.repeat(200)}.zip`])('%j is no name of an archive', async (name) => {
  writeFileSync(join(home, 'secret.zip'), 'SECRET')
  const folder = backupFolderAt(join(home, 'list'))
  expect(() => folder.pathOf(name)).toThrow()
  expect(() => folder.open(name)).toThrow()
  expect(() => folder.remove(name)).toThrow()
  expect(existsSync(join(home, 'secret.zip'))).toBe(true)
})

async function* pieces(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Promise.resolve(Buffer.from(text))
}

test('a file for a moment is only ours and gone after it, also when the work fails', async () => {
  const folder = backupFolderAt(join(home, 'moment'))
  await folder.prepare(now)
  const seen = await folder.withTemporary('x', async ({ path, fill }) => {
    await fill(pieces('ob', 'sah'))
    return [readFileSync(path, 'utf8'), statSync(path).mode & 0o777]
  })
  expect(seen).toEqual(['obsah', 0o600])
  await expect(folder.withTemporary('x', async ({ fill }) => { await fill(pieces('x')); throw new Error('no') })).rejects.toThrow('no')
  expect(readdirSync(folder.path)).toEqual([])
})
