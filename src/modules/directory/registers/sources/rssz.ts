import { ok, type Result } from '#core/result.ts'
import { addressLine, addressPointOf, postalCodeOf } from '../reading/addresses.ts'
import { icoOf, known, reachOf } from '../reading/reach.ts'
import { type MunicipalityIndex, saidMunicipality } from '../reading/municipalities.ts'
import { at, listAt, numberAt, textAt } from '../reading/pick.ts'
import type { About, LocationWords, OrganisationWords, Read, RecordTrouble, RegisterRecord, ServiceWords } from '../records.ts'
import { schoolKind } from './schoolKinds.ts'

// The register of schools (MŠMT), one item a legal person with its schools. Only what is named here is taken: no heads, no
// statutory bodies, no founders.

type Trouble = (reason: RecordTrouble, detail?: string | null, about?: About | null) => void

export function rsszRecords(number: number, item: unknown, municipalities: MunicipalityIndex): Read[] {
  const reads: Read[] = []
  const [redIzo, name] = [textAt(item, 'redIzo'), textAt(item, 'uplnyNazev')]
  const what = name ?? redIzo ?? ''
  const trouble: Trouble = (reason, detail = null, about = null) => { reads.push({ kind: 'trouble', number, what, reason, detail, about }) }
  if (redIzo === null) trouble('noKey')
  else if (name === null) trouble('noName', null, { kind: 'organisation', key: redIzo, parentKey: null })
  else {
    const seat = seatOf(item, municipalities)
    const records: RegisterRecord[] = []
    for (const school of listAt(item, 'skolyAZarizeni')) {
      const made = schoolRecords(school, { organisation: redIzo, name, seat, municipalities, trouble })
      if (made === null) continue
      records.push(...made.records)
      if (made.unknown !== null) reads.push({ kind: 'unknown', code: made.unknown })
    }
    // A person without a school that belongs here is nobody for us.
    const [first] = records.filter(({ kind }) => kind === 'service')
    if (first !== undefined) reads.push({ kind: 'records', number, records: [organisationOf(item, { redIzo, name, seat, first, trouble }), ...records] })
  }
  return reads
}

interface Seat { readonly municipality: string | null, readonly name: string | null }

function seatOf(item: unknown, municipalities: MunicipalityIndex): Seat {
  const address = at(item, 'adresa')
  const found = municipalities(textAt(address, 'obec'), { district: textAt(address, 'okres'), postalCode: postalCodeOf(at(address, 'psc')) })
  return { municipality: found.ok ? found.value : null, name: textAt(address, 'obec') }
}

const lineOf = (address: unknown): string | null => addressLine({
  street: textAt(address, 'ulice'), number: textAt(address, 'cisloDomovni'),
  orientation: [textAt(address, 'cisloOrientacni'), textAt(address, 'dodatekOrientacnihoCisla')].filter((part) => part !== null).join('') || null,
  isEvidential: textAt(address, 'typCislaDomovniho') === 'č.ev.',
})

interface Person { readonly redIzo: string, readonly name: string, readonly seat: Seat, readonly first: RegisterRecord, readonly trouble: Trouble }

function organisationOf(item: unknown, { redIzo, name, seat, first, trouble }: Person): RegisterRecord {
  const address = at(item, 'adresa')
  const { email } = reachOf({ email: listAt(item, 'emaily') }, (reason) => { trouble(reason, null, { kind: 'organisation', key: redIzo, parentKey: null }) })
  return {
    kind: 'organisation', key: redIzo, parentKey: null, what: name, endedOn: null,
    words: known<OrganisationWords>({
      name, ico: icoOf(at(item, 'ico')), seatMunicipality: seat.municipality, seatAddress: lineOf(address), seatPostalCode: postalCodeOf(at(address, 'psc')), email,
    }),
    starts: { sector: 'education', kind: first.kind === 'service' ? first.words.facilityKind ?? 'education_other' : 'education_other' },
  }
}

interface Asked {
  readonly organisation: string, readonly name: string, readonly seat: Seat, readonly municipalities: MunicipalityIndex, readonly trouble: Trouble
}

function schoolRecords(school: unknown, asked: Asked): { records: RegisterRecord[], unknown: string | null } | null {
  const { organisation, name, trouble } = asked
  const [izo, own, code] = [textAt(school, 'izo'), textAt(school, 'uplnyNazev'), textAt(school, 'druh')]
  if (izo === null || own === null) {
    trouble(izo === null ? 'noKey' : 'noName', izo, { kind: 'service', key: izo, parentKey: organisation })
    return null
  }
  const kind = schoolKind(code, own)
  if (kind === null) {
    trouble('notForUs', own)
    return null
  }
  const capacity = capacityOf(school)
  const unknown = kind.known ? null : `druh/${code ?? ''}`
  const service: RegisterRecord = {
    kind: 'service', key: izo, parentKey: organisation, what: `${name} – ${own}`, endedOn: null, starts: { legalBasis: 'education' },
    words: known<ServiceWords>({
      name: own, facilityKind: kind.kind, unknownCodes: unknown === null ? [] : [unknown],
      capacities: capacity === null ? [] : [{ form: 'ambulatory', unit: 'misto', maximum: capacity }],
    }),
  }
  return { records: [service, ...placesOf(school, izo, service.what, asked)], unknown }
}

/** The highest number of pupils or children allowed; units are not added together. */
function capacityOf(school: unknown): number | null {
  const said = listAt(school, 'kapacity').flatMap((one) => numberAt(one, 'nejvyssiPovolenyPocet') ?? [])
  const usable = said.filter((count) => count > 0 && count < 100_000)
  return usable.length === 0 ? null : Math.max(...usable)
}

function placesOf(school: unknown, izo: string, what: string, { seat, municipalities, trouble }: Asked): RegisterRecord[] {
  const byKey = new Map<string, RegisterRecord>()
  for (const place of listAt(school, 'mistaVyuky')) {
    const address = at(place, 'adresa')
    const municipality = placeMunicipality(address, seat, municipalities)
    const key = `${izo}/${textAt(place, 'IDmista') ?? ''}`
    if (!municipality.ok) {
      trouble(municipality.reason, textAt(address, 'obec'), { kind: 'location', key, parentKey: izo })
      continue
    }
    if (byKey.has(key)) continue
    byKey.set(key, {
      kind: 'location', key, parentKey: izo, what, endedOn: null, starts: { kind: 'place' },
      words: known<LocationWords>({
        municipality: municipality.value, address: lineOf(address), postalCode: postalCodeOf(at(address, 'psc')), addressPoint: addressPointOf(at(address, 'kodRUIAN')),
      }),
    })
  }
  return [...byKey.values()]
}

/** Places of teaching have no district: of namesakes the one of the seat is meant, else the one of the post code. */
function placeMunicipality(address: unknown, seat: Seat, municipalities: MunicipalityIndex): Result<string, RecordTrouble> {
  const name = textAt(address, 'obec')
  if (name !== null && name === seat.name && seat.municipality !== null) return ok(seat.municipality)
  return saidMunicipality(municipalities(name, { postalCode: postalCodeOf(at(address, 'psc')) }), name)
}
