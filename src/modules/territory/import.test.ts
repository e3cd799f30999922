import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testDatabase } from '#test/support/database.ts'
import { importTerritory } from './commandsImport.ts'
import type { Origins } from './records.ts'
import { totalsOf } from './rulesImport.ts'

const folder = join(import.meta.dirname, '../../../../shared/data/territory')
const origins: Origins = { source: 'ČÚZK, RÚIAN', asOf: '2024-06-30', figuresSource: 'ČSÚ, SLDB 2021', figuresAsOf: '2021-03-26' }
const country = ['obce_cr.topojson', 'orp.topojson', 'okresy.topojson', 'kraje.topojson', 'orp.csv', 'obce.csv']
const fileNamed = (name: string) => ({ name, bytes: readFileSync(join(folder, name)) })
const isHere = existsSync(folder)

test.skipIf(!isHere)('the whole country in any order of files; a second run changes nothing (skipped without ../shared/data/territory)', async () => {
  await using database = await testDatabase()
  const files = country.map(fileNamed)
  const first = await importTerritory(database.db, null, files, origins)
  expect(first.failed).toEqual([])
  expect(first.plans.map(({ fileName, units, rejected }) => [fileName, totalsOf(units).added, totalsOf(units).changed, rejected.length])).toEqual([
    ['obce.csv', 6258 + 206 + 77 + 14, 0, 0], ['orp.csv', 0, 206, 0],
    ['obce_cr.topojson', 6258, 0, 0], ['orp.topojson', 206, 0, 0], ['okresy.topojson', 77, 0, 0], ['kraje.topojson', 14, 0, 0],
  ])
  const second = await importTerritory(database.db, null, files, origins)
  expect(second.plans.flatMap(({ units }) => { const { added, changed } = totalsOf(units); return [added, changed] }).every((count) => count === 0)).toBe(true)
  const levels = await database.db.selectFrom('municipality').select((select) => ['level', select.fn.countAll<number>().as('count')]).groupBy('level').orderBy('level').execute()
  expect(levels).toEqual([{ level: 1, count: 5869 }, { level: 2, count: 183 }, { level: 3, count: 206 }])
})
