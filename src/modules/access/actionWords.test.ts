import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { translatorFor } from '#i18n/translate.ts'
import { actions, actionWords, subjectWords } from './actionWords.ts'

const said = /'((?:access|admin|coverage|directory|needs|outputs|territory|work)\.[a-z][A-Za-z]+)'/g

// Named like an act, but kinds of background work and names of locks and of search: never in the log.
const others = new Set([
  'admin.backup', 'directory.codes', 'directory.findAlike', 'directory.readRegister', 'directory.readTable', 'directory.services', 'directory.writeRegister',
  'directory.writeTable', 'directory.writeWords',
  'outputs.analysis', 'outputs.catalogue',
])

test('everything the rooms write into the log has words', () => {
  const files = globSync('src/modules/**/*.{ts,tsx}', { exclude: ['**/*.test.*', 'src/modules/access/actionWords.ts'] })
  const written = new Set(files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(said)].map(([, action]) => action ?? '')))
  const known: ReadonlySet<string> = new Set(actions)
  expect([...written].filter((action) => !known.has(action) && !others.has(action))).toEqual([])
})

test('an act is said in both languages; what an older version wrote has no words', () => {
  expect(actionWords(translatorFor('cs'), 'directory.viewContacts')).toBe('zobrazeny neveřejné kontakty')
  expect(actionWords(translatorFor('en'), 'directory.viewContacts')).toBe('non-public contacts viewed')
  expect(actionWords(translatorFor('cs'), 'directory.purgeUploads')).toBeNull()
  expect(subjectWords(translatorFor('cs'), 'card_flag')).toBe('upozornění')
  expect(subjectWords(translatorFor('cs'), 'unheard')).toBeNull()
})
