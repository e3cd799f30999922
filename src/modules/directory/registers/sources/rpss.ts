import type { IsoDate } from '#core/ids.ts'
import { labelOf, type SocialServiceKind, socialServiceKinds } from '../../codelists/index.ts'
import { sameName } from '../../import/sameName.ts'
import { addressLine, addressPointOf, postalCodeOf } from '../reading/addresses.ts'
import { organisationKey, placeKey } from '../reading/keys.ts'
import { at, dayOf, listAt, numberAt, textAt, textOf, under } from '../reading/pick.ts'
import { icoOf, known, reachOf } from '../reading/reach.ts'
import type { About, LocationWords, OrganisationWords, Read, RecordTrouble, RegisteredCapacity, RegisterRecord, ServiceWords } from '../records.ts'
import type { Codes } from './codes.ts'

// The register of providers of social services (MPSV), one item a registration. Only what is named here is taken: no
// statutory bodies, no heads, no notes, no attachments.

const municipalityOf = (address: unknown): string | null => /^Obec\/(\d{6})$/.exec(textAt(address, 'obec', 'id') ?? '')?.[1] ?? null

const addressOf = (address: unknown): string | null => addressLine({
  street: textAt(address, 'ulice', 'nazev'), number: textAt(address, 'cisloDomovni'), orientation: textAt(address, 'cisloOrientacni'),
  isEvidential: textAt(address, 'typCislaDomovniho', 'id') === 'TypStavebnihoObjektu/2',
})

function reachIn(item: unknown, about: About, trouble: Complain): ReturnType<typeof reachOf> {
  const all = (list: string, name: string) => listAt(item, list).map((one) => at(one, name))
  return reachOf({ email: all('emaily', 'email'), phone: all('telefony', 'telefon'), web: all('weby', 'web') }, (reason) => { trouble(reason, null, about) })
}

export function rpssRecords(number: number, item: unknown, codes: Codes): Read[] {
  const reads: Read[] = []
  const registration = textAt(item, 'identifikator')
  const provider = at(item, 'poskytovatel')
  const providerName = textAt(provider, 'nazev')
  const what = [providerName, registration].filter((part) => part !== null).join(' – ')
  const trouble: Complain = (reason, detail = null, about = null) => { reads.push({ kind: 'trouble', number, what, reason, detail, about }) }
  if (registration === null) trouble('noKey')
  else if (providerName === null) trouble('noProvider', null, { kind: 'service', key: registration, parentKey: null })
  else {
    const organisation = organisationOf(provider, providerName, trouble)
    const unknown = new Set<string>()
    const service = serviceOf(item, { registration, organisation, codes, unknown, trouble })
    const places = listAt(item, 'zarizeni').flatMap((place): RegisterRecord[] => {
      const location = locationOf(place, service, item, trouble)
      return location === null ? [] : [location]
    })
    for (const code of unknown) reads.push({ kind: 'unknown', code })
    reads.push({ kind: 'records', number, records: [organisation, service, ...merged(places)] })
  }
  return reads
}

type Complain = (reason: RecordTrouble, detail?: string | null, about?: About | null) => void
type OrganisationRecord = Extract<RegisterRecord, { kind: 'organisation' }>
type ServiceRecord = Extract<RegisterRecord, { kind: 'service' }>
type LocationRecord = Extract<RegisterRecord, { kind: 'location' }>

function organisationOf(provider: unknown, name: string, trouble: Complain): OrganisationRecord {
  const ico = icoOf(at(provider, 'ico'))
  const written = textAt(provider, 'ico')
  if (ico === null && written !== null) trouble('ico', written)
  const address = at(provider, 'adresa')
  const key = organisationKey(ico, name)
  return {
    kind: 'organisation', key, parentKey: null, what: name,
    words: known<OrganisationWords>({
      name, ico, seatMunicipality: municipalityOf(address), seatAddress: addressOf(address),
      seatPostalCode: postalCodeOf(at(address, 'psc')), ...reachIn(provider, { kind: 'organisation', key, parentKey: null }, trouble),
    }),
    starts: { sector: 'social', kind: 'provider' }, endedOn: null,
  }
}

interface Asked { readonly registration: string, readonly organisation: OrganisationRecord, readonly codes: Codes, readonly unknown: Set<string>, readonly trouble: Complain }

function serviceOf(item: unknown, { registration, organisation, codes, unknown, trouble }: Asked): ServiceRecord {
  const meaning = <Code extends string>(meanings: Readonly<Record<string, Code>>, id: string | null): Code | null => {
    const code = id === null ? null : under(meanings, id) ?? null
    if (code === null && id !== null) unknown.add(id)
    return code
  }
  const serviceKind = meaning(codes.serviceKinds, textAt(item, 'druhSocialniSluzby', 'id'))
  const targetGroups = listAt(item, 'ciloveSkupiny').map((one) => meaning(codes.targetGroups, textAt(one, 'cilovaSkupina', 'id')))
  const ages = listAt(item, 'vekoveSkupiny').map((one) => meaning(codes.ages, textAt(one, 'vekovaSkupina', 'id') ?? textAt(one, 'id')))
  const forms = listAt(item, 'formy').map((one) => ({ form: meaning(codes.forms, textAt(one, 'forma', 'id')), one }))
  const words = known<ServiceWords>({
    name: nameOf(item, serviceKind), serviceKind, registrationNumber: registration,
    forms: unique(forms.map(({ form }) => form)), targetGroups: unique(targetGroups), ...codes.agesBetween(ages),
    ...reachIn(item, { kind: 'service', key: registration, parentKey: organisation.key }, trouble), capacities: capacitiesOf(forms, (id) => meaning(codes.units, id)), unknownCodes: [...unknown].toSorted(),
  })
  return {
    kind: 'service', key: registration, parentKey: organisation.key, what: `${organisation.what} – ${words.name}`, words,
    starts: { legalBasis: 'social_service' }, endedOn: dayOf(at(item, 'datumPoskytovaniDo')),
  }
}

const unique = <Code extends string>(codes: readonly (Code | null)[]): Code[] => [...new Set(codes)].filter((code) => code !== null).toSorted()

/** The register gives a registration no name: its facilities' when they share one, else the kind's. */
function nameOf(item: unknown, kind: SocialServiceKind | null): string {
  const names = listAt(item, 'zarizeni').filter((place) => dayOf(at(place, 'poskytujeDo')) === null && !isSecretPlace(place))
    .flatMap((place) => textAt(place, 'nazev') ?? [])
  const [first] = names
  if (first !== undefined && new Set(names.map(sameName)).size === 1) return first
  return kind === null ? 'Sociální služba' : labelOf(socialServiceKinds, kind, 'cs')
}

type UnitOf = (id: string | null) => RegisteredCapacity['unit'] | null
interface SaidForm { readonly form: RegisteredCapacity['form'] | null, readonly one: unknown }

/** Registered maximum once for each form and unit; what is said twice is the larger. */
function capacitiesOf(forms: readonly SaidForm[], unitOf: UnitOf): RegisteredCapacity[] {
  const largest = new Map<string, RegisteredCapacity>()
  for (const capacity of forms.flatMap((said) => saidCapacities(said, unitOf))) {
    const key = `${capacity.form} ${capacity.unit}`
    if ((largest.get(key)?.maximum ?? -1) < capacity.maximum) largest.set(key, capacity)
  }
  return [...largest.entries()].toSorted(([left], [right]) => left < right ? -1 : 1).map(([, capacity]) => capacity)
}

const mostOfAnything = 1_000_000

/** The register has written the list of capacities under two names. */
function saidCapacities({ form, one }: SaidForm, unitOf: UnitOf): RegisteredCapacity[] {
  return [...listAt(one, 'kapacita'), ...listAt(one, 'kapacity')].flatMap((capacity) => {
    const [unit, maximum] = [unitOf(textAt(capacity, 'typ', 'id')), numberAt(capacity, 'pocet')]
    if (form === null || unit === null || maximum === null) return []
    return maximum < 0 || maximum > mostOfAnything ? [] : [{ form, unit, maximum: Math.round(maximum) }]
  })
}

/** Only a plain no, or nothing at all, publishes an address: what is hidden by mistake can be shown later, not the other way. */
function isSecretPlace(place: unknown): boolean {
  const said = at(place, 'utajenaAdresa')
  return said !== undefined && said !== null && said !== false && !['false', 'ne', '0'].includes(textOf(said)?.toLowerCase() ?? '')
}

/** A place whose address is secret keeps the municipality that may be known: of the address, else of where people are asked to write. */
function locationOf(place: unknown, service: ServiceRecord, item: unknown, trouble: Complain): LocationRecord | null {
  const address = at(place, 'adresa')
  const isSecret = isSecretPlace(place)
  const name = textAt(place, 'nazev')
  const own = municipalityOf(address)
  const municipality = own ?? (isSecret ? contactMunicipality(item) : null)
  if (municipality === null) {
    // Its key is made of the address, so any place of the service may be meant; one that is secret now must not stand as it was.
    if (isSecret) trouble('secretWithoutMunicipality')
    else trouble('noMunicipality', name, { kind: 'location', key: null, parentKey: service.key })
    return null
  }
  const endedOn = dayOf(at(place, 'poskytujeDo'))
  const shared = { kind: 'location', parentKey: service.key, starts: { kind: 'place' } } as const
  if (isSecret) {
    const key = placeKey(service.key, { addressPoint: null, name, address: 'secret', municipality })
    return { ...shared, key, what: service.what, words: { municipality, confidential: true }, endedOn: endedOrService(endedOn, service) }
  }
  const addressPoint = addressPointOf(at(address, 'kodAdresnihoMista'))
  const line = addressOf(address)
  return {
    ...shared, key: placeKey(service.key, { addressPoint, name, address: line, municipality }), what: name ?? service.what,
    words: known<LocationWords>({ municipality, name, address: line, postalCode: postalCodeOf(at(address, 'psc')), addressPoint }),
    endedOn: endedOrService(endedOn, service),
  }
}

/** An ended registration may leave its facilities open: they end with it. */
const endedOrService = (own: IsoDate | null, { endedOn }: ServiceRecord): IsoDate | null => {
  if (own === null || endedOn === null) return own ?? endedOn
  return own < endedOn ? own : endedOn
}

function contactMunicipality(item: unknown): string | null {
  for (const contact of listAt(item, 'kontaktniAdresy')) {
    const found = municipalityOf(at(contact, 'adresa') ?? contact)
    if (found !== null) return found
  }
  return municipalityOf(at(item, 'poskytovatel', 'adresa'))
}

/** Rows of the same facility repeat: one that still helps wins over one that ended. */
function merged(places: readonly RegisterRecord[]): RegisterRecord[] {
  const byKey = new Map<string, RegisterRecord>()
  for (const place of places) {
    const before = byKey.get(place.key)
    if (before === undefined || (before.endedOn !== null && (place.endedOn === null || place.endedOn > before.endedOn))) byKey.set(place.key, place)
  }
  return [...byKey.values()]
}
