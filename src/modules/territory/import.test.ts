import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { MessageKey, Translate } from '#i18n/translate.ts'
import { filesIn } from '#db/files.ts'
import { testApp, testNow, type Visit } from '#test/support/app.ts'
import { testDatabase } from '#test/support/database.ts'
import { cliCommands } from './cli.ts'
import { importTerritory } from './commandsImport.ts'
import { usualOrigins } from './input.ts'
import { importRuns } from './queriesImport.ts'
import { totalsOf } from './rulesImport.ts'

const folder = join(import.meta.dirname, '../../../../shared/data/territory')
const isHere = existsSync(folder)
const fileNamed = (name: string) => ({ name, bytes: readFileSync(join(folder, name)) })

const table = `code,name,orp_code,orp_name,okres_code,okres,kraj_code,kraj_name,lat,lon,pop_census_2021,pop_0_14_census_2021
571393,Hlinsko,5302,Hlinsko,CZ0531,Chrudim,CZ053,Pardubický kraj,49.76,15.91,9371,1310
571661,Krouna,5302,Hlinsko,CZ0531,Chrudim,CZ053,Pardubický kraj,49.77,16.03,1350,99999
`
const areas = JSON.stringify({
  type: 'FeatureCollection',
  features: ['571393', '571661'].map((code) => ({ properties: { code }, geometry: { type: 'Polygon', coordinates: [[[15, 49], [16, 49], [16, 50], [15, 49]]] } })),
})

test.skipIf(!isHere)('the whole country, files in any order, and again without a change (skipped without ../shared/data/territory)', async () => {
  await using database = await testDatabase()
  const files = ['obce_cr.topojson', 'orp.topojson', 'okresy.topojson', 'kraje.topojson', 'orp.csv', 'obce.csv'].map(fileNamed)
  const first = await importTerritory(database.db, null, files, usualOrigins)
  expect(first.failed).toEqual([])
  expect(first.plans.map(({ fileName, units, rejected }) => [fileName, totalsOf(units).added, totalsOf(units).changed, rejected.length])).toEqual([
    ['obce.csv', 6258 + 206 + 77 + 14, 0, 0], ['orp.csv', 0, 206, 0],
    ['obce_cr.topojson', 6258, 0, 0], ['orp.topojson', 206, 0, 0], ['okresy.topojson', 77, 0, 0], ['kraje.topojson', 14, 0, 0],
  ])
  const second = await importTerritory(database.db, null, files, usualOrigins)
  expect(second.plans.map(({ units }) => totalsOf(units)).map(({ added, changed }) => added + changed)).toEqual([0, 0, 0, 0, 0, 0])
  const levels = await database.db.selectFrom('municipality').select((select) => ['level', select.fn.countAll<number>().as('count')]).groupBy('level').orderBy('level').execute()
  expect(levels).toEqual([{ level: 1, count: 5869 }, { level: 2, count: 183 }, { level: 3, count: 206 }])
  const known = await database.db.selectFrom('municipality').innerJoin('orp', 'orp.code', 'orp_code').where('municipality.code', '=', '571393')
    .select(['population', 'children_0_14', 'municipality.level', 'orp.ruian_code']).executeTakeFirst()
  expect(known).toEqual({ population: 9271, children_0_14: 1412, level: 3, ruian_code: '990' })
})

test('an import is all or nothing', async () => {
  await using database = await testDatabase()
  const { db } = database
  await db.schema.alterTable('import_run').addCheckConstraint('never', sql`added < 0`).execute()
  await expect(importTerritory(db, null, [{ name: 'obce.csv', bytes: Buffer.from(table) }], usualOrigins)).rejects.toThrow('never')
  expect(await db.selectFrom('region').select('code').execute()).toEqual([])
})

describe('on the page', () => {
  const upload = async (visit: Visit, files: Readonly<Record<string, string>>) => {
    const form = new FormData()
    for (const [name, content] of Object.entries(files)) form.append('files', new Blob([content]), name)
    for (const [name, value] of Object.entries({ source: 'ČÚZK', asOf: '30. 6. 2024', figuresSource: 'ČSÚ', figuresAsOf: '' })) form.append(name, value)
    return visit.postFile('/prace/uzemi/import', form)
  }
  const hiddenOf = (html: string): Record<string, string[]> => {
    const fields: Record<string, string[]> = {}
    for (const [, name = '', value = ''] of html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)) (fields[name] ??= []).push(value)
    return fields
  }

  test('files are sent once, previewed, written after a yes, and nothing the second time', async () => {
    await using site = await testApp()
    const administrator = await site.signIn('administrator')
    const sent = await upload(administrator, { 'obce.geojson': areas, 'obce.csv': table, 'foto.xlsx': 'PK\u0003\u0004' })
    expect(sent.status).toBe(303)
    const preview = await (await administrator.get(sent.headers.get('location')!)).text()
    expect(preview).toContain('dětí je víc než obyvatel')
    expect(preview).toContain('takové území tu není')
    expect(preview).toContain('Tohle je sešit nebo archiv.')
    expect(await site.db.selectFrom('municipality').select('code').execute()).toEqual([])
    const colleague = await site.signIn('administrator')
    expect((await colleague.get(sent.headers.get('location')!)).status).toBe(404)
    expect((await colleague.post('/prace/uzemi/import/nahled', hiddenOf(preview))).status).toBe(404)
    expect((await administrator.post('/prace/uzemi/import/nahled', hiddenOf(preview))).status).toBe(303)
    expect(await site.db.selectFrom('municipality').select(['code', 'source', 'figures_as_of']).execute()).toEqual([{ code: '571393', source: 'ČÚZK', figures_as_of: null }])
    expect(await site.db.selectFrom('area').select('code').execute()).toEqual([{ code: '571393' }])
    expect(await (await administrator.get(sent.headers.get('location')!)).text()).toContain('Všechno už tu je')
    const runs = await importRuns(site.db)
    expect(runs.map(({ fileName, added, rejected }) => [fileName, added, rejected]).toSorted()).toEqual([['obce.csv', 4, 1], ['obce.geojson', 1, 1]])
    const run = await administrator.get(`/prace/uzemi/import/${runs.find(({ fileName }) => fileName === 'obce.csv')!.id}`)
    expect(await run.text()).toContain('571661 Krouna')
    expect(await site.db.selectFrom('audit_entry').select('actor_id').where('action', '=', 'territory.import').execute()).toHaveLength(2)
  })

  test('a form without a file, a foreign file and an unknown one are refused', async () => {
    await using site = await testApp()
    const administrator = await site.signIn('administrator')
    const none = await upload(administrator, {})
    expect(none.status).toBe(422)
    expect(await none.text()).toContain('Vyberte aspoň jeden soubor.')
    const wrong = await upload(administrator, { 'stranka.html': '<!doctype html>' })
    const preview = await administrator.get(wrong.headers.get('location')!)
    expect(preview.status).toBe(422)
    expect(await preview.text()).toContain('Ze souborů nejde nic použít.')
    expect((await administrator.get('/prace/uzemi/import/nahled?soubor=nic&source=a&figuresSource=b')).status).toBe(404)
    expect((await administrator.post('/prace/uzemi/import', { files: 'text' })).status).toBe(422)
  })
})

describe('on the command line', () => {
  const run = async (args: readonly string[]) => {
    await using database = await testDatabase()
    const said: string[] = []
    const t: Translate = (key: MessageKey, values) => `${key} ${Object.values(values ?? {}).join('|')}`.trim()
    const say = (line: string): void => { said.push(line) }
    const [command] = cliCommands
    const code = await command!.run({ db: database.db, files: filesIn(database.db), now: testNow, baseUrl: '', t, tell: say, complain: say }, args)
    return { code, said }
  }

  test.each([
    [[], 2, 'territory:cli.noFiles'], [['--barva', 'modrá', 'a.csv'], 2, 'cli:option --barva'], [['a.csv', '--as-of', '30. 6. 2024'], 2, 'territory:cli.badDay --as-of'],
    [['/nikde/obce.csv'], 1, 'territory:cli.unreadable /nikde/obce.csv'], [[import.meta.filename], 1, 'territory:cli.trouble import.test.ts'],
  ])('%j ends with %i', async (args, code, sentence) => {
    const outcome = await run(args)
    expect(outcome.code).toBe(code)
    expect(outcome.said.join('\n')).toContain(sentence)
  })

  test.skipIf(!isHere)('a file is imported and told (skipped without ../shared/data/territory)', async () => {
    const outcome = await run([join(folder, 'obce.csv'), '--source', 'RÚIAN', '--as-of', '2024-06-30'])
    expect(outcome).toMatchObject({ code: 0 })
    expect(outcome.said[0]).toMatch(/^territory:cli.file obce.csv\|.*6.555/)
  })
})
