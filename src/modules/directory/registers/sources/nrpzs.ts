import type { Point } from '#core/ids.ts'
import { failed, ok, type Result } from '#core/result.ts'
import { fold } from '#core/text/fold.ts'
import type { ServiceForm } from '../../codelists/index.ts'
import type { Bytes } from '../reading/bytes.ts'
import { csvRows, type CsvDialect, type CsvRow, firstLine } from '../reading/csvRows.ts'
import { organisationKey } from '../reading/keys.ts'
import { type MunicipalityIndex, saidMunicipality } from '../reading/municipalities.ts'
import { textOf } from '../reading/pick.ts'
import { isFarFrom, pointOf } from '../reading/points.ts'
import { addressPointOf, postalCodeOf } from '../reading/addresses.ts'
import { icoOf, known, reachOf } from '../reading/reach.ts'
import { Unreadable } from '../reading/trouble.ts'
import type { About, LocationWords, OrganisationWords, Read, RecordTrouble, RegisteredPoint, RegisterRecord, ServiceWords } from '../records.ts'
import { healthKind } from './healthKinds.ts'

// The register of health providers (ÚZIS), a row a place. Only the columns named here are taken: not who answers for the
// care (`poskytovatel_odborny_zastupce`, `OdbornyZastupce`), which is a person.

type Name =
  | 'place' | 'facility' | 'name' | 'kindName' | 'care' | 'form' | 'ico' | 'provider' | 'email' | 'phone' | 'web' | 'region' | 'district' | 'orp' | 'town'
  | 'postalCode' | 'street' | 'house' | 'addressPoint' | 'gps' | 'lat' | 'lon'

interface Generation extends CsvDialect { readonly sign: string, readonly columns: Readonly<Partial<Record<Name, string>>> }

/** The export has had three shapes; each is told by a column only it has. */
const generations: readonly Generation[] = [
  {
    sign: 'ZZ_misto_poskytovani_ID', encoding: 'utf-8', delimiter: ',',
    columns: {
      place: 'ZZ_misto_poskytovani_ID', facility: 'ZZ_ID', name: 'ZZ_nazev', kindName: 'ZZ_druh_nazev', care: 'ZZ_obor_pece', form: 'ZZ_forma_pece',
      ico: 'poskytovatel_ICO', provider: 'poskytovatel_nazev', email: 'poskytovatel_email', phone: 'poskytovatel_telefon', web: 'poskytovatel_web',
      region: 'ZZ_kraj_kod', district: 'ZZ_okres_kod', orp: 'ZZ_ORP_kod', town: 'ZZ_obec', postalCode: 'ZZ_PSC', street: 'ZZ_ulice',
      house: 'ZZ_cislo_domovni_orientacni', addressPoint: 'ZZ_RUIAN_kod', gps: 'ZZ_GPS',
    },
  },
  {
    sign: 'MistoPoskytovaniId', encoding: 'utf-8', delimiter: ',',
    columns: {
      place: 'MistoPoskytovaniId', facility: 'ZdravotnickeZarizeniId', name: 'NazevZarizeni', kindName: 'DruhZarizeni', care: 'OborPece', form: 'FormaPece',
      ico: 'Ico', email: 'PoskytovatelEmail', phone: 'PoskytovatelTelefon', web: 'PoskytovatelWeb', region: 'KrajCode', district: 'OkresCode', town: 'Obec',
      postalCode: 'Psc', street: 'Ulice', house: 'CisloDomovniOrientacni', lat: 'Lat', lon: 'Lng',
    },
  },
  {
    sign: 'PCZ', encoding: 'windows-1250', delimiter: ';',
    columns: {
      place: 'ZdravotnickeZarizeniId', facility: 'ZdravotnickeZarizeniId', name: 'NazevCely', kindName: 'DruhZarizeni', email: 'PoskytovatelEmail',
      phone: 'PoskytovatelTelefon', web: 'PoskytovatelWeb', region: 'KrajKod', district: 'OkresKod', town: 'Obec', postalCode: 'Psc', street: 'Ulice',
      house: 'CisloDomovniOrientacni', gps: 'GPS',
    },
  },
]

function generationOf(header: string): Generation {
  const line = header.replace(/^\u00EF\u00BB\u00BF/, '')
  const found = generations.find(({ sign, delimiter }) => line.split(delimiter).some((name) => name.replaceAll('"', '').trim() === sign))
  if (!found) throw new Unreadable('columns', 1)
  return found
}

interface Aid { readonly municipalities: MunicipalityIndex, readonly municipalityPoints: ReadonlyMap<string, Point> }

export async function* readNrpzs(bytes: Bytes, aid: Aid): AsyncGenerator<Read> {
  const generation = generationOf(await firstLine(bytes.read(0, 64 * 1024)))
  for await (const row of csvRows(bytes.read(), generation)) yield* nrpzsRecords(row, generation, aid)
}

type Cells = (name: Name) => string | null

function nrpzsRecords(row: CsvRow, { columns }: Generation, { municipalities, municipalityPoints }: Aid): Read[] {
  const cell: Cells = (name) => textOf(row.cell(columns[name] ?? ''))
  const number = row.line
  const [facility, place, name] = [cell('facility'), cell('place'), cell('name')]
  const about = aboutRow(row, facility, place)
  const trouble = (reason: RecordTrouble, detail: string | null = null): Read => ({ kind: 'trouble', number, what: name ?? '', reason, detail, about })
  if (!row.isWhole) return [trouble('columns')]
  if (facility === null || place === null) return [trouble('noKey')]
  if (name === null) return [trouble('noName')]
  const told: Read[] = []
  const complain = (reason: RecordTrouble, about: About): void => { told.push({ kind: 'trouble', number, what: name, reason, detail: null, about }) }
  const organisation = organisationOf(cell, name, complain)
  const service = serviceOf(row, columns, cell, { facility, name, organisation })
  const municipality = saidMunicipality(municipalities(cell('town'), {
    orp: cell('orp'), district: cell('district'), region: cell('region'), postalCode: postalCodeOf(cell('postalCode')),
  }), cell('town'))
  if (!municipality.ok) return [...told, trouble(municipality.reason, cell('town')), { kind: 'records', number, records: [organisation, service] }]
  const point = pointNear(cell, municipalityPoints.get(municipality.value))
  const location = locationOf(cell, { facility, place, name }, municipality.value, point.ok ? point.value : null)
  if (!point.ok) told.push(trouble(point.reason, pointSaid(cell)))
  return [...told, { kind: 'records', number, records: [organisation, service, location] }]
}

const pointSaid = (cell: Cells): string | null => cell('lat') === null ? cell('gps') : [cell('lat'), cell('lon')].join(' ')

/** The point of a place, where one is said; one far from its municipality is not taken, whatever it says. */
function pointNear(cell: Cells, municipality: Point | undefined): Result<RegisteredPoint | null, 'pointOutside' | 'pointFar'> {
  const point = pointOf(pointSaid(cell))
  if (point === null) return failed('pointOutside')
  if (point === undefined) return ok(null)
  return isFarFrom(municipality, point) ? failed('pointFar') : ok(point)
}

/** A row with other cells than the header may have moved them: its keys are believed when they look like keys. */
const aboutRow = ({ isWhole }: CsvRow, facility: string | null, place: string | null): About | null =>
  facility === null || !(isWhole || [facility, place].every((key) => /^\d+$/.test(key ?? ''))) ? null : { kind: 'location', key: place, parentKey: facility }

interface Named { readonly facility: string, readonly place: string, readonly name: string }

const locationOf = (cell: Cells, { facility, place, name }: Named, municipality: string, point: RegisteredPoint | null): RegisterRecord => ({
  kind: 'location', key: place, parentKey: facility, what: name, starts: { kind: 'place' }, endedOn: null,
  words: known<LocationWords>({
    municipality, address: [cell('street'), cell('house')].filter((part) => part !== null).join(' ') || null,
    postalCode: postalCodeOf(cell('postalCode')), point, addressPoint: addressPointOf(cell('addressPoint')),
  }),
})

type OrganisationRecord = Extract<RegisterRecord, { kind: 'organisation' }>

function organisationOf(cell: Cells, facilityName: string, complain: (reason: RecordTrouble, about: About) => void): OrganisationRecord {
  const ico = icoOf(cell('ico'))
  const name = cell('provider') ?? facilityName
  const key = organisationKey(ico, name)
  const reach = reachOf({ email: [cell('email')], phone: [cell('phone')], web: [cell('web')] }, (reason) => { complain(reason, { kind: 'organisation', key, parentKey: null }) })
  return {
    kind: 'organisation', key, parentKey: null, what: name, endedOn: null,
    words: known<OrganisationWords>({ name, ico, ...reach }),
    starts: { sector: 'health', kind: healthKind(cell('kindName'), cell('care')) },
  }
}

interface Asked { readonly facility: string, readonly name: string, readonly organisation: OrganisationRecord }

const longestKeywords = 500

function serviceOf(row: CsvRow, columns: Generation['columns'], cell: Cells, { facility, name, organisation }: Asked): RegisterRecord {
  // Fields of care are a long list; a cell is cut for people elsewhere.
  const care = textOf(row.cell(columns.care ?? ''), 4000)
  const kind = healthKind(cell('kindName'), care)
  return {
    kind: 'service', key: facility, parentKey: organisation.key, what: name, endedOn: null,
    words: known<ServiceWords>({ name, facilityKind: kind, keywords: keywordsOf(care), forms: formsOf(cell('form')) }),
    starts: { legalBasis: 'health' },
  }
}

/** Fields of care as words people search by, whole ones only. */
function keywordsOf(care: string | null): string | null {
  const fields = [...new Set((care ?? '').split(/[,;|]/).map((field) => field.trim().toLowerCase()).filter((field) => field !== ''))].toSorted()
  let text = ''
  for (const field of fields) if (text.length + field.length + 2 <= longestKeywords) text += text === '' ? field : `, ${field}`
  return text === '' ? null : text
}

const formWords: readonly (readonly [string, ServiceForm])[] = [
  ['ambulantni', 'ambulatory'], ['luzkov', 'residential'], ['jednodenni', 'ambulatory'], ['vlastnim socialnim prostredi', 'outreach'], ['domaci', 'outreach'],
]

function formsOf(text: string | null): ServiceForm[] {
  const plain = fold(text ?? '')
  return [...new Set(formWords.filter(([words]) => plain.includes(words)).map(([, form]) => form))].toSorted()
}
