import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { openBeside, openDatabase } from '../open.ts'
import { attachEmbedded } from './attach.ts'

const folder = mkdtempSync(join(tmpdir(), 'sitovka-attach-'))
const options = { url: null, folder, log: () => undefined }

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('a command works beside the server on the same folder, and alone when none runs', async () => {
  expect(attachEmbedded(folder)).toBeNull()
  const server = await openDatabase(options)
  if (!server.ok) throw new Error(server.reason)
  expect(await openDatabase(options)).toEqual({ ok: false, reason: 'in-use-by-another' })
  const beside = await openBeside(options)
  if (!beside.ok) throw new Error(beside.reason)
  await sql`create table written_beside (code text)`.execute(beside.value.db)
  await beside.value.close()
  const { rows } = await sql<{ found: boolean }>`select to_regclass('written_beside') is not null as found`.execute(server.value.db)
  expect(rows).toEqual([{ found: true }])
  await server.value.close()

  const alone = await openBeside(options)
  expect(alone.ok && alone.value.embedded).toBe(true)
  if (alone.ok) await alone.value.close()
})
