import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Solve } from '#core/location/model.ts'
import { checkFolder } from './checkFolder.ts'
import { methodCommands } from './cli.ts'
import { Comparison, type Oracle } from './oracle.ts'
import { isResultFile } from './resultFiles.ts'

/** Nothing here needs a solver. */
const solve: Solve = async () => ({ status: 'failed', message: 'asked for' })

const doubling: Oracle = {
  recognises: (name, text) => name.endsWith('.expected.json') && text.includes('"doubled"'),
  check: async (file) => {
    const comparison = new Comparison()
    const { of, doubled, tripled } = JSON.parse(file.text) as { of: number[], doubled: number[], tripled?: number }
    const factor = await file.sibling('factor.csv')
    comparison.nearAll('doubled', of.map((figure) => figure * Number(factor ?? 2)), doubled, { relative: 1e-12 })
    if (tripled !== undefined) comparison.skip('tripled')
    return comparison
  },
}

const lay = async (folder: string, files: Readonly<Record<string, string>>): Promise<void> => {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}

let folder: string
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'oracles-')) })
afterAll(() => rm(folder, { recursive: true }))

async function outcomeOf(name: string, files: Readonly<Record<string, string>>) {
  await lay(join(folder, name), files)
  const lines: string[] = []
  const outcome = await checkFolder(join(folder, name), [doubling], { solve }, (line) => { lines.push(line) })
  return { lines, outcome: outcome.ok ? outcome.value : outcome.reason }
}

describe('a folder of results', () => {
  test('every result file below it has one line, the others none', async () => {
    const { lines, outcome } = await outcomeOf('whole', {
      'README.md': '# what this is', 'a/one.expected.json': '{"of":[1,2],"doubled":[2,4],"tripled":3}', 'a/one.csv': 'a,b', 'a/one.json': '{"anything":1}',
      'b/deep/two.expected.json': '{"of":[1,2,3,4],"doubled":[2,5,7,9]}',
    })
    expect(lines).toEqual([
      'passed  a/one.expected.json  2 compared',
      'failed  b/deep/two.expected.json  4 compared, 3 wrong: doubled[1]: 4, expected 5; doubled[2]: 6, expected 7; doubled[3]: 8, expected 9',
    ])
    expect(outcome).toEqual({ passed: 1, failed: 1, skipped: ['a/one.expected.json tripled'] })
  })

  test('what nobody knows, what is broken and what compares nothing fails and stops nothing', async () => {
    const { lines, outcome } = await outcomeOf('odd', {
      'broken.expected.json': '{"doubled"', 'empty.expected.json': '{"of":[],"doubled":[]}', 'good.expected.json': '{"of":[1],"doubled":[2]}',
      'mystery.expected.csv': 'measure,id,value', 'torn.json': '{',
    })
    expect(lines.map((line) => line.split('  ').slice(0, 2).join(' '))).toEqual([
      'failed broken.expected.json', 'failed empty.expected.json', 'passed good.expected.json', 'failed mystery.expected.csv', 'failed torn.json',
    ])
    expect(lines[3]).toContain('no method knows this file')
    expect(outcome).toMatchObject({ passed: 1, failed: 4 })
  })

  test('a file beside it is at hand, a long list of failures is cut', async () => {
    const { lines } = await outcomeOf('beside', { 'factor.csv': '3', 'one.expected.json': '{"of":[1,1,1,1,1],"doubled":[2,2,2,2,2]}' })
    expect(lines).toEqual(['failed  one.expected.json  5 compared, 5 wrong: doubled[0]: 3, expected 2; doubled[1]: 3, expected 2; doubled[2]: 3, expected 2; and 2 more'])
  })

  test('an unreadable folder is told', async () => {
    expect((await checkFolder(join(folder, 'nowhere'), [doubling], { solve }, () => undefined))).toEqual({ ok: false, reason: join(folder, 'nowhere') })
  })
})

describe('which file is a result', () => {
  test.each([
    ['access60x25.expected.json', '{}'], ['access60x25.pysal.json', '{}'], ['r_accessibility_bho5.expected.csv', ''], ['x.expected.txt', ''],
    ['pysal_hospital.json', '{"demand":{},"supply":{},"scenarios":[]}'], ['suppression_open.json', '{"rule":"…","tables":[]}'], ['torn.json', '{'], ['list.json', '[]'],
    ['network.json', '{"nodes":[],"edges":[],"results":{}}'],
  ])('%s is', (name, text) => {
    expect(isResultFile(name, text, [name])).toBe(true)
  })

  test.each([
    ['README.md', '', []], ['notes.expected.md', '', []], ['survey240.csv', '', []], ['karate.graph.json', '{"nodes":[],"edges":[]}', []], ['loc60x30.json', '{"demand":[],"candidates":[]}', []],
    ['odd.input.json', '{"questions":[]}', ['odd.expected.json']], ['access60x25.cost.csv', '', ['access60x25.expected.json']], ['run.py', '', []],
  ])('%s is not', (name, text, beside) => {
    expect(isResultFile(name, text, [name, ...beside])).toBe(false)
  })
})

describe('comparing', () => {
  test.each([
    [1, 1 + 1e-13, { relative: 1e-12 }, true], [1, 1 + 1e-11, { relative: 1e-12 }, false], [1e6, 1e6 + 1e-7, { relative: 1e-12 }, true],
    [0, 1e-13, { relative: 1e-12 }, false], [0, 1e-13, { absolute: 1e-12 }, true], [null, null, {}, true], [null, 0, { absolute: 1 }, false],
    [0, null, { absolute: 1 }, false], [NaN, 1, { relative: 1 }, false], [undefined, 1, { absolute: 5 }, false], [Infinity, 1, { relative: 1 }, false],
  ])('%s against %s within %o: %s', (actual, expected, tolerance, agrees) => {
    const comparison = new Comparison()
    comparison.near('x', actual, expected, tolerance)
    expect([comparison.compared, comparison.failures.length === 0]).toEqual([1, agrees])
  })

  test('a list of another length fails', () => {
    const comparison = new Comparison()
    comparison.nearAll('x', [1, 2], [1], { relative: 1 })
    expect(comparison.failures).toEqual(['x: length: 2, expected 1'])
  })
})

describe('the command', () => {
  async function run(name: string, args: readonly string[]) {
    const said: string[] = []
    const complained: string[] = []
    const command = methodCommands.find((one) => one.name === name)!
    const code = await command.runWithoutData({ t: (key) => key, tell: (line) => { said.push(line) }, complain: (line) => { complained.push(line) }, solve }, args)
    return { code, said, complained }
  }

  test('an unknown result fails it, the last line stands alone', async () => {
    await lay(join(folder, 'command'), { 'mystery.expected.json': '{}' })
    expect(await run('oracles', [join(folder, 'command')])).toEqual({
      code: 1, said: ['failed  mystery.expected.json  0 compared, 1 wrong: no method knows this file', '0 skipped', '0 passed, 1 failed'], complained: [],
    })
  })

  test.each([[[], 'cli:oracles.oneFolder'], [['a', 'b'], 'cli:oracles.oneFolder'], [['/nowhere/at/all'], 'cli:oracles.unreadable']])('asked wrongly: %s', async (args, sentence) => {
    expect(await run('oracles', args)).toEqual({ code: 2, said: [], complained: [sentence] })
  })

  test('a folder without results is said and breaks nothing', async () => {
    await lay(join(folder, 'none'), { 'README.md': '' })
    expect(await run('oracles', [join(folder, 'none')])).toEqual({ code: 0, said: ['0 skipped', '0 passed, 0 failed'], complained: ['cli:oracles.nothing'] })
  })

  test('methods are listed with question and page', async () => {
    const { said, code } = await run('methods', [])
    expect(code).toBe(0)
    expect(said.find((line) => line.startsWith('coverage: '))).toMatch(/\n {4}Dostanou se .+\?\n {4}docs\/methods\/pokryti\.md$/)
  })
})
