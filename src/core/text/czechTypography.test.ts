import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bindShortWords } from './czechTypography.ts'

/** Shows the bound places as ~ so that a difference can be seen. */
const bound = (text: string): string => bindShortWords(text).replaceAll('\u00A0', '~')

test.each([
  ['Pomoc v krizi a s dluhy', 'Pomoc v~krizi a~s~dluhy'],
  ['V Hlinsku i u nás', 'V~Hlinsku i~u~nás'],
  ['dojezd 38,8 km, 45 min', 'dojezd 38,8~km, 45~min'],
  ['10 693 939 obyvatel', '10~693~939~obyvatel'],
  ['3. 12. 2026', '3.~12. 2026'],
  ['podle § 65 zákona č. 108/2006 Sb.', 'podle §~65 zákona č.~108/2006~Sb.'],
  ['výška kopce', 'výška kopce'],
  ['12 minut, 5 mil', '12 minut, 5 mil'],
])('%s', (text, expected) => {
  expect(bound(text)).toBe(expected)
})

test('twice is once, and nothing but spaces changes', () => {
  fc.assert(fc.property(fc.stringMatching(/^[ksvzouaiKčm%§0-9., ]*$/), (text) => {
    const once = bindShortWords(text)
    return bindShortWords(once) === once && once.replace(/[\s\u00A0]/g, '') === text.replace(/\s/g, '')
  }))
})
