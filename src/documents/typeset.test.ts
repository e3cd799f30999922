import { expect, test } from 'vitest'
import { aDocument } from '#test/factories/aDocument.ts'
import { cell, paragraph, type Block } from './content.ts'
import { typeset } from './typeset.ts'

const printed = (text: string, language: 'cs' | 'en' = 'cs'): unknown => typeset(aDocument([], { language, subtitle: text })).subtitle

test.each([
  ['V obci a s dětmi k lékaři', 'V\u00A0obci a\u00A0s\u00A0dětmi k\u00A0lékaři'],
  ['šest s tečkou', 'šest s\u00A0tečkou'],
  ['bez písmene na konci s', 'bez písmene na konci s'],
  ['(v okolí) „o dětech“', '(v\u00A0okolí) „o\u00A0dětech“'],
  ['dva\r\nřádky\ta tabulátor', 'dva řádky a\u00A0tabulátor'],
  ['slovo👩‍👧 konec\uFE0F\u200B\u0007', 'slovo konec'],
  ['+420 469 000 031 a 10 693 dětí', '+420\u00A0469\u00A0000\u00A0031 a\u00A010\u00A0693 dětí'],
  ['50 % – 3. 12. 2026 © ™ ✓ →', '50 % – 3. 12. 2026 © ™ ✓ →'],
])('„%s“ is printed as „%s“', (text, expected) => {
  expect(printed(text)).toBe(expected)
})

test('English has no one-letter prepositions to keep', () => {
  expect(printed('a child in need', 'en')).toBe('a child in need')
})

test('what is written in another language is typeset by it', () => {
  const blocks: readonly Block[] = [
    paragraph([{ text: 'a child, ' }, { text: 'pomoc v obci', lang: 'cs' }]), { kind: 'card', id: 'i', level: 2, title: 'Doma i v obci', lang: 'cs', facts: [{ label: 'a label', runs: [{ text: 'a word', lang: 'en' }] }] },
  ]
  expect(typeset(aDocument(blocks, { language: 'en' })).parts[0]!.blocks).toEqual([
    paragraph([{ text: 'a child, ' }, { text: 'pomoc v\u00A0obci', lang: 'cs' }]),
    expect.objectContaining({ title: 'Doma i\u00A0v\u00A0obci', facts: [{ label: 'a\u00A0label', runs: [{ text: 'a word', lang: 'en' }] }] }),
  ])
})

test('only words change: drawings, days and addresses stay, an address that may not be linked disappears', () => {
  const svg = '<svg a b="v obci">\n</svg>'
  const blocks: readonly Block[] = [
    { kind: 'figure', svg, alt: 'v obci', caption: 'c' },
    paragraph([{ text: 'a', href: 'https://priklad.example/v obci' }, { text: 'b', href: 'javascript:0' }]),
    { kind: 'table', caption: 't', columns: [{ header: 'h', align: 'end' }], rows: [{ cells: [cell('1', 'weak')] }], headerColumn: false },
  ]
  const [figure, words, table] = typeset(aDocument(blocks)).parts[0]!.blocks
  expect(figure).toEqual({ kind: 'figure', svg, alt: 'v\u00A0obci', caption: 'c' })
  expect(words).toEqual({ kind: 'paragraph', runs: [{ text: 'a', href: 'https://priklad.example/v%20obci' }, { text: 'b' }] })
  expect(table).toEqual(blocks[2])
})
