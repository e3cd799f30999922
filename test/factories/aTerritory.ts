import { fold } from '#core/text/fold.ts'
import type { Db } from '#db/connection.ts'

interface Place { readonly code: string, readonly name: string, readonly orp: string, readonly lat: number, readonly lon: number, readonly children: number }

/** A handful of real municipalities of two ORPs, enough for rights, journeys and coverage. */
const places: readonly Place[] = [
  { code: '571164', name: 'Chrudim', orp: '5304', lat: 49.951, lon: 15.7957, children: 3643 },
  { code: '572241', name: 'Skuteč', orp: '5304', lat: 49.8433, lon: 15.9963, children: 777 },
  { code: '571393', name: 'Hlinsko', orp: '5302', lat: 49.7621, lon: 15.9076, children: 1412 },
  { code: '571661', name: 'Krouna', orp: '5302', lat: 49.7724, lon: 16.0267, children: 243 },
  { code: '572349', name: 'Svratouch', orp: '5302', lat: 49.7191, lon: 16.0316, children: 144 },
]

/** Region CZ053 with ORPs Hlinsko (5302) and Chrudim (5304). */
export async function aTerritory(db: Db): Promise<void> {
  await db.insertInto('region').values({ code: 'CZ053', ruian_code: '94', name: 'Pardubický kraj' }).execute()
  await db.insertInto('district').values({ code: 'CZ0531', name: 'Chrudim', region_code: 'CZ053' }).execute()
  await db.insertInto('orp').values([
    { code: '5302', ruian_code: '990', name: 'Hlinsko', region_code: 'CZ053' }, { code: '5304', ruian_code: '981', name: 'Chrudim', region_code: 'CZ053' },
  ]).execute()
  await db.insertInto('municipality').values(places.map(({ code, name, orp, lat, lon, children }) => ({
    code, name, folded_name: fold(name), orp_code: orp, district_code: 'CZ0531', region_code: 'CZ053', level: name === 'Hlinsko' || name === 'Chrudim' ? 3 : 1,
    lat, lon, population: children * 6, children_0_14: children, figures_source: 'ČSÚ, SLDB 2021', figures_as_of: '2021-03-26', source: 'ČÚZK', as_of: '2024-06-30',
  }))).execute()
}

/** Whatever changes what lies where is an import, and leaves its line; what is kept of the territory is read anew after it. */
export async function anImportRun(db: Db): Promise<void> {
  await db.insertInto('import_run').values({ kind: 'territory.table', file_name: 'obce.csv', added: 1, changed: 0, unchanged: 0 }).execute()
}
