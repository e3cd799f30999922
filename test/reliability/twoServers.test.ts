import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayInPrague } from '#core/time/isoDate.ts'
import type { Connection } from '#db/connection.ts'
import { formatOf } from '#i18n/format.ts'
import { codeListsPath } from '#test/factories/codeLists.ts'
import { type TestDatabase, testDatabase } from '#test/support/database.ts'

// Two servers over one database, as docs/operations.md offers it: what people write through one is there in the other,
// although each keeps much of what it has read.

const folder = mkdtempSync(join(tmpdir(), 'sitovka-two-'))
const main = join(import.meta.dirname, '../../dist/server/main.js')
const children: ChildProcess[] = []
let database: TestDatabase
let one: string
let other: string

beforeAll(async () => {
  database = await testDatabase()
  one = await server('8380')
  other = await server('8381')
}, 240_000)
afterAll(async () => {
  for (const child of children) {
    child.kill('SIGTERM')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  }
  await database[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true, force: true })
})

function addressOf(connection: Connection): string {
  if ('connectionString' in connection) return connection.connectionString
  const { user, password, database: name, host, port } = connection
  return `postgresql://${user}:${encodeURIComponent(password)}@/${name}?host=${encodeURIComponent(host)}&port=${port}`
}

/** The built server; the first of the two fills the demonstration. */
async function server(port: string): Promise<string> {
  const child = spawn(process.execPath, [main], {
    env: {
      ...process.env, PORT: port, HOST: '127.0.0.1', SITOVKA_DATA: join(folder, port), DATABASE_URL: addressOf(database.connection),
      SITOVKA_BASE_URL: '', SITOVKA_DEMO: 'on',
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  children.push(child)
  let told = ''
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (piece: Buffer) => {
      told += piece.toString()
      const [, found] = /běží na (http:\/\/\S+)/.exec(told) ?? []
      if (found !== undefined) resolve(found)
    })
    child.on('exit', () => { reject(new Error(told)) })
  })
}

type Ask = (address: string, path: string, sent?: Readonly<Record<string, string>>) => Promise<{ readonly status: number, readonly text: string }>

/** Somebody of the demonstration who may open the page, entered by one click at the first server; the other one knows them too. */
async function whoMayOpen(path: string): Promise<Ask> {
  const page = await (await fetch(`${one}/prihlaseni`)).text()
  for (const [, person = ''] of page.matchAll(/<input[^>]*name="person"[^>]*value="([0-9a-f-]{36})"/g)) {
    const entered = await fetch(`${one}/prihlaseni/ukazka`, { method: 'POST', redirect: 'manual', headers: { origin: one }, body: new URLSearchParams({ person }) })
    const cookie = entered.headers.getSetCookie().map((cookies) => cookies.split(';')[0]).join('; ')
    const ask: Ask = async (address, asked, sent) => {
      const answer = await fetch(`${address}${asked}`, {
        redirect: 'manual', headers: { origin: address, cookie }, ...sent !== undefined && { method: 'POST', body: new URLSearchParams(sent) },
      })
      return { status: answer.status, text: (await answer.text()).replaceAll('\u00A0', ' ') }
    }
    if ((await ask(other, path)).status === 200) return ask
  }
  throw new Error(`Nobody may open ${path}`)
}

interface Card { readonly id: string, readonly name: string }

/** Services of the demonstration in ORP Chrudim that give the help. */
async function servicesGiving(help: string): Promise<readonly Card[]> {
  const { rows } = await sql<Card>`
    select distinct s.id, s.name from service s join service_location sl on sl.service_id = s.id join location l on l.id = sl.location_id
    join municipality m on m.code = l.municipality_code
    where s.archived_at is null and ${help} = any(s.functions) and m.orp_code = '5304' order by s.name`.execute(database.db)
  return rows
}

const cardPath = ({ id }: Card): string => `/prace/sit/sluzby/${id}`
const catalogue = async (address: string, { name }: Card): Promise<string> => (await fetch(`${address}/sluzby?q=${encodeURIComponent(name)}`)).text()

test('a card put away and brought back through one server leaves and enters the catalogue of the other at once', async () => {
  const [card] = await servicesGiving('debts_benefits')
  if (!card) throw new Error('Nobody helps with debts')
  const ask = await whoMayOpen(`${cardPath(card)}/archiv`)
  const isThere = async (address: string): Promise<boolean> => (await catalogue(address, card)).includes(card.id)
  expect([await isThere(one), await isThere(other)]).toEqual([true, true])
  for (const [from, at] of [[one, other], [other, one]] as const) {
    await ask(from, `${cardPath(card)}/archiv`, {})
    expect(await isThere(at)).toBe(false)
    await ask(from, `${cardPath(card)}/obnovit`, {})
    expect(await isThere(at)).toBe(true)
  }
})

test('coverage of the other server knows at once that nobody gives a help any more', async () => {
  const cards = await servicesGiving('debts_benefits')
  const [card] = cards
  if (!card) throw new Error('Nobody helps with debts')
  const ask = await whoMayOpen(`${cardPath(card)}/archiv`)
  const coverage = async (address: string): Promise<string> => (await ask(address, '/prace/pokryti/tabulka/csv?orp=5304')).text
  const before = await coverage(other)
  expect(await coverage(one)).toBe(before)
  for (const each of cards) await ask(one, `${cardPath(each)}/archiv`, {})
  const without = await coverage(other)
  expect(without).not.toBe(before)
  expect(without).toBe(await coverage(one))
  for (const each of cards) await ask(other, `${cardPath(each)}/obnovit`, {})
  expect(await coverage(one)).toBe(before)
})

test('a word of a list changed through one server is on the page of the list of the other at once, and on its every page soon after', async () => {
  const list = `${codeListsPath}/oblasti-pomoci`
  const ask = await whoMayOpen(`${list}/polozky/debts_benefits/nazev`)
  const says = async (address: string, path: string, word: string): Promise<boolean> => (await ask(address, path)).text.includes(word)
  const rename = async (address: string, cs: string): Promise<void> => {
    const changed = await ask(address, `${list}/polozky/debts_benefits/nazev`, { cs, en: 'Money and maintenance', fromDay: formatOf('cs').date(dayInPrague(new Date())) })
    expect(changed.status).toBe(303)
  }
  const coverage = '/prace/pokryti?orp=5304'
  expect([await says(other, list, 'Peníze a výživné'), await says(one, coverage, 'Výživné a peníze')]).toEqual([false, false])
  await rename(one, 'Peníze a výživné')
  expect([await says(one, list, 'Peníze a výživné'), await says(other, list, 'Peníze a výživné')]).toEqual([true, true])
  // Other pages ask for changes at most once a second.
  await rename(other, 'Výživné a peníze')
  while (!(await says(one, coverage, 'Výživné a peníze'))) await wait(20)
})
