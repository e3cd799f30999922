import { expect, test } from 'vitest'
import { testDatabase } from '#test/support/database.ts'
import { schemaText } from './schemaText.ts'

test('schema.ts is what the migrated database says', async () => {
  await using database = await testDatabase()
  const text = await schemaText(database.db)
  await expect(text).toMatchFileSnapshot('./schema.ts')
})
