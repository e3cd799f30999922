import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type TestApp, testApp, testNow, type Visit } from '#test/support/app.ts'
import { archiveName } from './rules.ts'

const home = '/prace/sprava/zalohy'
let now = testNow
let site: TestApp
let administrator: Visit
beforeEach(async () => {
  now = testNow
  site = await testApp({ clock: () => now })
  administrator = await site.signIn('administrator')
})
afterEach(async () => { await site[Symbol.asyncDispose]() })

interface State { readonly isRunning: boolean, readonly text: string, readonly done: number, readonly total: number }

async function finished(): Promise<string> {
  const state = async (): Promise<State> => await (await administrator.ask(`${home}/prubeh`, { headers: { accept: 'application/json' } })).json() as State
  await expect.poll(async () => (await state()).isRunning, { timeout: 15_000 }).toBe(false)
  return (await state()).text.replaceAll('\u00A0', ' ')
}

async function made(): Promise<string> {
  await administrator.post(home)
  await finished()
  const [newest] = await site.backups.list() ?? []
  if (!newest) throw new Error('no archive was made')
  return newest.name
}

const actions = async (): Promise<unknown[]> =>
  (await site.db.selectFrom('audit_entry').select(['action', 'subject_id']).where('action', 'like', 'admin.%').orderBy('id').execute()).map(({ action, subject_id }) => [action, subject_id])

test('an empty list promises a night only where nights make backups', async () => {
  expect(await (await administrator.get(home)).text()).toContain('První vznikne dnes v noci')
  await site.db.insertInto('backup_setting').values({ nightly: false, at: '02:30', daily: 7, weekly: 4, monthly: 6 }).execute()
  const page = await (await administrator.get(home)).text()
  expect(page).toContain('Noční záloha je vypnutá')
  expect(page).not.toContain('První vznikne dnes v noci')
})

test('a backup is made in the background, read back, kept, downloaded and removed; all of it is in the audit', async () => {
  expect(await (await administrator.get(home)).text()).toContain('Zatím tu žádná záloha není')
  const asked = await administrator.post(home)
  expect(asked.headers.get('location')).toBe(`${home}/prubeh`)
  expect(await (await administrator.get(`${home}/prubeh`)).text()).toContain('Obnovit stav')
  expect(await finished()).toMatch(/^Archiv je hotový a ověřený: \d+ kB, řádků \d+, za \d s\.$/)
  const [archive] = await site.backups.list() ?? []
  expect(archive?.name).toBe('sitovka-2026-11-22T11-00-00Z-asked.zip')
  expect(statSync(join(site.backups.path, archive!.name)).mode & 0o777).toBe(0o600)

  const page = await (await administrator.get(home)).text()
  expect(page).toContain('na požádání')
  // The tests run on a server of their own; a shell knows as little of it as of a folder.
  expect(page.replace(/<[^>]+>/g, '')).toContain(`DATABASE_URL=… npm run sitovka -- restore ${site.backups.path}/${archive!.name} --check`)
  expect(await (await administrator.get('/prace/sprava')).text()).not.toContain('>asked<')
  const answer = await administrator.get(`${home}/archiv/${archive!.name}`)
  expect(answer.headers.get('content-type')).toBe('application/zip')
  expect(answer.headers.get('content-disposition')).toContain(archive!.name)
  expect(Buffer.from(await answer.arrayBuffer()).equals(readFileSync(join(site.backups.path, archive!.name)))).toBe(true)

  expect(await (await administrator.get(`${home}/archiv/${archive!.name}/odebrat`)).text()).toContain('Opravdu odebrat zálohu?')
  await administrator.post(`${home}/archiv/${archive!.name}/odebrat`)
  expect(await site.backups.list()).toEqual([])
  expect(await actions()).toEqual([['admin.makeBackup', null], ['admin.downloadBackup', archive!.name], ['admin.removeBackup', archive!.name]])
})

test('only what the list shows can be downloaded or removed', async () => {
  writeFileSync(join(site.backups.path, 'passwords.txt'), 'SECRET')
  for (const name of ['passwords.txt', '..%2f..%2fetc%2fpasswd', '..', 'nothing.zip', '%2e%2e%2fx.zip']) {
    expect((await administrator.get(`${home}/archiv/${name}`)).status, name).toBe(404)
    expect((await administrator.post(`${home}/archiv/${name}/odebrat`)).status, name).toBe(404)
  }
})

test('a backup that cannot be written says why and what to do', async () => {
  rmSync(site.backups.path, { recursive: true })
  writeFileSync(site.backups.path, '')
  await administrator.post(home)
  expect(await finished()).toContain('už existuje')
})

test('at night it begins by itself, once, and lets old ones go; those asked for stay', async () => {
  const old = ['2025-01-01', '2026-01-05', '2026-11-20', '2026-11-21'].map((day) => archiveName(new Date(`${day}T01:30:00Z`), 'nightly'))
  const asked = archiveName(new Date('2025-01-01T01:30:00Z'), 'asked')
  for (const name of [...old, asked, 'od-souseda.zip']) writeFileSync(join(site.backups.path, name), '')
  await site.db.updateTable('installation').set({ created_at: new Date('2024-01-01T00:00:00Z') }).execute()
  await administrator.post(`${home}/nastaveni`, { version: '0', nightly: 'on', at: '2.30', daily: '2', weekly: '1', monthly: '1' })
  await Promise.all([site.tick(), site.tick()])
  const nights = () => site.db.selectFrom('job_run').selectAll().where('subject', 'like', 'nightly:%').execute()
  await expect.poll(async () => (await nights()).map(({ subject, finished_at, failure }) => [subject, finished_at !== null, failure]), { timeout: 15_000 }).toEqual([['nightly:2026-11-22', true, null]])
  await site.tick()
  expect(await nights()).toHaveLength(1)
  const names = (await site.backups.list() ?? []).map(({ name }) => name)
  expect(names).toEqual(['sitovka-2026-11-22T11-00-00Z-nightly.zip', old[3], asked, 'od-souseda.zip'])
  const page = await (await administrator.get(home)).text()
  expect(page).toContain('každou noc (2.30)')
  expect(page).toContain('Archiv je hotový a ověřený')
  expect(await (await site.anyone.get('/healthz')).json()).toMatchObject({ backup: 'ok' })
})

test('a failed night is told on the page, on the overview and to monitoring; the next good one ends it', async () => {
  await site.db.updateTable('installation').set({ created_at: new Date('2024-01-01T00:00:00Z') }).execute()
  expect(await (await site.anyone.get('/healthz')).json()).toMatchObject({ backup: 'late' })
  const { path } = site.backups
  rmSync(path, { recursive: true })
  writeFileSync(path, '')
  await site.tick()
  const health = async (): Promise<unknown> => (await (await site.anyone.get('/healthz')).json() as { backup: string }).backup
  await expect.poll(health, { timeout: 15_000 }).toBe('failed')
  expect(await (await administrator.get(home)).text()).toContain('Poslední noční záloha se nezdařila')
  expect(await (await administrator.get('/prace')).text()).toContain('Poslední noční záloha se nezdařila')
  const networker = await site.signIn('local_networker', { kind: 'orp', code: '5302' })
  expect(await (await networker.get('/prace')).text()).not.toContain('noční záloha')
  rmSync(path)
  now = new Date('2026-11-23T11:00:00Z')
  await site.tick()
  await expect.poll(health, { timeout: 15_000 }).toBe('ok')
})

test('the setting keeps what was typed when refused, and two administrators do not overwrite each other', async () => {
  const refused = await administrator.post(`${home}/nastaveni`, { version: '0', nightly: 'on', at: 've dvě', daily: '0', weekly: '4', monthly: '61' })
  expect(refused.status).toBe(422)
  const page = await refused.text()
  for (const sentence of ['value="ve dvě"', 'Napište čas, třeba 2:30.', 'Napište číslo od 1 do 60.', 'Napište číslo od 0 do 60.']) expect(page).toContain(sentence)
  expect((await administrator.post(`${home}/nastaveni`, { version: '0', at: '3:15', daily: '7', weekly: '4', monthly: '6' })).status).toBe(303)
  const second = await administrator.post(`${home}/nastaveni`, { version: '0', nightly: 'on', at: '23:00', daily: '1', weekly: '0', monthly: '0' })
  expect(second.status).toBe(422)
  const both = await second.text()
  for (const said of ['value="23:00"', 'Mezitím někdo uložil toto', 'vypnuto', 'denních 7, týdenních 4, měsíčních 6', 'name="version" value="1"']) expect(both).toContain(said)
  expect((await administrator.post(`${home}/nastaveni`, { version: '1', nightly: 'on', at: '23:00', daily: '1', weekly: '0', monthly: '0' })).status).toBe(303)
  expect(await site.db.selectFrom('backup_setting').select(['nightly', 'at', 'version']).execute()).toEqual([{ nightly: true, at: '23:00:00', version: 2 }])
  expect(await (await site.anyone.get('/healthz')).json()).toMatchObject({ backup: 'ok' })
})

test('a demonstration does not back itself up unless somebody switches it on', async () => {
  await site.db.updateTable('installation').set({ demo: true, created_at: new Date('2024-01-01T00:00:00Z') }).execute()
  await site.tick()
  expect(await site.db.selectFrom('job_run').select('id').where('subject', 'like', 'nightly:%').execute()).toEqual([])
  expect(await (await site.anyone.get('/healthz')).json()).toMatchObject({ backup: 'off' })
})

const sent = (name: string, bytes: Uint8Array): FormData => {
  const form = new FormData()
  form.append('archiv', new Blob([new Uint8Array(bytes)]), name)
  return form
}

test('an archive from a computer is checked without being restored or kept', async () => {
  const name = await made()
  const bytes = readFileSync(join(site.backups.path, name))
  const whole = await administrator.postFile(`${home}/overeni`, sent('z disku.zip', bytes))
  expect(whole.status).toBe(200)
  expect(await whole.text()).toContain('Archiv z disku.zip je celý a čitelný.')
  const flipped = Buffer.from(bytes)
  flipped[Math.floor(bytes.length / 3)]! ^= 1
  const damaged = await administrator.postFile(`${home}/overeni`, sent('vadný.zip', flipped))
  expect([damaged.status, await damaged.text()]).toEqual([422, expect.stringContaining('Archiv vadný.zip je poškozený')])
  const cut = await administrator.postFile(`${home}/overeni`, sent('půlka.zip', bytes.subarray(0, bytes.length / 2)))
  expect([cut.status, await cut.text()]).toEqual([422, expect.stringContaining('není celý archiv Síťovky')])
  const none = await administrator.postFile(`${home}/overeni`, new FormData())
  expect([none.status, await none.text()]).toEqual([422, expect.stringContaining('Vyberte prosím soubor')])
  expect((await site.backups.list() ?? []).map((archive) => archive.name)).toEqual([name])
  expect(readFileSync(join(site.backups.path, name)).equals(bytes)).toBe(true)
})

test('pages are in English too', async () => {
  await made()
  for (const [path, words] of [[home, 'Kept backups'], [`${home}/nastaveni`, 'Setting of nightly backups'], [`${home}/overeni`, 'Check an archive'], [`${home}/prubeh`, 'The archive is finished and checked'], ['/prace/sprava', 'Largest tables']] as const) {
    expect(await (await administrator.get(`/en${path}`)).text(), path).toContain(words)
  }
})
