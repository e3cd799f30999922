import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plain, type Block } from '#documents/content.ts'
import { aDocument, aWholeAnalysis } from '#test/factories/aDocument.ts'
import { aDocumentRenderer } from '#test/support/documentRenderer.ts'

// These programs are no part of the project: `npm run check:documents` (CHECK_DOCUMENTS=1) asks for them and fails without them.
const run = promisify(execFile)
const renderer = aDocumentRenderer()
const packages = { soffice: 'libreoffice-writer', pdfinfo: 'poppler-utils', pdftoppm: 'poppler-utils', qpdf: 'qpdf' }
let folder = ''

async function complainWithout(program: string, debianPackage: string): Promise<void> {
  await run('sh', ['-c', `command -v ${program}`]).catch(() => {
    throw new Error(`${program} is missing: apt-get install ${debianPackage}`)
  })
}

beforeAll(async () => {
  await Promise.all(Object.entries(packages).map(([program, name]) => complainWithout(program, name)))
  folder = await mkdtemp(join(tmpdir(), 'sitovka-documents-'))
})
afterAll(async () => {
  await renderer.close()
  await rm(folder, { recursive: true, force: true })
})

async function written(name: string, bytes: Uint8Array | undefined): Promise<string> {
  const path = join(folder, name)
  if (bytes === undefined) throw new Error(`${name} was not made`)
  await writeFile(path, bytes)
  return path
}

async function convertedByLibreOffice(path: string): Promise<string> {
  const profile = pathToFileURL(join(folder, 'profile')).href
  await run('soffice', ['--headless', `-env:UserInstallation=${profile}`, '--convert-to', 'pdf', '--outdir', folder, path])
  return path.replace(/[.]\w+$/u, '.pdf')
}

const wordsOf = async (pdf: string): Promise<string> =>
  (await run('pdftotext', ['-enc', 'UTF-8', pdf, '-'])).stdout.replace(/\s+/gu, ' ')
const pagesOf = async (pdf: string): Promise<number> => Number(/^Pages:\s+(\d+)/mu.exec((await run('pdfinfo', [pdf])).stdout)?.[1])

describe('documents in programs of others', () => {
  test('LibreOffice opens the DOCX: pages, contents, tables, Czech words and the picture', async () => {
    const made = await renderer.docx(aWholeAnalysis())
    const pdf = await convertedByLibreOffice(await written('analyza.docx', made.ok ? made.value.bytes : undefined))
    expect(await pagesOf(pdf)).toBeGreaterThanOrEqual(6)
    const words = await wordsOf(pdf)
    for (const phrase of ['Obsah', 'Úvodní slovo', 'Tabulka 3', 'Psychologická pomoc dětem', 'Trhová Kamenice', 'Zdroj: ČSÚ']) {
      expect(words).toContain(phrase)
    }
    expect((await run('pdfimages', ['-list', pdf])).stdout.split('\n').length).toBeGreaterThan(3)
  })

  test('LibreOffice tears no card of the DOCX', async () => {
    const ids = Array.from({ length: 24 }, (_, at) => `karta-${at}-začátek`)
    const cards = ids.map((title, at): Block => ({
      kind: 'card', id: title, level: 2, title, subtitle: 'Poradna', summary: plain('Pomůžeme.'), note: `karta-${at}-konec`,
      facts: Array.from({ length: 7 + at % 12 }, (_, line) => ({ label: `údaj ${line}`, runs: plain('slova a slova') })),
    }))
    const made = await renderer.docx(aDocument(cards))
    const pdf = await convertedByLibreOffice(await written('karty.docx', made.ok ? made.value.bytes : undefined))
    const pages = (await run('pdftotext', ['-enc', 'UTF-8', pdf, '-'])).stdout.split('\f')
    const pageWith = (words: string): number => pages.findLastIndex((page) => page.includes(words))
    expect(pages.length).toBeLessThan(ids.length)
    expect(ids.filter((id) => pageWith(id) !== pageWith(id.replace('začátek', 'konec')))).toEqual([])
  })

  test.each(['ua-1', 'a-2a'] as const)('poppler and qpdf read the PDF of %s', async (standard) => {
    const made = await renderer.pdf(aWholeAnalysis(), standard)
    const pdf = await written(`${standard}.pdf`, made.ok ? made.value.bytes : undefined)
    expect((await run('qpdf', ['--check', pdf])).stdout).toContain('No syntax or stream encoding errors')
    expect(await pagesOf(pdf)).toBe(made.ok ? made.value.pages : 0)
    expect((await run('pdfinfo', [pdf])).stdout).toMatch(/Tagged:\s+yes/u)
    expect((await run('pdffonts', [pdf])).stdout).toMatch(/Roboto/u)
  })

  test('every page of the PDF can be drawn and none is empty', async () => {
    const made = await renderer.pdf(aWholeAnalysis(), 'ua-1')
    const pdf = await written('pages.pdf', made.ok ? made.value.bytes : undefined)
    await run('pdftoppm', ['-gray', '-r', '20', pdf, join(folder, 'page')])
    for (let page = 1; page <= (made.ok ? made.value.pages ?? 0 : 0); page += 1) {
      const pixels = (await readFile(join(folder, `page-${page}.pgm`))).subarray(15)
      expect(pixels.filter((grey) => grey < 200).length).toBeGreaterThan(50)
    }
  })
})
