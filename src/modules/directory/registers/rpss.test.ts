import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { IsoDate } from '#core/ids.ts'
import { type TestDatabase, testDatabase } from '#test/support/database.ts'
import { bytesOf } from '#test/factories/bytesOf.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { rpssRegister } from '../../../../bench/generate/rpss.ts'
import { applyRun } from './commands/applyRun.ts'
import { createRun } from './commands/runs.ts'
import { stageRun } from './commands/stageRun.ts'


const today = '2026-11-22' as IsoDate
const towns = [
  { code: '571164', name: 'Chrudim', district: '3603', postalCode: '53701' }, { code: '571393', name: 'Hlinsko', district: '3603', postalCode: '53901' },
  { code: '572241', name: 'Skuteč', district: '3603', postalCode: '53973' },
]
const size = { services: 60, places: 150, attachments: 1, seed: 7 }

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  await aTerritory(database.db)
})
afterAll(async () => { await database[Symbol.asyncDispose]() })

async function bringIn(text: string, orpCodes: readonly string[] | null = null) {
  const { db } = database
  const id = await createRun(db, null, { source: 'rpss', fileName: 'rpss.json', fileId: null, address: null, size: null, asOf: today, orpCodes })
  await stageRun(db, { id, source: 'rpss', asOf: today, orpCodes }, bytesOf(text), {
    today, tell: () => Promise.resolve(), signal: new AbortController().signal,
  })
  const { counts: staged } = await db.selectFrom('register_run').select('counts').where('id', '=', id).executeTakeFirstOrThrow()
  const applied = await applyRun(db, null, id, () => Promise.resolve())
  if (!applied.ok) throw new Error(applied.reason)
  return { id, staged, applied: applied.value }
}

describe('the register of social services', () => {
  test('is brought in, and a second time changes nothing', async () => {
    const text = [...rpssRegister(towns, size)].join('')
    const { staged, applied } = await bringIn(text)
    expect(applied).toEqual(staged)
    expect(applied.kinds['service']).toEqual({ new: 60 })
    expect(applied.kinds['organisation']).toMatchObject({ new: 20 })
    const again = await bringIn(text)
    expect(again.applied.kinds['service']).toEqual({ unchanged: 60 })
    expect(again.applied.fields).toEqual({ write: 0, differ: 0 })
  })
})
