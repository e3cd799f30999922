import { setTimeout as wait } from 'node:timers/promises'
import { fillDemo } from '#demo/fill.ts'
import { generatedIco } from './generate/identifiers.ts'
import { fillTerritory } from './generate/territory.ts'
import { namePatterns, patrons, sentences } from './generate/wording.ts'
import { root } from './machine/places.ts'
import { type RunningServer, runningServer } from './machine/runningServer.ts'
import { databaseIn, temporaryFolder } from './machine/temporaryDatabase.ts'
import { entrance, everyMs, ofServer, waitsTable, watch, type Watch } from './machine/visitor.ts'
import { inMebibytes, rounded, type Section } from './table.ts'

const rows = 20_000
const quietMs = 3_000
const importPath = '/prace/sit/import'
/** Only an administrator opens it: whoever does may bring in the whole country. */
const ofAdministrator = '/prace/sprava/zalohy'
const mebibyte = 1024 ** 2
const columns = {
  'sloupec-externalKey': 'Klíč', 'sloupec-organisation': 'Poskytovatel', 'sloupec-ico': 'IČO', 'sloupec-name': 'Název služby', 'sloupec-municipality': 'Obec', 'sloupec-address': 'Adresa',
  'sloupec-summary': 'Popis', 'sloupec-forms': 'Forma', 'sloupec-functions': 'S čím pomáhá', 'sloupec-phone': 'Telefon', 'sloupec-email': 'E-mail',
  remember: 'Měření', doubts: 'on',
}

/** A table of as many rows as an import takes: three services of each organisation, over the municipalities that are there. */
function tableText(municipalities: readonly string[]): string {
  const line = (number: number): string => {
    const organisation = Math.floor(number / 3)
    const patron = patrons[organisation % patrons.length] ?? ''
    const phone = String(467_000_000 + number)
    return [
      `M-${number}`, `${patron} ${organisation}`, generatedIco(2_000_000 + organisation), (namePatterns[number % namePatterns.length] ?? '').replace('{patron}', `${patron} ${organisation}`).replace('{place}', `${number}`),
      municipalities[(organisation * 17) % municipalities.length], `Dlouhá ${number % 300 + 1}`, sentences[(number * 7) % sentences.length], number % 2 === 0 ? 'ambulantní' : 'terénní; ambulantní',
      'Mediace a rodičovské spory', phone, `sluzba${number}@priklad.example`,
    ].join(';')
  }
  return ['Klíč;Poskytovatel;IČO;Název služby;Obec;Adresa;Popis;Forma;S čím pomáhá;Telefon;E-mail', ...Array.from({ length: rows }, (_, number) => line(number))].join('\n')
}

interface Step { readonly name: string, readonly watch: Watch }

/** The largest table that is taken, from its sending to its writing and once more, while somebody else asks for pages. */
export async function measureTableImport(): Promise<Section> {
  await using folder = await temporaryFolder()
  const municipalities = await filled(folder.path)
  await using server = await runningServer(folder.path, 'on')
  const cookie = await entrance(server, ofAdministrator)
  await watch(server, () => wait(1_000)) // to warm up
  const steps: Step[] = [{ name: 'nothing', watch: await watch(server, () => wait(quietMs)) }]
  const before = await server.memory()
  const text = tableText(municipalities)
  for (const time of ['first', 'again'] as const) {
    let path = ''
    const step = async (name: string, action: () => Promise<unknown>): Promise<void> => {
      console.log(`${name}, ${time}`)
      steps.push({ name: `${name}, ${time}`, watch: await watch(server, action) })
    }
    await step('read', async () => { path = await sent(server, cookie, text) })
    await step('compared', () => ordered(server, cookie, path, '/nahled', new URLSearchParams(columns)))
    if (time === 'first') await step('written', () => ordered(server, cookie, path, '/nacist', new URLSearchParams()))
  }
  return section(steps, { bytes: text.length, before, peak: await server.peakMemory() })
}

async function filled(folder: string): Promise<string[]> {
  await using database = await databaseIn(folder)
  await fillDemo(database.db, new Date())
  await fillTerritory(database.db, root)
  return (await database.db.selectFrom('municipality').select('code').orderBy('code').execute()).map(({ code }) => code)
}

async function sent(server: RunningServer, cookie: string, text: string): Promise<string> {
  const form = new FormData()
  form.append('file', new File([text], 'mereni.csv', { type: 'text/csv' }))
  const answer = await fetch(`${server.address}${importPath}`, { method: 'POST', redirect: 'manual', headers: ofServer(server, cookie), body: form })
  const path = answer.headers.get('location')?.split('?')[0]
  if (answer.status !== 303 || path === undefined) throw new Error(`The table was answered ${answer.status}`)
  await ended(server, cookie, path)
  return path
}

async function ordered(server: RunningServer, cookie: string, path: string, step: string, body: URLSearchParams): Promise<void> {
  const answer = await fetch(`${server.address}${path}${step}`, { method: 'POST', redirect: 'manual', headers: ofServer(server, cookie), body })
  if (answer.status !== 303) throw new Error(`The step ${step} was answered ${answer.status}`)
  await ended(server, cookie, path)
}

async function ended({ address }: RunningServer, cookie: string, path: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${address}${path}`, { redirect: 'manual', headers: { accept: 'application/json', cookie } })
    const state: unknown = answer.status === 200 ? await answer.json() : null
    if (!(typeof state === 'object' && state !== null && 'isRunning' in state && state.isRunning === true)) return
    await wait(200)
  }
}

function section(steps: readonly Step[], { bytes, before, peak }: { readonly bytes: number, readonly before: number, readonly peak: number }): Section {
  const work = steps.slice(1)
  const worst = (figure: (watch: Watch) => number): number => Math.max(...work.map((step) => figure(step.watch)))
  return {
    title: 'Import of a table',
    notes: [
      `The built server over the demonstration in the whole country’s territory; an administrator sends a table of ${rows.toLocaleString('en')} rows and eleven columns (${rounded(bytes / mebibyte)} MiB), has it compared and written, and once more. `
      + `Meanwhile another process asks for one page each ${everyMs} ms. A turn: what the server’s own thread does before it can hear anybody else, in processor time.`,
    ],
    goals: [
      { name: 'longest wait for /healthz meanwhile', figure: worst(({ waits }) => Math.max(...waits['/healthz'])), limit: 50, unit: 'ms' },
      { name: 'longest turn meanwhile', figure: worst(({ longestTurn }) => longestTurn), limit: 50, unit: 'ms' },
    ],
    tables: [
      { head: ['Step', 's'], rows: work.map(({ name, watch: { seconds } }) => [name, rounded(seconds)]) },
      { head: ['RSS before MiB', 'peak RSS MiB'], rows: [[inMebibytes(before), inMebibytes(peak)]] },
      waitsTable(steps.map(({ name, watch: seen }) => [name, seen] as const)),
    ],
  }
}
