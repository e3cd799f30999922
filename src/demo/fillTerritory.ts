import type { Db } from '#db/connection.ts'
import { importTerritory } from '#modules/territory/index.ts'
import { authorisedOffices, districts, factSources, neighbours, orps, region } from './content/territory.ts'
import { municipalities } from './municipalities.ts'

const header = [
  'code', 'name', 'orp_code', 'orp_name', 'pou_code', 'pou_name', 'okres_code', 'okres_ruian', 'okres', 'kraj_code', 'kraj_ruian', 'kraj_name',
  'lat', 'lon', 'pop_census_2021', 'pop_0_14_census_2021', 'psc',
]

const named = <Unit extends { readonly code: string }>(units: readonly Unit[], code: string): Unit => {
  const unit = units.find((one) => one.code === code)
  if (!unit) throw new Error(`The demonstration names an unknown unit: ${code}`)
  return unit
}

/** Region, districts, ORPs and municipalities, through the importer that the registers come through. */
export async function fillUnits(db: Db): Promise<void> {
  const own = municipalities.map((one) => {
    const orp = named(orps, one.orpCode)
    const office = named(authorisedOffices, one.officeCode)
    const district = named(districts, one.districtCode)
    return [
      one.code, one.name, orp.code, orp.name, office.code, office.name, district.code, district.ruianCode, district.name,
      region.code, region.ruianCode, region.name, one.lat, one.lon, one.population, one.children, one.postalCode,
    ]
  })
  const beyond = neighbours.map((one) => [
    one.code, one.name, one.orp.code, one.orp.name, '', '', one.district.code, one.district.ruianCode, one.district.name,
    one.region.code, one.region.ruianCode, one.region.name, one.lat, one.lon, one.population, one.children, one.postcode,
  ])
  const orpTable = [...orps.map((orp) => [orp.code, orp.ruianCode, orp.name, region.code]), ...neighbours.map(({ orp, region: home }) => [orp.code, orp.ruianCode, orp.name, home.code])]
  const { units: unitFacts, people } = factSources
  await importTerritory(db, null, [
    { name: 'obce-ukazka.csv', bytes: csv([header, ...own, ...beyond]) },
    { name: 'orp-ukazka.csv', bytes: csv([['code', 'ruian_code', 'name', 'kraj_code'], ...orpTable]) },
  ], {
    source: unitFacts.publisher, asOf: unitFacts.asOf, figuresSource: `${people.publisher}, SLDB 2021`, figuresAsOf: people.asOf,
  })
}

const csv = (rows: readonly (readonly (string | number)[])[]): Uint8Array => new TextEncoder().encode(rows.map((row) => row.join(',')).join('\n'))

export async function fillProfiles(_tx: unknown): Promise<void> {
  await Promise.resolve()
}

export async function fillTravel(_tx: unknown, _today: unknown): Promise<void> {
  await Promise.resolve()
}
