import type { ReadArea } from './files/areaFile.ts'
import type { MunicipalityRow, OrpRow } from './files/municipalityRow.ts'
import type { ReadFile } from './files/readImportFile.ts'
import type { ReadRow } from './files/tableFile.ts'
import type { Rejected } from './files/trouble.ts'
import { differencesOf, type Planned, planned } from './rulesDifferences.ts'
import type { AreaLevel, AreaRecord, DistrictRecord, MunicipalityRecord, Origins, OrpRecord, RegionRecord } from './records.ts'

/** What is stored of each table, by code; areas by `areaKey`. */
export interface Known {
  readonly region: ReadonlyMap<string, RegionRecord>
  readonly district: ReadonlyMap<string, DistrictRecord>
  readonly orp: ReadonlyMap<string, OrpRecord>
  readonly municipality: ReadonlyMap<string, MunicipalityRecord>
  readonly area: ReadonlyMap<string, AreaRecord>
}

export interface UnitPlan {
  readonly region: Planned<RegionRecord>
  readonly district: Planned<DistrictRecord>
  readonly orp: Planned<OrpRecord>
  readonly municipality: Planned<MunicipalityRecord>
  readonly area: Planned<AreaRecord>
}

/** What one file will change; the preview shows it and the import writes it. */
export interface FilePlan {
  readonly fileName: string
  readonly kind: ReadFile['kind']
  readonly units: UnitPlan
  readonly rejected: readonly Rejected[]
}

export interface NamedFile { readonly name: string, readonly content: ReadFile }

export const areaKey = (level: AreaLevel, code: string): string => `${level}:${code}`

const turns: Record<ReadFile['kind'], number> = { municipalities: 0, orps: 1, areas: 2 }

/** Plans files in the order they depend on each other: an area may belong to a municipality that comes with it. */
export function planImport(files: readonly NamedFile[], known: Known, origins: Origins): FilePlan[] {
  const plans: FilePlan[] = []
  let before = known
  for (const file of files.toSorted((a, b) => turns[a.content.kind] - turns[b.content.kind])) {
    const plan = planFile(file, before, origins)
    plans.push(plan)
    before = afterwards(before, plan.units)
  }
  return plans
}

function planFile({ name, content }: NamedFile, known: Known, origins: Origins): FilePlan {
  switch (content.kind) {
    case 'municipalities': return { fileName: name, kind: content.kind, ...planMunicipalities(content.rows, known, origins, content.rejected) }
    case 'orps': return { fileName: name, kind: content.kind, ...planOrps(content.rows, known, content.rejected) }
    case 'areas': return { fileName: name, kind: content.kind, ...planAreas(content.areas, known, origins, content.rejected) }
  }
}

const afterwards = (known: Known, units: UnitPlan): Known => ({
  region: merged(known.region, units.region, codeOf),
  district: merged(known.district, units.district, codeOf),
  orp: merged(known.orp, units.orp, codeOf),
  municipality: merged(known.municipality, units.municipality, codeOf),
  area: merged(known.area, units.area, (area) => areaKey(area.level, area.code)),
})

const merged = <Row>(known: ReadonlyMap<string, Row>, { added, changed }: Planned<Row>, keyOf: (row: Row) => string): Map<string, Row> =>
  new Map([...known, ...[...added, ...changed.map(({ row }) => row)].map((row) => [keyOf(row), row] as const)])

const codeOf = ({ code }: { readonly code: string }): string => code

const none = { added: [], changed: [], unchanged: 0 } as const
const nothing: UnitPlan = { region: none, district: none, orp: none, municipality: none, area: none }

/** The kinds of units in the order they are written. */
export const unitNames = ['region', 'district', 'orp', 'municipality', 'area'] as const satisfies readonly (keyof UnitPlan)[]

export interface Counts { readonly added: number, readonly changed: number, readonly unchanged: number }

export const countsOf = ({ added, changed, unchanged }: Planned<unknown>): Counts => ({ added: added.length, changed: changed.length, unchanged })

/** Counts over all units of a plan. */
export const totalsOf = (units: UnitPlan): Counts => unitNames.map((name) => countsOf(units[name])).reduce((sum, counts) => ({
  added: sum.added + counts.added, changed: sum.changed + counts.changed, unchanged: sum.unchanged + counts.unchanged,
}))

type Outcome = Pick<FilePlan, 'units' | 'rejected'>

function planMunicipalities(rows: readonly ReadRow<MunicipalityRow>[], known: Known, origins: Origins, unreadable: readonly Rejected[]): Outcome {
  const said: Said = { region: new Map(), district: new Map(), orp: new Map() }
  const rejected = [...unreadable]
  const accepted = rows.flatMap(({ line, row }) => {
    if (agreesWith(said, row, known)) return [row]
    rejected.push({ line, what: `${row.code} ${row.name}`, reason: 'contradiction', column: null })
    return []
  })
  const seats = seatsOf(accepted)
  const municipalities = accepted.map((row) => municipalityFrom(row, seats, known.municipality.get(row.code), origins))
  return {
    units: {
      ...nothing,
      region: planned(said.region.values(), known.region, codeOf),
      district: planned(said.district.values(), known.district, codeOf),
      orp: planned(said.orp.values(), known.orp, codeOf),
      municipality: planned(municipalities, known.municipality, codeOf),
    },
    rejected,
  }
}

interface Said { readonly region: Map<string, RegionRecord>, readonly district: Map<string, DistrictRecord>, readonly orp: Map<string, OrpRecord> }

function agreesWith({ region, district, orp }: Said, row: MunicipalityRow, known: Known): boolean {
  const regionCode = row.kraj_code
  return agrees(region, { code: regionCode, ruianCode: row.kraj_ruian ?? ruianOf(known.region, regionCode), name: row.kraj_name })
    && agrees(district, { code: row.okres_code, ruianCode: row.okres_ruian ?? ruianOf(known.district, row.okres_code), name: row.okres, regionCode })
    && agrees(orp, { code: row.orp_code, ruianCode: ruianOf(known.orp, row.orp_code), name: row.orp_name, regionCode })
}

const ruianOf = (known: ReadonlyMap<string, RegionRecord>, code: string): string | null => known.get(code)?.ruianCode ?? null

/** The first row tells what a unit is; a later one that says otherwise cannot be right at the same time. */
function agrees<Row extends RegionRecord>(units: Map<string, Row>, said: Row): boolean {
  const first = units.get(said.code)
  if (first === undefined) units.set(said.code, said)
  return first === undefined || Object.keys(differencesOf(first, said)).length === 0
}

interface Seats { readonly orp: ReadonlyMap<string, MunicipalityRow>, readonly office: ReadonlyMap<string, MunicipalityRow> }

/** The seat bears the name of its territory; of two namesakes it is the larger one. Military areas have none. */
function seatsOf(rows: readonly MunicipalityRow[]): Seats {
  const orp = new Map<string, MunicipalityRow>()
  const office = new Map<string, MunicipalityRow>()
  for (const row of rows) {
    if (row.name === row.orp_name) keepLarger(orp, row.orp_code, row)
    if (row.name === row.pou_name && row.pou_code !== null) keepLarger(office, row.pou_code, row)
  }
  return { orp, office }
}

function keepLarger(seats: Map<string, MunicipalityRow>, code: string, row: MunicipalityRow): void {
  const before = seats.get(code)
  if (before === undefined || (row.pop_census_2021 ?? 0) > (before.pop_census_2021 ?? 0)) seats.set(code, row)
}

function municipalityFrom(row: MunicipalityRow, seats: Seats, known: MunicipalityRecord | undefined, origins: Origins): MunicipalityRecord {
  const isOrpSeat = seats.orp.get(row.orp_code) === row
  const isOfficeSeat = row.pou_code !== null && seats.office.get(row.pou_code) === row
  return {
    code: row.code, name: row.name, orpCode: row.orp_code, districtCode: row.okres_code, regionCode: row.kraj_code,
    authorisedOfficeCode: row.pou_code, level: isOrpSeat ? 3 : isOfficeSeat ? 2 : 1, lat: row.lat, lon: row.lon,
    postalCode: row.psc?.replace(' ', '') ?? null, ...figuresFrom(row, known, origins), source: origins.source, asOf: origins.asOf,
  }
}

type Figures = Pick<MunicipalityRecord, 'population' | 'children' | 'figuresSource' | 'figuresAsOf'>

/** A table without the columns of people leaves the figures we have; an empty cell says that the figure is unknown. */
function figuresFrom(row: MunicipalityRow, known: MunicipalityRecord | undefined, { figuresSource, figuresAsOf }: Origins): Figures {
  const { pop_census_2021: population = null, pop_0_14_census_2021: children = null } = row
  const saysFigures = row.pop_census_2021 !== undefined || row.pop_0_14_census_2021 !== undefined
  if (saysFigures) return { population, children, figuresSource, figuresAsOf }
  const { population: all, children: young, figuresSource: source, figuresAsOf: asOf } = known ?? noFigures
  return { population: all, children: young, figuresSource: source, figuresAsOf: asOf }
}

const noFigures: Figures = { population: null, children: null, figuresSource: null, figuresAsOf: null }

function planOrps(rows: readonly ReadRow<OrpRow>[], known: Known, unreadable: readonly Rejected[]): Outcome {
  const rejected = [...unreadable]
  const orps = rows.flatMap(({ line, row }) => {
    const orp = known.orp.get(row.code)
    if (!orp) rejected.push({ line, what: row.code, reason: 'unknownUnit', column: 'code' })
    return orp ? [{ ...orp, ruianCode: row.ruian_code }] : []
  })
  return { units: { ...nothing, orp: planned(orps, known.orp, codeOf) }, rejected }
}

function planAreas(areas: readonly ReadArea[], known: Known, { source, asOf }: Origins, unreadable: readonly Rejected[]): Outcome {
  const rejected = [...unreadable]
  const records = areas.flatMap(({ line, ...area }): AreaRecord[] => {
    if (known[area.level].has(area.code)) return [{ ...area, schematic: false, source, asOf }]
    rejected.push({ line, what: area.code, reason: 'unknownUnit', column: null })
    return []
  })
  return { units: { ...nothing, area: planned(records, known.area, (area) => areaKey(area.level, area.code)) }, rejected }
}
