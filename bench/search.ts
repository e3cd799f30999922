import { sql } from 'kysely'
import type { IsoDate, MunicipalityCode } from '#core/ids.ts'
import { parseQuery } from '#core/text/query.ts'
import { tsQueries } from '#core/text/tsQuery.ts'
import type { Db } from '#db/connection.ts'
import { anything, searchServices } from '#modules/directory/index.ts'
import { generateServices } from './generate/services.ts'
import { fillTerritory } from './generate/territory.ts'
import { root } from './machine/places.ts'
import { databaseIn, temporaryFolder } from './machine/temporaryDatabase.ts'
import { type Goal, rounded, type Section } from './table.ts'
import { percentile, timed } from './timing.ts'

// None of these words says a situation: the bare SQL would ask less than the search.
const questions = { rare: 'surdopedie', common: 'poradna', 'three words': 'psychologická poradna Petrklíč', misspelt: 'psychologicla' } as const
const chrudim = '571164' as MunicipalityCode
const goals: Readonly<Record<number, number>> = { 20_000: 50, 100_000: 150 }
const repetitions = 40
const slice = { page: 1, size: 20 }

interface Row { readonly services: number, readonly name: string, readonly found: number, readonly times: readonly number[], readonly bare: readonly number[] }

/** Whole answers of the catalogue's search against the bare count of rows with the same words, one after another. */
export const measureSearch = (): Promise<Section> => measureSizes('Search', [5_000, 20_000, 100_000])

/** The same once at a size nobody has: how it grows. Takes a quarter of an hour, so it is measured only when it is named. */
export const measureMillion = (): Promise<Section> => measureSizes('Search among a million services', [1_000_000])

async function measureSizes(title: string, sizes: readonly number[]): Promise<Section> {
  await using folder = await temporaryFolder()
  await using database = await databaseIn(folder.path)
  const { db } = database
  const { isCountry } = await fillTerritory(db, root)
  const rows: Row[] = []
  let there = 0
  for (const services of sizes) {
    const { ms } = await timed(() => generateServices(db, services - there, services))
    there = services
    console.log(`${services} services generated in ${rounded(ms / 1000)} s`)
    rows.push(...await measureAll(db, services))
  }
  return section(title, rows, isCountry)
}

async function measureAll(db: Db, services: number): Promise<Row[]> {
  const rows: Row[] = []
  for (const [name, typed] of Object.entries(questions)) {
    for (const from of [null, chrudim]) rows.push(await measureQuestion(db, { services, name: from === null ? name : `${name}, from Chrudim`, typed, from }))
  }
  return rows
}

interface Asked { readonly services: number, readonly name: string, readonly typed: string, readonly from: MunicipalityCode | null }

async function measureQuestion(db: Db, { services, name, typed, from }: Asked): Promise<Row> {
  const ask = () => searchServices(db, { ...anything, typed, from, on: '2026-11-28' as IsoDate }, slice)
  const { total, corrected } = await ask()
  const words = tsQueries(parseQuery(corrected ?? typed), true)?.some ?? ''
  const count = () => sql`select count(*) from service_search where full_vector @@ to_tsquery('simple', ${words})`.execute(db)
  await count()
  const times: number[] = []
  const bare: number[] = []
  for (let done = 0; done < repetitions; done++) {
    times.push((await timed(ask)).ms)
    bare.push((await timed(count)).ms)
  }
  return { services, name, found: total, times, bare }
}

function section(title: string, rows: readonly Row[], isCountry: boolean): Section {
  const half = (values: readonly number[]): number => percentile(values, 0.5)
  const sizes = [...new Set(rows.map(({ services }) => services))]
  return {
    title,
    notes: [
      `Embedded database, ${isCountry ? 'municipalities of the whole country' : 'municipalities of the demonstration'}, generated services. `
      + `Each question ${repetitions} times, one at a time; the whole answer: a page of ${slice.size} in its order, total, facets. `
      + 'Bare SQL: the count of rows that match the same words. The ratio is of the medians.',
      `Words: ${Object.entries(questions).map(([name, typed]) => `${name} „${typed}“`).join(', ')}.`,
    ],
    goals: sizes.flatMap((size): Goal[] => {
      const limit = goals[size]
      const worst = Math.max(...rows.filter(({ services }) => services === size).map(({ times }) => percentile(times, 0.95)))
      return limit === undefined ? [] : [{ name: `p95 of the slowest question at ${size.toLocaleString('en')}`, figure: worst, limit, unit: 'ms' }]
    }),
    tables: [{
      head: ['Services', 'Question', 'Found', 'p50 ms', 'p95 ms', 'bare p50 ms', 'ratio'],
      rows: rows.map(({ services, name, found, times, bare }) => [
        services.toLocaleString('en'), name, found.toLocaleString('en'), rounded(half(times)), rounded(percentile(times, 0.95)), rounded(half(bare)), rounded(half(times) / half(bare)),
      ]),
    }],
  }
}
