import { expect, test } from 'vitest'
import { cs } from '#i18n/messages/cs/index.ts'
import { en } from '#i18n/messages/en/index.ts'
import { roleCodes } from '#modules/access/index.ts'
import { testApp } from '#test/support/app.ts'
import { helpOf } from './pages.ts'

type Tree = { readonly [key: string]: string | Tree }
const texts = (tree: Tree): string[] => Object.values(tree).flatMap((value) => typeof value === 'string' ? [value.replaceAll('\u00A0', ' ')] : texts(value))

test.each([['Czech', cs], ['English', en]])('what is bold in the %s help stands on the screen in the same words', (_language, { help, ...others }) => {
  const onScreen = new Set(texts(others))
  const named = texts(help).flatMap((text) => [...text.matchAll(/\*\*(.+?)\*\*/g)].flatMap(([, words = '']) => words.split(' → ')))
  expect(named.length).toBeGreaterThan(50)
  expect(named.filter((words) => !onScreen.has(words))).toEqual([])
})

test.each([['Czech', cs.help], ['English', en.help]])('every item of the %s help is one line: a second one would stand outside its list', (_language, help) => {
  const lines = texts(help).flatMap((text) => text.split('\n').map((line, place, all) => ({ line, before: all[place - 1] ?? '' })))
  const isItem = (line: string): boolean => /^(-|\d+\.) /.test(line)
  expect(lines.filter(({ line }) => isItem(line)).length).toBeGreaterThan(50)
  expect(lines.filter(({ line, before }) => isItem(before) && line !== '' && !isItem(line))).toEqual([])
})

test('help begins with one’s own role, and every role has its page', async () => {
  await using site = await testApp()
  const visitor = await site.signIn('ospod_worker', { kind: 'orp', code: '5302' })
  expect(await (await visitor.get('/prace')).text()).toContain('href="/prace/napoveda"')
  const page = await (await visitor.get('/prace/napoveda')).text()
  expect(page.indexOf(helpOf('ospod_worker'))).toBeLessThan(page.indexOf('Ostatní role'))
  for (const role of roleCodes) {
    expect(page).toContain(`href="${helpOf(role)}"`)
    for (const language of ['', '/en']) {
      const answer = await visitor.get(language + helpOf(role))
      expect(answer.status).toBe(200)
      const text = await answer.text()
      expect(text).toMatch(/<ol>.*<li>/s)
      expect(text).not.toContain('**')
    }
  }
  expect((await visitor.get('/prace/napoveda/nikdo')).status).toBe(404)
})
