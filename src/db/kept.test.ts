import { expect, test } from 'vitest'
import { databaseOver, type Db, openPool } from './connection.ts'
import { keptByStamp } from './kept.ts'

// Only who the database is decides; nothing is asked of it, so it need not run.
const aDatabase = (): Db => databaseOver(openPool({ connectionString: 'postgresql://localhost/nowhere' }, () => undefined))
let reading = 0
const read = () => Promise.resolve(reading += 1)

test('the same key is read once until the stamp changes', async () => {
  const [kept, db] = [keptByStamp<number>(9), aDatabase()]
  const first = await kept(db, 'monday', 'Krouna', read)
  expect(await kept(db, 'monday', 'Krouna', read)).toBe(first)
  expect(await kept(db, 'monday', 'Hlinsko', read)).not.toBe(first)
  expect(await kept(db, 'tuesday', 'Krouna', read)).not.toBe(first)
  expect(await kept(aDatabase(), 'monday', 'Krouna', read)).not.toBe(first)
})

test('two who ask at once wait for one reading', async () => {
  const [kept, db] = [keptByStamp<number>(9), aDatabase()]
  const [one, other] = await Promise.all([kept(db, 'monday', 'Krouna', read), kept(db, 'monday', 'Krouna', read)])
  expect(one).toBe(other)
})

test('what was not asked for the longest is forgotten first', async () => {
  const [kept, db] = [keptByStamp<number>(2), aDatabase()]
  const krouna = await kept(db, '', 'Krouna', read)
  const hlinsko = await kept(db, '', 'Hlinsko', read)
  await kept(db, '', 'Krouna', read)
  await kept(db, '', 'Skuteč', read)
  expect(await kept(db, '', 'Krouna', read)).toBe(krouna)
  expect(await kept(db, '', 'Hlinsko', read)).not.toBe(hlinsko)
})

test('a reading that failed is tried again', async () => {
  const [kept, db] = [keptByStamp<number>(9), aDatabase()]
  await expect(kept(db, '', 'Krouna', () => Promise.reject(new Error('the database went away')))).rejects.toThrow('went away')
  expect(await kept(db, '', 'Krouna', read)).toBe(reading)
})
