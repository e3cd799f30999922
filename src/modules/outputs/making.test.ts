import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MunicipalityCode } from '#core/ids.ts'
import { filesIn } from '#db/files.ts'
import type { Progress } from '#jobs/queue.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { anOrganisation, aService } from '#test/factories/directory.ts'
import { type TestApp, testApp, testNow, type Visit } from '#test/support/app.ts'
import { aDocumentRenderer } from '#test/support/documentRenderer.ts'
import { readPdf } from '#test/support/readPdf.ts'
import { makingJob } from './makingJob.ts'

let site: TestApp
let alena: Visit

beforeAll(async () => {
  site = await testApp({ demo: true })
  await aTerritory(site.db)
  const organisation = await anOrganisation(site.db, { name: 'Spolek Pod Lipou', seatMunicipality: '571393' as MunicipalityCode })
  await aService(site.db, organisation, { name: 'Rodinná poradna', functions: ['family_outreach'] })
  alena = await site.signIn('local_networker', { kind: 'orp', code: '5302' })
  await alena.post('/prace/vystupy/analyza/uvod?orp=5302', { version: '0', words: '## Proč vzniká\n\nAby každé dítě mělo **pomoc v dosahu**.' })
  await alena.post('/prace/vystupy/analyza/potreby-ditete/zarazeni?orp=5302', { zarazena: 'ne' })
})
afterAll(async () => { await site[Symbol.asyncDispose]() })

const progress = '/prace/vystupy/analyza/vytvareni?orp=5302'
const order = (): Promise<Response> => alena.post(progress)

async function finished(): Promise<string> {
  const state = async (): Promise<{ isRunning: boolean, text: string }> => {
    const answer = await alena.ask(progress, { headers: { accept: 'application/json' } })
    return await answer.json() as { isRunning: boolean, text: string }
  }
  await expect.poll(async () => (await state()).isRunning, { timeout: 90_000, interval: 250 }).toBe(false)
  return (await state()).text
}

async function addresses(): Promise<string[]> {
  const page = await (await alena.get('/prace/vystupy?orp=5302')).text()
  return [...page.matchAll(/href="(\/prace\/vystupy\/verze\/[^"]+)"/gu)].map((match) => match[1]!)
}

async function downloaded(address: string): Promise<{ bytes: Uint8Array, headers: Headers }> {
  const answer = await alena.get(address)
  expect(answer.status).toBe(200)
  return { bytes: new Uint8Array(await answer.arrayBuffer()), headers: answer.headers }
}

test('the analysis is made in the background: three files with the words and the data, their figures frozen', async () => {
  expect((await order()).headers.get('location')).toBe(progress)
  expect(await (await alena.get(progress)).text()).toContain('Obnovit stav')
  expect(await finished()).toBe('Verze 1 je hotová.')
  const [pdf, archive, docx] = await addresses()
  const done = await (await alena.get(progress)).text()
  for (const file of [pdf, docx]) expect(done).toContain(`href="${file}" download`)
  const reader = await downloaded(pdf!)
  expect(reader.headers.get('content-disposition')).toContain(encodeURIComponent('Analýza sítě služeb ORP Hlinsko, verze 1.pdf'))
  const read = await readPdf(reader.bytes)
  expect(read).toMatchObject({ language: 'cs-CZ', author: 'Zkušební Osoba' })
  expect(read.xmp).toMatch(/pdfuaid:part>1</u)
  expect(read.text).toMatch(/Aby každé dítě mělo pomoc v.dosahu/u)
  expect(read.text).toContain('Rodinná poradna')
  expect(read.text).toContain('Ukázková data')
  expect(read.text).not.toContain('Úrovně podpory')
  expect((await readPdf((await downloaded(archive!)).bytes)).xmp).toMatch(/pdfaid:part>2</u)
  expect(Buffer.from((await downloaded(docx!)).bytes.subarray(0, 2)).toString()).toBe('PK')

  await site.db.updateTable('service').set({ name: 'Jiný název' }).execute()
  await order()
  expect(await finished()).toBe('Verze 2 je hotová.')
  const all = await addresses()
  expect(all).toHaveLength(6)
  expect((await readPdf((await downloaded(all[0]!)).bytes)).text).toContain('Jiný název')
  expect(Buffer.from((await downloaded(pdf!)).bytes).equals(Buffer.from(reader.bytes))).toBe(true)
  const downloads = await site.db.selectFrom('audit_entry').select('details').where('action', '=', 'outputs.downloadVersion').execute()
  expect(downloads[0]?.details).toEqual({ number: 1, file: 'pdf' })
}, 200_000)

test('a making of the catalogue that failed speaks of no analysis', async () => {
  await site.db.insertInto('job_run').values({ kind: 'outputs.catalogue', subject: '5302', requested_by: alena.personId, finished_at: testNow, failure: 'failed' }).execute()
  const html = (await (await alena.get('/prace/vystupy/katalog/vytvareni?orp=5302')).text()).replaceAll('\u00A0', ' ')
  expect(html).toMatch(/Dokument se nepodařilo vytvořit\.[^]*Karty ani dřívější verze se nezměnily/)
  expect(html.split('<main')[1]).not.toMatch(/[Aa]nalýz|kapitolách/)
})

test('a cancelled making leaves no version', async () => {
  const before = (await addresses()).length
  await order()
  await alena.post('/prace/vystupy/analyza/vytvareni/zrusit?orp=5302')
  expect(await finished()).toBe('Vytváření bylo zrušeno.')
  expect(await addresses()).toHaveLength(before)
}, 100_000)

const progressOf = (runId: string): Progress => ({ runId, tell: () => Promise.resolve(), signal: new AbortController().signal })

test('a making that begins again after its version was kept makes no second one', async () => {
  const job = makingJob({ db: site.db, files: filesIn(site.db), clock: () => testNow, documents: aDocumentRenderer() })
  // The server died between keeping the version and finishing the run.
  const { id } = await site.db.insertInto('job_run').values({ kind: 'test', subject: 'died', requested_by: alena.personId }).returning('id').executeTakeFirstOrThrow()
  const first = await job.run({ orpCode: '5302', language: 'cs' }, progressOf(id), alena.personId)
  const before = await addresses()
  expect(await job.run({ orpCode: '5302', language: 'cs' }, progressOf(id), alena.personId)).toEqual(first)
  expect(await addresses()).toEqual(before)
}, 100_000)

test('an order of somebody whose right ended while it waited makes nothing', async () => {
  const guest = await site.signIn('local_networker', { kind: 'orp', code: '5302' })
  await site.db.updateTable('role_grant').set({ valid_to: '2020-02-01' }).where('person_id', '=', guest.personId).execute()
  const job = makingJob({ db: site.db, files: filesIn(site.db), clock: () => testNow, documents: aDocumentRenderer() })
  await expect(job.run({ orpCode: '5302', language: 'cs' }, progressOf(randomUUID()), guest.personId)).rejects.toThrow('may not make')
})

test('files of a version are for those who have to do with the territory', async () => {
  const [pdf] = await addresses()
  const office = await site.signIn('ospod_worker', { kind: 'orp', code: '5302' })
  const foreign = await site.signIn('ospod_worker', { kind: 'orp', code: '5304' })
  expect((await office.get(pdf!)).status).toBe(200)
  expect((await foreign.get(pdf!)).status).toBe(403)
  expect((await alena.get(pdf!.replace('dokument.pdf', 'jiny.pdf'))).status).toBe(404)
})
