import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { richToBlocks } from '../richText.ts'
import { parseMarks } from './parseMarks.ts'
import { printMarks } from './printMarks.ts'

describe('plain marks', () => {
  test('headings, paragraphs, lists, bold and links become a tree', () => {
    const text = [
      '## Kde začít', '', 'Píšeme **krátce**', 'a jasně.', '', '- škola', '- obec', '  1. starosta', '  2. úřad', '',
      'Více na [stránce **sítě**](https://priklad.example/sit).',
    ].join('\n')
    expect(parseMarks(text)).toEqual([
      { kind: 'heading', level: 2, text: 'Kde začít' },
      { kind: 'paragraph', runs: [{ text: 'Píšeme ' }, { text: 'krátce', strong: true }, { text: ' a jasně.' }] },
      { kind: 'list', ordered: false, items: [
        { runs: [{ text: 'škola' }] },
        { runs: [{ text: 'obec' }], nested: { kind: 'list', ordered: true, items: [{ runs: [{ text: 'starosta' }] }, { runs: [{ text: 'úřad' }] }] } },
      ] },
      { kind: 'paragraph', runs: [
        { text: 'Více na ' }, { text: 'stránce ', href: 'https://priklad.example/sit' },
        { text: 'sítě', strong: true, href: 'https://priklad.example/sit' }, { text: '.' },
      ] },
    ])
  })

  test.each([
    ['javascript:alert(1)'], ['data:text/html,x'], ['/relativni'], ['file:///etc/passwd'], ['JaVaScRiPt:alert'],
  ])('a link to %s leaves only its text', (address) => {
    expect(parseMarks(`[text](${address})`).flatMap((block) => block.kind === 'paragraph' ? block.runs.map((run) => run.href) : []))
      .not.toContainEqual(expect.any(String))
  })

  test.each(['hvězdička * sama', 'dvě ** samy', 'C:\\složka', 'závorka [bez adresy]', '#bez mezery', '-bez mezery', '3.14', '<b>&amp;</b>'])(
    '„%s“ is only text', (text) => {
      expect(parseMarks(text)).toEqual([{ kind: 'paragraph', runs: [{ text }] }])
    })

  const nasty = fc.constantFrom('**', '*', '[', ']', '(', ')', '\\', '# ', '## ', '- ', '1. ', '  ', '\n', '\n\n', 'https://a.example/', '](', 'slovo', 'ž', '\u00A0', '\t', '\r')
  test('printing and parsing again gives the same tree', () => {
    fc.assert(fc.property(fc.array(fc.oneof(nasty, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 30 }), (pieces) => {
      const tree = parseMarks(pieces.join(''))
      const printed = printMarks(tree)
      expect(parseMarks(printed)).toEqual(tree)
      expect(printMarks(parseMarks(printed))).toBe(printed)
    }), { numRuns: 1000 })
  })
})

describe('words as blocks of a chapter', () => {
  const levelsOf = (text: string, top?: 2 | 3): readonly number[] =>
    richToBlocks(parseMarks(text), top).flatMap((block) => block.kind === 'heading' ? [block.level] : [])

  test('no heading level is skipped, whatever was written', () => {
    expect(levelsOf('#### a\n\n## b\n\n#### c\n\n### d')).toEqual([2, 2, 3, 3])
    expect(levelsOf('## a\n\n### b\n\n#### c', 3)).toEqual([3, 4, 4])
  })
})
