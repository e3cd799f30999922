import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filesIn } from '#db/files.ts'
import { translatorFor } from '#i18n/translate.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { aWorkbook } from '#test/factories/aWorkbook.ts'
import { type TestDatabase, testDatabase } from '#test/support/database.ts'
import { testNow } from '#test/support/app.ts'
import { cliCommands } from './index.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  await aTerritory(database.db)
})
afterAll(() => database[Symbol.asyncDispose]())

describe('on the command line', () => {
  const run = async (args: readonly string[]) => {
    const said: string[] = []
    const say = (line: string): void => { said.push(line) }
    const command = cliCommands.find(({ name }) => name === 'import csv')!
    const code = await command.run(
      {
        db: database.db, files: filesIn(database.db), now: testNow, baseUrl: '', t: translatorFor('cs'), tell: say, complain: say,
      },
      args,
    )
    return { code, text: said.join('\n') }
  }

  test('a file is imported by a remembered mapping, by a JSON file, or by its headings', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sitovka-import-'))
    const [csv, json] = [join(folder, 'a.csv'), join(folder, 'm.json')]
    await writeFile(csv, 'Kdo;Co;Kde\nOdjinud;Poradna;Chrudim\n')
    await writeFile(json, '{"organisation": "Kdo", "name": "Co", "municipality": "Kde"}')
    const ends = async (args: readonly string[], code: number, sentence: string): Promise<void> => {
      const outcome = await run(args)
      expect(outcome.code).toBe(code)
      expect(outcome.text).toContain(sentence)
    }
    await ends([csv], 1, 'tabulce chybí')
    await ends([csv, '--mapping', 'Neznámé'], 2, 'neznáme')
    await ends([csv, '--mapping', json], 0, 'Nových 1')
    await ends([csv, '--mapping', json], 0, 'beze změny 1')
    const xlsx = join(folder, 'a.xlsx')
    const cells = (...words: readonly string[]): string => `<row>${words.map((word) => `<c t="str"><v>${word}</v></c>`).join('')}</row>`
    const rows = cells('Kdo', 'Co', 'Kde') + cells('Odjinud', 'Poradna', 'Chrudim')
    await writeFile(xlsx, await aWorkbook({ sheets: [{ name: 'Jiný', rows: cells('a', 'b') + cells('c', 'd') }, { name: 'Služby', rows }] }))
    await ends([xlsx, '--mapping', json, '--sheet', 'Služby'], 0, 'beze změny 1')
    await ends([xlsx, '--mapping', json], 1, 'tabulce chybí')
    await ends([xlsx, '--mapping', json, '--sheet', 'Nic'], 1, 'Takový list')
    await ends([], 2, 'jeden soubor')
    await ends([join(folder, 'neni.csv')], 1, 'nejde otevřít')
  })
})
