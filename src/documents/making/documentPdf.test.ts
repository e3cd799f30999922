import { afterAll, describe, expect, test } from 'vitest'
import { aDocument, aPart, aWholeAnalysis } from '#test/factories/aDocument.ts'
import { aDocumentRenderer } from '#test/support/documentRenderer.ts'
import { everyTag, languagesOfPdf, pagesOfPdf, readPdf } from '#test/support/readPdf.ts'
import { cell, heading, paragraph, plain, type Block, type DocumentContent, type Figure } from '../content.ts'
import type { PdfStandard } from './renderer.ts'

const renderer = aDocumentRenderer()
afterAll(() => renderer.close())

async function made(content: DocumentContent, standard: PdfStandard = 'ua-1') {
  const outcome = await renderer.pdf(content, standard)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason))
  return readPdf(outcome.value.bytes)
}

const aFigure: Figure = {
  kind: 'figure', caption: 'Obce', alt: 'Mapa dvou obcí.',
  svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="9" height="9"/></svg>',
}

describe('the analysis as PDF', () => {
  test('PDF/UA-1 says its title, author, language and standard', async () => {
    const pdf = await made(aWholeAnalysis())
    expect(pdf).toMatchObject({
      title: 'Analýza místní sítě služeb a\u00A0návrh její optimální podoby', author: 'Alena Vzorová', language: 'cs-CZ',
    })
    expect(pdf.xmp).toMatch(/pdfuaid:part>1</u)
    expect(pdf.xmp).not.toContain('pdfaid:part')
    expect(pdf.pages).toBeGreaterThanOrEqual(7)
  })

  test('PDF/A-2a says its standard', async () => {
    const pdf = await made(aWholeAnalysis(), 'a-2a')
    expect(pdf.xmp).toMatch(/pdfaid:part>2</u)
    expect(pdf.xmp).toMatch(/pdfaid:conformance>A</u)
  })

  test('the number of pages told is the number of pages in the file', async () => {
    const outcome = await renderer.pdf(aWholeAnalysis(), 'ua-1')
    expect(outcome.ok && outcome.value.pages).toBe(outcome.ok && (await readPdf(outcome.value.bytes)).pages)
  })

  test('an English document is English', async () => {
    const pdf = await made(aDocument([paragraph('Text.')], { language: 'en' }))
    expect(pdf.language).toBe('en-GB')
    expect(pdf.text).toContain('Contents')
  })

  test('Czech words of an English document are tagged as Czech', async () => {
    const content = aDocument([paragraph([{ text: 'English and ' }, { text: 'pomoc rodině v obci', lang: 'cs' }])], { language: 'en' })
    const outcome = await renderer.pdf(content, 'ua-1')
    expect(outcome.ok && languagesOfPdf(outcome.value.bytes)).toContain('cs-CZ')
    const english = await renderer.pdf(aDocument([paragraph('English.')], { language: 'en', title: 'English' }), 'ua-1')
    expect(english.ok && languagesOfPdf(english.value.bytes)).not.toContain('cs-CZ')
  })

  test('headings, tables, lists, quotes and pictures are in the structure tree', async () => {
    const pdf = await made(aWholeAnalysis())
    const tags = everyTag(pdf.tags)
    const roles = new Set(tags.map((tag) => tag.role))
    for (const role of ['Document', 'H1', 'H2', 'H3', 'P', 'TOC', 'L', 'LI', 'Table', 'TR', 'TH', 'TD', 'Caption', 'Figure', 'BlockQuote', 'Link']) {
      expect(roles).toContain(role)
    }
    const pictures = tags.filter((tag) => tag.role === 'Figure')
    expect(pictures.map((tag) => tag.alt)).toEqual([expect.stringContaining('Silné pokrytí mají Hlinsko')])
  })

  test('no heading holds a paragraph of its own, so that a screen reader lists headings by their words', async () => {
    const headings = everyTag((await made(aWholeAnalysis())).tags).filter((tag) => /^H\d$/u.test(tag.role))
    expect(headings.length).toBeGreaterThan(8)
    expect(headings.flatMap((tag) => tag.children).filter((child) => child.role === 'P')).toEqual([])
  })

  test('the reading order is the order of the content', async () => {
    const blocks: readonly Block[] = [
      paragraph([{ text: 'první ' }, { text: 'druhé', strong: true }, { text: ' třetí ' }, { text: 'čtvrté', href: 'https://priklad.example/' }]),
      heading(2, 'pátý nadpis'),
      { kind: 'list', ordered: true, items: [
        { runs: plain('šestá'), nested: { kind: 'list', ordered: false, items: [{ runs: plain('sedmá') }] } }, { runs: plain('osmá') },
      ] },
      { kind: 'table', caption: 'devátá', headerColumn: true, source: 'čtrnáctý', rows: [{ cells: [cell('dvanáctá'), cell('třináctá', 'weak')] }],
        columns: [{ header: 'desátá', align: 'start' }, { header: 'jedenáctá', align: 'end' }] },
      { ...aFigure, caption: 'patnáctý' },
      { kind: 'note', title: 'šestnáctá', blocks: [paragraph('sedmnáctá')] },
      { kind: 'quote', runs: plain('osmnáctá'), attribution: 'devatenáctá' },
      { kind: 'facts', items: [{ label: 'dvacátá', value: '21', note: 'dvacátádruhá' }] },
    ]
    const { text } = await made(aDocument(blocks, { parts: [aPart('nultá', blocks)] }))
    const words = ['nultá', 'první', 'druhé', 'třetí', 'čtvrté', 'pátý nadpis', 'šestá', 'sedmá', 'osmá', 'devátá', 'desátá', 'jedenáctá',
      'dvanáctá', 'třináctá', 'čtrnáctý', 'patnáctý', 'šestnáctá', 'sedmnáctá', 'osmnáctá', 'devatenáctá', 'dvacátá', '21', 'dvacátádruhá']
    let place = text.lastIndexOf('nultá')
    for (const word of words) {
      const next = text.indexOf(word, place)
      expect(`${word}: ${next >= place && next >= 0}`).toBe(`${word}: true`)
      place = next
    }
  })

  test('a card is not torn, what is said before the first one stays with it, and an index tells its pages in their order', async () => {
    const aCard = (id: string): Block => ({
      kind: 'card', id, level: 2, title: `Karta ${id}`, note: `konec ${id}`,
      facts: Array.from({ length: 16 }, (_, line) => ({ label: `údaj ${line}`, runs: plain('slova') })),
      authorNote: { label: 'Poznámka', runs: plain(`psáno ke kartě ${id}`) },
    })
    const cards = ['prvni', 'druha', 'treti', 'ctvrta']
    const content = aDocument([], { parts: [
      aPart('Kapitola', [paragraph('před kartami'), ...cards.map(aCard)]),
      aPart('Rejstřík', [{ kind: 'index', entries: [{ text: 'Hlinsko', cards: cards.toReversed() }, { text: 'Krouna', cards: ['prvni'] }] }]),
    ] })
    const outcome = await renderer.pdf(content, 'ua-1')
    const pages = outcome.ok ? await pagesOfPdf(outcome.value.bytes) : []
    const pageWith = (words: string): number => pages.findIndex((page) => page.includes(words))
    expect(pageWith('před kartami')).toBe(pageWith('Karta prvni'))
    for (const id of cards) for (const said of [`psáno ke kartě ${id}`, `konec ${id}`]) expect(pageWith(said), said).toBe(pageWith(`Karta ${id}`))
    const told = /Hlinsko\s+([\d, ]+?)\s*(?:Krouna|$)/u.exec(pages.at(-1) ?? '')?.[1]?.split(', ').map(Number) ?? []
    expect(told).toEqual([...new Set(cards.map((id) => pageWith(`Karta ${id}`) + 1))].sort((one, other) => one - other))
    expect(told.length).toBeGreaterThan(1)
  })

  test('numbers, codes and addresses are never torn, wherever the line ends', async () => {
    const written = [
      (at: number) => `DEMO-${1000 + at}`, (at: number) => `(15-2026/${at}),`, (at: number) => `poradna-deti-${at}@priklad.example`, (at: number) => `https://priklad.example/a-${at}`,
    ]
    const lines = Array.from({ length: 48 }, (_, at) => written.map((code) => code(100 + at)))
    const { text } = await made(aDocument(lines.flatMap((codes, at) => codes.map((code) => paragraph(`${'i'.repeat(at % 24)} ${'slovo '.repeat(11 + at % 3)}${code} a dál`)))))
    expect(lines.flat().filter((code) => !text.includes(` ${code} a`))).toEqual([])
  })

  test('what is said just before an index stays with it, wherever the page ends', async () => {
    // As many chapters as a page has lines, each a line longer: in one of them the words would be the last that fit.
    const lengths = Array.from({ length: 34 }, (_, lines) => lines + 12)
    const parts = lengths.map((lines) => aPart(`Kapitola ${lines}`, [
      ...Array.from({ length: lines }, () => paragraph('řádek')), paragraph(`před-${lines}-rejstříkem`),
      { kind: 'index', entries: Array.from({ length: 11 }, (_, at) => ({ text: at === 0 ? `položka-${lines}-rejstříku` : 'další', cards: [] })) },
    ]))
    const outcome = await renderer.pdf(aDocument([], { parts }), 'ua-1')
    const pages = outcome.ok ? await pagesOfPdf(outcome.value.bytes) : []
    const pageWith = (words: string): number => pages.findIndex((page) => page.includes(words))
    expect(pageWith(`před-${lengths[0]}-rejstříkem`)).toBeGreaterThan(0)
    expect(lengths.filter((lines) => pageWith(`před-${lines}-rejstříkem`) !== pageWith(`položka-${lines}-rejstříku`))).toEqual([])
  })

  test('what people write is printed as they wrote it, whatever it means to Typst', async () => {
    const text = '#let x = 1; $a_b$ *tučně* _kurzíva_ <label> @ref \\alpha // poznámka `kód` #sys.inputs [x] {y} ~ "uvozovky" & <b>&amp;</b>'
    const content = aDocument([paragraph(text), { kind: 'quote', runs: plain(text) }], { parts: [aPart(text, [paragraph(text)])] })
    expect((await made(content)).text.split(text.replaceAll(/\s+/gu, ' ')).length).toBeGreaterThan(2)
  })

  test('empty pieces and a short row are no obstacle', async () => {
    const columns = ['Obec', 'Dětí', 'Služba'].map((header) => ({ header, align: 'start' as const }))
    const content = aDocument([
      paragraph([]), { kind: 'list', ordered: false, items: [{ runs: [] }] }, { kind: 'note', blocks: [] }, { kind: 'quote', runs: [] },
      { kind: 'table', caption: 'bez řádků', headerColumn: true, columns, rows: [] },
      { kind: 'table', caption: 'krátké řádky', headerColumn: true, columns, rows: [{ cells: [] }, { cells: [cell('Krouna')] }, { cells: [cell('Raná')] }] },
      { kind: 'facts', items: [] },
    ])
    const rows = everyTag((await made({ ...content, parts: [...content.parts, aPart('Prázdná', [])] })).tags).filter((tag) => tag.role === 'TR')
    expect(rows.map((row) => row.children.length)).toEqual([3, 3, 3, 3, 3])
    expect((await renderer.docx(content)).ok).toBe(true)
  })

  test('emoji and invisible characters do not stop a document', async () => {
    expect((await made(aDocument([paragraph('Dobrá zpráva 👍🏽 a\u0000 šipka → \u200Bkonec.')]))).text).toContain('Dobrá zpráva a šipka → konec.')
  })

  test('a link leads only where a document may lead', async () => {
    const pdf = await made(aDocument([paragraph([{ text: 'klik', href: 'javascript:alert(1)' }])]))
    expect(everyTag(pdf.tags).filter((tag) => tag.role === 'Link').length)
      .toBe(everyTag((await made(aDocument([paragraph('klik')]))).tags).filter((tag) => tag.role === 'Link').length)
  })
})

describe('what Typst refuses is a value with its own words', () => {
  test.each<[string, readonly Block[], string]>([
    ['a picture without words', [{ ...aFigure, alt: '' }], 'missing alt text'],
    ['a picture that is none', [{ ...aFigure, svg: '<p>' }], 'failed to parse SVG'],
    ['a skipped heading level', [heading(4, 'hluboko')], 'skipped from heading level 1 to 4'],
    ['a sign without a glyph', [paragraph('漢字')], 'could not be displayed'],
  ])('%s', async (_, blocks, message) => {
    expect(await renderer.pdf(aDocument(blocks), 'ua-1'))
      .toEqual({ ok: false, reason: { kind: 'refused', message: expect.stringContaining(message) as string } })
  })
})
