import type { RegionCode } from '#core/ids.ts'
import { coverageInputs, networkCoverage, shownCoverage } from '#modules/coverage/index.ts'
import { generateServices } from './generate/services.ts'
import { fillTerritory } from './generate/territory.ts'
import { root } from './machine/places.ts'
import { databaseIn, temporaryFolder } from './machine/temporaryDatabase.ts'
import { type Goal, inMebibytes, rounded, type Section } from './table.ts'
import { percentile, timed } from './timing.ts'

const region = 'CZ053' as RegionCode
const services = 20_000
const repetitions = { region: 20, country: 5 }

interface Measured { readonly name: string, readonly times: readonly number[], readonly cpu: number, readonly municipalities: number, readonly functions: number, readonly memory: number }

/** Every function of a region and of the country, from reading the database to the words and sums. */
export async function measureCoverage(): Promise<Section> {
  await using folder = await temporaryFolder()
  await using database = await databaseIn(folder.path)
  const { db } = database
  const { isCountry } = await fillTerritory(db, root)
  const before = process.memoryUsage().rss
  await generateServices(db, services)
  const ofRegion = await repeat('region, with shapes for the map', repetitions.region, async () => (await shownCoverage(db, { region })).coverage)
  const reading = await repeat('only reading what both are counted from', repetitions.country, async () => {
    const { municipalities } = await coverageInputs(db)
    return { municipalities, functions: [] }
  })
  const ofCountry = isCountry
    ? [await repeat('country', repetitions.country, async () => networkCoverage(await coverageInputs(db), 'country', 'minimum'))]
    : []
  return section([ofRegion, ...ofCountry], reading, before)
}

interface Counted { readonly municipalities: readonly unknown[], readonly functions: readonly unknown[] }

async function repeat(name: string, count: number, action: () => Promise<Counted>): Promise<Measured> {
  const { municipalities, functions } = await action()
  const times: number[] = []
  let memory = 0
  const before = process.cpuUsage()
  for (let done = 0; done < count; done++) {
    times.push((await timed(action)).ms)
    memory = Math.max(memory, process.memoryUsage().rss)
  }
  const { user, system } = process.cpuUsage(before)
  return { name, times, cpu: (user + system) / 1000 / count, municipalities: municipalities.length, functions: functions.length, memory }
}

function section(measured: readonly Measured[], reading: Measured, before: number): Section {
  const limits = [300, 5_000]
  return {
    title: 'Coverage',
    notes: [
      `${services.toLocaleString('en')} generated services in ${measured.length > 1 ? 'the whole country' : 'the demonstration’s region'}; every function, read from the database anew each time. `
      + `The process had ${inMebibytes(before)} MiB before the services were generated; the most it had while counting is in the table. CPU: of this process, without the database.`,
    ],
    goals: measured.map(({ name, times }, index): Goal => ({ name: `median, ${name}`, figure: percentile(times, 0.5), limit: limits[index] ?? NaN, unit: 'ms' })),
    tables: [{
      head: ['Territory', 'Municipalities', 'Functions', 'p50 ms', 'p95 ms', 'CPU ms', 'RSS MiB'],
      rows: [...measured, reading].map(({ name, municipalities, functions, times, cpu, memory }) =>
        [name, String(municipalities), String(functions), rounded(percentile(times, 0.5)), rounded(percentile(times, 0.95)), rounded(cpu), inMebibytes(memory)]),
    }],
  }
}
