import { describe, expect, test } from 'vitest'
import { aDocument, aPart, aWholeAnalysis } from '#test/factories/aDocument.ts'
import { zipParts } from '#test/support/zipParts.ts'
import { heading, paragraph, plain, type Block, type DocumentContent } from '../content.ts'
import { renderDocx } from './renderDocx.ts'

const png = Uint8Array.from([0x89, 0x50, 0x4E, 0x47])
const partsOf = async (content: DocumentContent): Promise<ReadonlyMap<string, string>> => zipParts(await renderDocx(content, () => png))
const bodyOf = async (content: DocumentContent): Promise<string> => (await partsOf(content)).get('word/document.xml') ?? ''
const textOf = (xml: string): string => [...xml.matchAll(/<w:t[ >][^<]*/gu)].map(([tag]) => tag.replace(/^<w:t[^>]*>/u, '')).join('|')

describe('the analysis as DOCX', () => {
  test('carries its title, author and language, and hyphenates', async () => {
    const parts = await partsOf(aWholeAnalysis())
    expect(parts.get('docProps/core.xml')).toContain('Analýza místní sítě služeb')
    expect(parts.get('docProps/core.xml')).toContain('<dc:creator>Alena Vzorová</dc:creator>')
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="cs-CZ"/>')
    expect(parts.get('word/settings.xml')).toContain('<w:autoHyphenation')
  })

  test('has real headings with numbers, a table of contents and page numbers', async () => {
    const parts = await partsOf(aDocument([heading(2, 'Území'), heading(3, 'Školy')]))
    const body = parts.get('word/document.xml') ?? ''
    for (const level of ['Heading1', 'Heading2', 'Heading3']) expect(body).toContain(`<w:pStyle w:val="${level}"/>`)
    expect(body.match(/<w:pStyle w:val="Heading\d"\/><w:numPr>/gu)).toHaveLength(2)
    expect(body).toMatch(/TOC [^<]*\\o &quot;1-2&quot;/u)
    expect([...parts].filter(([name]) => name.startsWith('word/footer')).map(([, xml]) => xml).join('')).toMatch(/NUMPAGES/u)
  })

  test('a chapter that is not numbered has no number', async () => {
    expect(await bodyOf(aDocument([], { parts: [aPart('Příloha', [heading(2, 'Zdroje')], { numbered: false })] })))
      .not.toMatch(/"Heading\d"\/><w:numPr>/u)
  })

  test('tables repeat their header, tear no row and have numbered captions', async () => {
    const body = await bodyOf(aWholeAnalysis())
    expect(body.match(/<w:tblHeader\/>/gu)).toHaveLength(5)
    expect(body.match(/<w:tr[ >]/gu)?.length).toBe(body.match(/<w:cantSplit\/>/gu)?.length)
    expect(body.match(/SEQ Tabulka/gu)).toHaveLength(5)
    expect(body).toContain('w:orient="landscape"')
  })

  test('a picture is an SVG with a PNG beside it and its words', async () => {
    const parts = await partsOf(aWholeAnalysis())
    expect([...parts.keys()].filter((name) => /^word\/media\/.*[.](svg|png)$/u.test(name))).toHaveLength(2)
    expect(parts.get('word/document.xml')).toMatch(/<wp:docPr [^>]*descr="Mapa čtrnácti obcí/u)
  })

  test('a card keeps together on one page, unless it would fill one; the next one need not follow it there', async () => {
    const aCard = (id: string, lines: number): Block => ({
      kind: 'card', id, level: 2, title: `Karta ${id}`, subtitle: 'Poradna', summary: plain('Pomůžeme.'), note: `konec ${id}`, authorNote: { label: 'Poznámka', runs: plain(`psáno ke kartě ${id}`) },
      facts: Array.from({ length: lines }, (_, line) => ({ label: `údaj ${line}`, runs: plain('slova') })),
    })
    const lead = [paragraph('Pomáhají také'), { kind: 'index', entries: [{ text: 'Hlinsko', cards: ['prvni'] }] }] as const
    const body = await bodyOf(aDocument([aCard('prvni', 9), aCard('dlouha', 60), aCard('treti', 9), ...lead]))
    const paragraphs = body.split('</w:p>').map((xml) => ({ text: textOf(xml), stays: xml.includes('<w:keepNext/>'), whole: xml.includes('<w:keepLines/>') }))
    const from = (words: string): number => paragraphs.findLastIndex(({ text }) => text.includes(words))
    for (const id of ['prvni', 'treti']) {
      const name = from(`Karta ${id}`)
      expect(paragraphs[name]).toMatchObject({ stays: true, whole: true })
      expect(paragraphs[name + 1]).toMatchObject({ stays: false, whole: true })
      expect(paragraphs[name + 1]?.text).toMatch(/^Poradna\|Pomůžeme\.\|údaj 0: \|slova\|.*\|slova\|Poznámka: \|psáno ke kartě \w+\|konec/u)
    }
    expect(paragraphs[from('Pomáhají také')]).toMatchObject({ stays: true })
    const long = paragraphs.slice(from('Karta dlouha'), from('konec dlouha') + 1)
    expect(long.map(({ stays }) => stays)).toEqual([true, true, true, true, ...Array.from({ length: 61 }, () => false)])
  })

  test('an index tells the pages of cards in their order, each once, and of neighbours from the first to the last', async () => {
    const aCard = (id: string): Block => ({ kind: 'card', id, level: 2, title: id, facts: [] })
    const cards = ['prvni', 'druha', 'treti', 'ctvrta', 'pata'].map(aCard)
    const body = await bodyOf(aDocument([], { parts: [
      aPart('Karty', cards), aPart('Rejstřík', [{ kind: 'index', entries: [
        { text: 'Hlinsko', cards: ['pata', 'treti', 'prvni', 'druha', 'prvni'] }, { text: 'Krouna', cards: ['ctvrta', 'prvni'] },
      ] }]),
    ] }))
    const told = (words: string): string => {
      const xml = body.split('</w:p>').find((paragraph) => paragraph.includes(words)) ?? ''
      return [...xml.matchAll(/PAGEREF (\w+)|<w:t[^>]*>([^<]*)/gu)].map(([, card, text]) => card ?? text).join('')
    }
    expect(told('Hlinsko')).toBe('Hlinsko  card_prvni–card_treti, card_pata')
    expect(told('Krouna')).toBe('Krouna  card_prvni, card_ctvrta')
  })

  test('Czech words of an English document are Czech for the spelling of Word', async () => {
    expect(await bodyOf(aDocument([paragraph([{ text: 'pomoc v obci', lang: 'cs' }])], { language: 'en' }))).toMatch(/<w:lang w:val="cs-CZ"\/><\/w:rPr><w:t[^>]*>pomoc v\u00A0obci/u)
  })

  test('says how to fill in the pages of its contents', async () => {
    expect(textOf(await bodyOf(aWholeAnalysis())).replaceAll('\u00A0', ' ')).toMatch(/Obsah\|.*F9.*Nástroje → Aktualizovat/u)
  })

  test('what people write stays text: XML, fields, line ends and addresses', async () => {
    const body = await bodyOf(aDocument([
      paragraph('<w:p/> & "citace" ]]> {PAGE}\u0000\u000B konec'),
      paragraph([{ text: 'klik', href: 'javascript:alert(1)' }, { text: 'dobrý', href: 'https://priklad.example/?a=1&b="2"' }]),
    ]))
    expect(textOf(body)).toContain('&lt;w:p/&gt; &amp; &quot;citace&quot; ]]&gt; {PAGE} konec')
    expect(body).not.toContain('javascript')
    expect(body.match(/<w:hyperlink [^>]*r:id/gu)).toHaveLength(1)
  })
})
