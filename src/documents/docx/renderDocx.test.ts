import { describe, expect, test } from 'vitest'
import { aDocument, aPart, aWholeAnalysis } from '#test/factories/aDocument.ts'
import { zipParts } from '#test/support/zipParts.ts'
import { heading, paragraph, type DocumentContent } from '../content.ts'
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
