import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseMarks } from '#documents/marks/parseMarks.ts'
import type { RichText } from '#documents/richText.ts'
import { marksOf, type Written } from './marks.ts'

const text = (words: string): Written => ({ nodeName: '#text', textContent: words, childNodes: [] })
const node = (nodeName: string, childNodes: readonly Written[], attributes: Readonly<Record<string, string>> = {}): Written => ({
  nodeName, childNodes, textContent: childNodes.map((child) => child.textContent ?? '').join(''), getAttribute: (name) => attributes[name] ?? null,
})
const page = (...children: Written[]): Written => node('DIV', children)
const p = (...children: Written[]): Written => node('P', children)
const b = (words: string): Written => node('B', [text(words)])

describe('what browsers make of writing', () => {
  test.each([
    ['a heading and a paragraph', page(node('H2', [text('Kde síť drží')]), p(text('Kolem Hlinska.'))), '## Kde síť drží\n\nKolem Hlinska.'],
    ['bold by either name', page(p(text('jede '), b('ano'), text(' a '), node('STRONG', [text('ne')]))), 'jede **ano** a **ne**'],
    ['a link', page(p(node('A', [text('web')], { href: 'https://priklad.example/a(b)' }))), '[web](https://priklad.example/a\\(b\\))'],
    ['lines without a paragraph, broken by BR', page(text('první'), node('BR', []), text('druhá')), 'první\n\ndruhá'],
    ['a list inside a paragraph, as Chromium leaves it', page(p(node('UL', [node('LI', [text('jedna')]), node('LI', [text('dvě')])]))), '- jedna\n- dvě'],
    ['a nested list beside its item', page(node('OL', [node('LI', [text('jedna')]), node('UL', [node('LI', [text('hlouběji')])])])), '1. jedna\n  - hlouběji'],
    ['signs that only look like marks', page(p(text('5 * 3 [viz] ## ne')), p(text('- ne')), p(text('1. ne'))), '5 \\* 3 \\[viz\\] ## ne\n\n\\- ne\n\n1\\. ne'],
    ['nothing but emptiness', page(p(node('BR', [])), node('H2', []), p(b(' '))), ''],
  ])('%s', (_, written, marks) => {
    expect(marksOf(written)).toBe(marks)
  })
})

const word = fc.stringMatching(/^[a-zěščřž*[\]\\#.-]{1,9}$/u)
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((some) => some.join(' '))
const run = fc.record({ text: words, strong: fc.boolean() })
const block = fc.oneof(
  fc.record({ kind: fc.constant('H2'), runs: fc.tuple(run) }), fc.record({ kind: fc.constant('P'), runs: fc.array(run, { minLength: 1, maxLength: 3 }) }),
)

const wordsOf = (rich: RichText): string => rich.map((one) => one.kind === 'list' ? '' : one.kind === 'heading' ? one.text : one.runs.map((piece) => piece.text).join('')).join('\n')

test('the server reads the words that stand on the page', () => {
  fc.assert(fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
    const written = page(...blocks.map(({ kind, runs }) => node(kind, runs.map((one) => one.strong && kind === 'P' ? b(one.text) : text(one.text)))))
    expect(wordsOf(parseMarks(marksOf(written)))).toBe(blocks.map(({ runs }) => runs.map((one) => one.text).join('')).join('\n'))
  }))
})
