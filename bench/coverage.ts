import { sql } from 'kysely'
import type { IsoDate, RegionCode } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import { coverageInputs, networkCoverage, shownCoverage } from '#modules/coverage/index.ts'
import { generateServices } from './generate/services.ts'
import { fillTerritory } from './generate/territory.ts'
import { root } from './machine/places.ts'
import { databaseIn, temporaryFolder } from './machine/temporaryDatabase.ts'
import { type Goal, inMebibytes, rounded, type Section } from './table.ts'
import { percentile, timed } from './timing.ts'

const region = 'CZ053' as RegionCode
const today = '2026-11-28' as IsoDate
const services = 20_000
const repetitions = { region: 20, country: 5 }

interface Measured { readonly name: string, readonly times: readonly number[], readonly cpu: number, readonly municipalities: number, readonly functions: number, readonly memory: number }

/** Every function of a region and of the country: just after somebody wrote a card, and while nobody writes. */
export async function measureCoverage(): Promise<Section> {
  await using folder = await temporaryFolder()
  await using database = await databaseIn(folder.path)
  const { db } = database
  const { isCountry } = await fillTerritory(db, root)
  const before = process.memoryUsage().rss
  await generateServices(db, services)
  const ofRegion = async () => (await shownCoverage(db, { region }, today)).coverage
  const ofCountry = async () => networkCoverage(await coverageInputs(db, today), 'country', 'minimum')
  const changed = () => rewriteOneCard(db)
  return section([
    { ...await repeat('region, with shapes for the map, a card changed before', repetitions.region, ofRegion, changed), limit: 300 },
    { ...await repeat('region, with shapes for the map', repetitions.region, ofRegion), limit: 300 },
    ...isCountry ? [
      { ...await repeat('country, a card changed before', repetitions.country, ofCountry, changed), limit: 5_000 },
      { ...await repeat('country', repetitions.country, ofCountry), limit: 5_000 },
    ] : [],
  ], before, isCountry)
}

const rewriteOneCard = (db: Db) => sql`update service set name = name where id = (select min(id::text)::uuid from service)`.execute(db)

interface Counted { readonly municipalities: readonly unknown[], readonly functions: readonly unknown[] }

async function repeat(name: string, count: number, action: () => Promise<Counted>, before: () => Promise<unknown> = () => Promise.resolve()): Promise<Measured> {
  const { municipalities, functions } = await action()
  const times: number[] = []
  let memory = 0
  let cpu = 0
  for (let done = 0; done < count; done++) {
    await before()
    const start = process.cpuUsage()
    times.push((await timed(action)).ms)
    const { user, system } = process.cpuUsage(start)
    cpu += (user + system) / 1000 / count
    memory = Math.max(memory, process.memoryUsage().rss)
  }
  return { name, times, cpu, municipalities: municipalities.length, functions: functions.length, memory }
}

function section(measured: readonly (Measured & { readonly limit: number })[], before: number, isCountry: boolean): Section {
  return {
    title: 'Coverage',
    notes: [
      `${services.toLocaleString('en')} generated services in ${isCountry ? 'the whole country' : 'the demonstration’s region'}; every function, with all reading. What was read is kept while no row of it `
      + 'is written, so each territory is measured twice: just after a card was written, when everything is read anew, and while nobody writes. '
      + `The process had ${inMebibytes(before)} MiB before the services were generated; the most it had while counting is in the table. CPU: of this process, without the database.`,
    ],
    goals: measured.map(({ name, times, limit }): Goal => ({ name: `median, ${name}`, figure: percentile(times, 0.5), limit, unit: 'ms' })),
    tables: [{
      head: ['Territory', 'Municipalities', 'Functions', 'p50 ms', 'p95 ms', 'CPU ms', 'RSS MiB'],
      rows: measured.map(({ name, municipalities, functions, times, cpu, memory }) =>
        [name, String(municipalities), String(functions), rounded(percentile(times, 0.5)), rounded(percentile(times, 0.95)), rounded(cpu), inMebibytes(memory)]),
    }],
  }
}
