import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { fillDemo } from '#demo/fill.ts'
import { aPng } from '#test/factories/aPicture.ts'
import { testApp, testNow, type TestApp, type Visit } from '#test/support/app.ts'
import { tableSteps } from '#test/support/tableSteps.ts'
import { type FileFormat, type FileKind, fileRoutes, madeDocuments, type Things } from './kinds.ts'

// These programs are no part of the project: `npm run check:documents` (CHECK_DOCUMENTS=1) asks for them and fails without them.
// With DOCUMENTS_KEPT=folder every file and a picture of each of its pages stays there, to be looked at.
const run = promisify(execFile)
const packages = { soffice: 'libreoffice-writer libreoffice-calc', pdfinfo: 'poppler-utils', pdftoppm: 'poppler-utils', qpdf: 'qpdf' }
const kept = process.env['DOCUMENTS_KEPT']

let folder = ''
let site: TestApp
let networker: Visit
let administrator: Visit
let things: Things

async function complainWithout(program: string, debianPackage: string): Promise<void> {
  await run('sh', ['-c', `command -v ${program}`]).catch(() => {
    throw new Error(`${program} is missing: apt-get install ${debianPackage}`)
  })
}

beforeAll(async () => {
  await Promise.all(Object.entries(packages).map(([program, name]) => complainWithout(program, name)))
  folder = kept ?? await mkdtemp(join(tmpdir(), 'sitovka-documents-'))
  site = await testApp({ demo: true })
  // The demonstration marks the installation itself.
  await site.db.deleteFrom('installation').execute()
  await fillDemo(site.db, testNow)
  networker = await site.signIn('local_networker', { kind: 'orp', code: '5304' })
  administrator = await site.signIn('administrator')
  await giveLogo()
  const versions = new Map<string, string>()
  for (const making of Object.keys(madeDocuments)) versions.set(making, await madeVersion(making, [...versions.values()]))
  things = { ...await thingsOf(), version: (making) => versions.get(making) ?? '' }
})
afterAll(async () => {
  await site[Symbol.asyncDispose]()
  if (kept === undefined) await rm(folder, { recursive: true, force: true })
})

async function thingsOf(): Promise<Omit<Things, 'version'>> {
  const { db } = site
  const list = await db.selectFrom('saved_list').select('id').limit(1).executeTakeFirstOrThrow()
  const service = await db.selectFrom('service').select('id').orderBy('name').limit(1).executeTakeFirstOrThrow()
  const registers = await db.insertInto('register_run').values({ source: 'rpss', as_of: '2026-11-01', file_name: 'rpss.json', staged_at: testNow }).returning('id').executeTakeFirstOrThrow()
  await db.insertInto('register_trouble').values({ run_id: registers.id, number: 1, what: 'Poradna', reason: 'unknownMunicipality', detail: '599999' }).execute()
  const rejected = JSON.stringify([{ line: 3, what: 'Poradna v Lhotě', problems: [{ reason: 'unknownMunicipality', column: 'Obec' }] }])
  const imported = await db.insertInto('import_run').values({ kind: 'directory.services', file_name: 'sluzby.csv', added: 0, changed: 0, unchanged: 0, rejected })
    .returning('id').executeTakeFirstOrThrow()
  const forAll = await db.insertInto('saved_list').values({ title: 'Pro rodiče', visibility: 'public', created_by: networker.personId, orp_code: '5304' }).returning('id').executeTakeFirstOrThrow()
  await db.insertInto('saved_list_item').values({ list_id: forAll.id, position: 1, service_id: service.id }).execute()
  return { list: list.id, publicList: forAll.id, service: service.id, run: registers.id, importRun: imported.id, table: await aPreviewedTable() }
}

/** A table one row of which would be left out. */
async function aPreviewedTable(): Promise<string> {
  const { sent, previewed } = tableSteps(() => networker)
  const at = await sent('Organizace;Služba;Obec\nSpolek;Poradna v Lhotě;Atlantida\n')
  await previewed(at, { 'sloupec-organisation': 'Organizace', 'sloupec-name': 'Služba', 'sloupec-municipality': 'Obec' })
  return at
}

/** Every organisation with the first service of the ORP's networker has one: on cards, in the catalogue and in the list. */
async function giveLogo(): Promise<void> {
  const { organisation_id: id } = await site.db.selectFrom('service').select('organisation_id').orderBy('name').limit(1).executeTakeFirstOrThrow()
  const form = new FormData()
  form.set('alt', 'Pruh v barvě organizace')
  form.set('logo', new File([new Uint8Array(aPng(300, 100))], 'logo.png'))
  expect((await networker.postFile(`/prace/sit/organizace/${id}/logo`, form)).status).toBe(303)
}

/** Orders a document as its networker would, and waits until it is made. */
async function madeVersion(making: string, before: readonly string[]): Promise<string> {
  const address = `${making}?orp=5304`
  expect((await networker.post(address)).status).toBe(303)
  const isMade = async (): Promise<boolean> =>
    !((await (await networker.ask(address, { headers: { accept: 'application/json' } })).json()) as { isRunning: boolean }).isRunning
  await vi.waitUntil(isMade, { timeout: 180_000, interval: 250 })
  const ids = await site.db.selectFrom('document_version').select('id').execute()
  return ids.map(({ id }) => id).find((id) => !before.includes(id)) ?? ''
}

async function fileOf({ name, format, address, as }: FileKind): Promise<string> {
  const answer = await (as === 'administrator' ? administrator : networker).ask(address(things), {})
  expect(answer.status).toBe(200)
  const path = join(folder, `${name.normalize('NFD').replaceAll(/[^\w]+/gu, '-')}.${format}`)
  await writeFile(path, new Uint8Array(await answer.arrayBuffer()))
  return path
}

async function convertedByLibreOffice(path: string, target: 'pdf' | 'csv'): Promise<string> {
  const profile = pathToFileURL(join(folder, 'profile')).href
  const filter = target === 'csv' ? 'csv:Text - txt - csv (StarCalc):59,34,76,1' : 'pdf'
  await run('soffice', ['--headless', `-env:UserInstallation=${profile}`, ...(path.endsWith('.csv') ? ['--infilter=CSV:59,34,76,1'] : []), '--convert-to', filter, '--outdir', join(folder, 'converted'), path])
  return join(folder, 'converted', path.slice(path.lastIndexOf('/') + 1).replace(/[.]\w+$/u, `.${target}`))
}

const plain = (text: string): string => text.replaceAll(/[\s\u00A0]+/gu, ' ').replaceAll('\u00AD', '')
const wordsOfPdf = async (pdf: string): Promise<string> => plain((await run('pdftotext', ['-enc', 'UTF-8', pdf, '-'], { maxBuffer: 64 * 1024 * 1024 })).stdout)
const pagesOf = async (pdf: string): Promise<number> => Number(/^Pages:\s+(\d+)/mu.exec((await run('pdfinfo', [pdf])).stdout)?.[1])

/** Every page can be drawn, and none is empty. */
async function everyPageIsDrawn(pdf: string): Promise<void> {
  const prefix = pdf.replace(/[.]pdf$/u, '')
  await run('pdftoppm', ['-gray', '-r', '20', pdf, `${prefix}-page`])
  if (kept !== undefined) await run('pdftoppm', ['-png', '-r', '70', pdf, `${prefix}-look`])
  const pages = await pagesOf(pdf)
  for (let page = 1; page <= pages; page += 1) {
    const pixels = (await readFile(`${prefix}-page-${String(page).padStart(String(pages).length, '0')}.pgm`)).subarray(15)
    expect(pixels.filter((grey) => grey < 200).length, `page ${page} of ${pdf}`).toBeGreaterThan(50)
  }
}

/** What a program of others finds in a file of the format; the words of it are returned. */
const readers: Record<FileFormat, (path: string, kind: FileKind) => Promise<string>> = {
  async pdf(path, { standard }) {
    expect((await run('qpdf', ['--check', path])).stdout).toContain('No syntax or stream encoding errors')
    const info = (await run('pdfinfo', [path])).stdout
    expect(info).toMatch(/Tagged:\s+yes/u)
    const meta = (await run('pdfinfo', ['-meta', path])).stdout
    expect(meta).toMatch(standard === 'a-2a' ? /pdfaid:part>2</u : /pdfuaid:part>1</u)
    const fonts = (await run('pdffonts', [path])).stdout.trim().split('\n').slice(2)
    // The columns from the right: object, generation, unicode map, subset, embedded.
    expect(fonts.map((line) => line.trim().split(/\s+/u).at(-5))).toEqual(fonts.map(() => 'yes'))
    await everyPageIsDrawn(path)
    return wordsOfPdf(path)
  },
  async docx(path) {
    const pdf = await convertedByLibreOffice(path, 'pdf')
    await everyPageIsDrawn(pdf)
    return wordsOfPdf(pdf)
  },
  xlsx: async (path) => plain(await readFile(await convertedByLibreOffice(path, 'csv'), 'utf8')),
  async csv(path) {
    const text = await readFile(path, 'utf8')
    // The mark by which Excel knows the letters, and rows of one width.
    expect(text.startsWith('\uFEFF')).toBe(true)
    expect(plain(await readFile(await convertedByLibreOffice(path, 'csv'), 'utf8'))).toContain(plain(text.slice(1).split(';')[0] ?? ''))
    return plain(text)
  },
}

describe('every kind of document in programs of others', () => {
  test.each(Object.values(fileRoutes).flat().map((kind) => [kind.name, kind] as const))('%s', async (_, kind) => {
    const words = await readers[kind.format](await fileOf(kind), kind)
    for (const word of kind.words) expect(words).toContain(word)
    expect(words.length).toBeGreaterThan(10)
  })
})
