import type { IsoDate, MunicipalityCode, OrpCode } from '#core/ids.ts'
import { addDays } from '#core/time/isoDate.ts'
import type { Db, Tx } from '#db/connection.ts'
import { addFigure, addJourney, changeProfile, drawSchematicAreas, importTerritory } from '#modules/territory/index.ts'
import { orpProfiles } from './content/orpProfiles.ts'
import type { DemoOrpProfile } from './content/shapes.ts'
import { journeys, travelSources } from './content/travel.ts'
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
  await drawSchematicAreas(db, null, region.code)
}

const csv = (rows: readonly (readonly (string | number)[])[]): Uint8Array => new TextEncoder().encode(rows.map((row) => row.join(',')).join('\n'))

/** Words and figures of the profiles; what the territory's own tables tell (numbers of municipalities) is counted, not written. */
export async function fillProfiles(tx: Tx): Promise<void> {
  for (const one of orpProfiles) {
    const code = one.orp as OrpCode
    await changeProfile(tx, null, code, {
      networkingSince: one.networkingSince === null ? null : `${one.networkingSince}-01`, motto: one.motto, characteristics: characteristicsOf(one), version: 1,
    })
    for (const figure of one.figures.filter(({ source }) => source !== 'ČÚZK, RÚIAN')) {
      const kind = figureKinds[figure.label] ?? 'own'
      await addFigure(tx, null, code, {
        kind, label: kind === 'own' ? figure.label : null, value: figure.value, valueText: null, source: figure.source, asOf: figure.asOf,
      })
    }
  }
}

const figureKinds: Readonly<Record<string, 'school_register' | 'health_workplaces'>> = {
  'Právnické osoby v rejstříku škol': 'school_register', 'Zdravotnická pracoviště': 'health_workplaces',
}

function characteristicsOf({ characteristics, platforms }: DemoOrpProfile): string | null {
  const meetings = platforms.map(({ name, text }) => `${name}: ${text}`)
  return [...characteristics, ...meetings].join('\n') || null
}

export async function fillTravel(tx: Tx, today: IsoDate): Promise<void> {
  for (const one of journeys) {
    const source = travelSources[one.source]
    await addJourney(tx, null, {
      from: one.from as MunicipalityCode, to: one.to as MunicipalityCode, kilometres: one.km, car: one.car === null ? null : { from: one.car, to: one.car },
      transit: one.publicTransport ?? 'unknown', workingDaysOnly: one.workingDaysOnly === true, lastBack: one.lastBack ?? null,
      basis: source.estimated ? 'estimate' : 'measured', source: source.text, asOf: source.asOf ?? addDays(today, -(source.daysAgo ?? 0)),
    })
  }
}
