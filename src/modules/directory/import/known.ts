import type { IsoDate, MunicipalityCode, OrganisationId, ServiceId } from '#core/ids.ts'
import { failed, ok, type Result } from '#core/result.ts'
import type { AreaServed, OrganisationCard, ServiceCard } from '../cards.ts'
import type { ImportedOrganisation, organisationFieldNames, ServiceFields } from './importedService.ts'
import type { Lineage } from './lineage.ts'
import { sameName } from './sameName.ts'
import type { RejectReason } from './trouble.ts'

export interface KnownMunicipality {
  readonly code: MunicipalityCode, readonly name: string, readonly district: string, readonly orpCode: string,
}

export type NamedMunicipality = Pick<KnownMunicipality, 'code' | 'name'>

export interface KnownOrganisation {
  readonly id: OrganisationId
  readonly name: string
  readonly ico: string | null
  readonly externalKey: string | null
  /** Only one that a row calls by its key, or that was merged. */
  readonly isArchived: boolean
  /** The one that stays of the two, for one that was merged. */
  readonly mergedInto: OrganisationId | null
  /** ORPs of the seat and of the places; none where nobody has given it a territory. */
  readonly orpCodes: readonly string[]
  /** The address of its seat is told to nobody, and no table opens it. */
  readonly hasSecretSeat: boolean
  readonly seatMunicipality: NamedMunicipality | null
  readonly fields: Pick<OrganisationCard, (typeof organisationFieldNames)[number]>
}

/** A place where a card is given; of a confidential one its municipality only. */
export interface KnownPlace { readonly municipality: MunicipalityCode, readonly orpCode: string, readonly address: string | null, readonly confidential: boolean }

/** A territory served, with its name. */
export interface NamedArea extends AreaServed { readonly name: string | null }

/** A card that is already here, with where it is given and whose it is. */
export interface KnownService {
  readonly id: ServiceId
  readonly organisationId: OrganisationId
  readonly externalKey: string | null
  readonly isArchived: boolean
  /** The card that stays of the two, for one that was merged. */
  readonly mergedInto: ServiceId | null
  readonly places: readonly KnownPlace[]
  readonly parts: Pick<ServiceCard, 'capacities' | 'staff' | 'use'> & { readonly areas: readonly NamedArea[] }
  readonly fields: ServiceFields
}

interface Territory { readonly code: string, readonly name: string }

/** What an import compares its rows with, as lists. */
export interface Known {
  readonly today: IsoDate
  readonly municipalities: readonly KnownMunicipality[]
  readonly territories: Readonly<Record<'region' | 'district' | 'orp', readonly Territory[]>>
  readonly organisations: readonly KnownOrganisation[]
  readonly services: readonly KnownService[]
  /** What a table of the same name said before. */
  readonly lineage: Lineage
}

/** The same by what a row says: a table of 20,000 rows asks each many times. */
export interface Index extends Pick<Known, 'today' | 'territories' | 'lineage'> {
  readonly municipalities: ReadonlyMap<string, readonly KnownMunicipality[]>
  readonly byIco: ReadonlyMap<string, readonly KnownOrganisation[]>
  readonly byName: ReadonlyMap<string, readonly KnownOrganisation[]>
  readonly byOrganisationKey: ReadonlyMap<string, KnownOrganisation>
  /** Organisations that were merged, by number and by name. */
  readonly merged: { readonly byIco: ReadonlyMap<string, readonly KnownOrganisation[]>, readonly byName: ReadonlyMap<string, readonly KnownOrganisation[]> }
  readonly byKey: ReadonlyMap<string, KnownService>
  readonly byService: ReadonlyMap<string, readonly KnownService[]>
}

const serviceKey = (organisation: string, name: string): string => `${organisation}\n${sameName(name)}`

/** A card is called by its own key, and by its id in the tables we write of cards that have none. */
const keyed = <Card extends { readonly id: string, readonly externalKey: string | null }>(cards: readonly Card[]): ReadonlyMap<string, Card> => new Map([
  ...cards.map((card) => [card.id, card] as const), ...cards.flatMap((card) => card.externalKey === null ? [] : [[card.externalKey, card] as const]),
])

export function indexOf({ today, territories, municipalities, organisations, services, lineage }: Known): Index {
  const living = organisations.filter(({ isArchived }) => !isArchived)
  const merged = organisations.filter(({ mergedInto }) => mergedInto !== null)
  return {
    today, territories, lineage, merged: { byIco: numbered(merged), byName: named(merged) },
    municipalities: grouped(municipalities.flatMap((one) => [[sameName(one.name), one], [one.code, one]] as const)),
    byIco: numbered(living), byName: named(living),
    byOrganisationKey: keyed(organisations),
    byKey: keyed(services),
    byService: Map.groupBy(services, ({ organisationId, fields }) => serviceKey(organisationId, fields.name)),
  }
}

const numbered = (organisations: readonly KnownOrganisation[]): ReadonlyMap<string, readonly KnownOrganisation[]> =>
  Map.groupBy(organisations.filter(({ ico }) => ico !== null), ({ ico }) => ico ?? '')
const named = (organisations: readonly KnownOrganisation[]): ReadonlyMap<string, readonly KnownOrganisation[]> => Map.groupBy(organisations, ({ name }) => sameName(name))

/** The card that stays, for one that was merged: merging again turns all that were merged before. Any other is itself. */
export const staying = <Card extends { readonly mergedInto: string | null }>(card: Card, cards: ReadonlyMap<string, Card>): Card =>
  card.mergedInto === null ? card : cards.get(card.mergedInto) ?? card

function grouped<Value>(entries: readonly (readonly [string, Value])[]): Map<string, Value[]> {
  const groups = new Map<string, Value[]>()
  for (const [key, value] of entries) groups.set(key, [...groups.get(key) ?? [], value])
  return groups
}

/**
 * The municipality a cell names: „Hlinsko“, „Lhota (Chrudim)“ or a code. Of namesakes the one of the person's territory
 * is meant; `isOwn` says that it lies there.
 */
export function municipalityMeant(
  { municipalities }: Pick<Index, 'municipalities'>, written: string, orps: readonly string[] | null,
): Result<KnownMunicipality & { readonly isOwn: boolean }, RejectReason> {
  const [, name = '', district] = /^([^(]*)(?:\(([^)]*)\))?/.exec(written) ?? []
  const named = municipalities.get(sameName(name)) ?? []
  const found = district === undefined ? named : named.filter(
    (one) => sameName(one.district).startsWith(sameName(district)),
  )
  const own = orps === null ? found : found.filter(({ orpCode }) => orps.includes(orpCode))
  const [first, second] = own.length > 0 ? own : found
  if (first === undefined) return failed('unknownMunicipality')
  return second === undefined ? ok({ ...first, isOwn: own.length > 0 }) : failed('ambiguousMunicipality')
}

type Named = Pick<ImportedOrganisation, 'key' | 'name' | 'ico'>

/** `isFollowed`: the row says the one that was merged into it. */
export interface MeantOrganisation extends KnownOrganisation { readonly isFollowed: boolean }

const itself = (one: KnownOrganisation): MeantOrganisation => ({ ...one, isFollowed: false })

/**
 * The organisation a row names, null for a new one: by its own key, by its number, by its name. Where several could be meant,
 * the one whose service has the key of the row is. One that was merged means the one that stays.
 */
export function organisationMeant(index: Index, said: Named, ofService: OrganisationId | null): Result<MeantOrganisation | null, RejectReason> {
  const called = said.key === null ? undefined : index.byOrganisationKey.get(said.key)
  if (called === undefined) return organisationNamed(index, said, ofService)
  const meant = staying(called, index.byOrganisationKey)
  if (meant.isArchived) return failed('archived')
  const isSame = [called, meant].some(({ name, ico }) => sameName(name) === sameName(said.name) || (said.ico !== null && ico === said.ico))
  return isSame ? ok({ ...meant, isFollowed: meant !== called }) : failed('organisationKeyOfAnother')
}

type ByNames = Pick<Index, 'byIco' | 'byName'>

/** Those with the number of the row, and those with its name and no other number. */
const calledSo = ({ byIco, byName }: ByNames, { name, ico }: Named): { readonly shared: readonly KnownOrganisation[], readonly named: readonly KnownOrganisation[] } => ({
  shared: byIco.get(ico ?? '') ?? [], named: (byName.get(sameName(name)) ?? []).filter((one) => ico === null || one.ico === null || one.ico === ico),
})

function organisationNamed(index: Index, said: Named, ofService: OrganisationId | null): Result<MeantOrganisation | null, RejectReason> {
  const { shared, named: sameNamed } = calledSo(index, said)
  const owner = shared.length === 1 ? shared[0] : [...shared, ...sameNamed].find(({ id }) => id === ofService)
  if (owner) return ok(itself(owner))
  if (sameNamed.length > 1 || (shared.length > 1 && sameNamed.length === 0)) return failed('ambiguousOrganisation')
  return sameNamed[0] ? ok(itself(sameNamed[0])) : organisationFollowed(index, said)
}

/** The one into which all that are called so were merged; none, where there was no such one. */
function organisationFollowed({ merged, byOrganisationKey }: Index, said: Named): Result<MeantOrganisation | null, RejectReason> {
  const { shared, named: sameNamed } = calledSo(merged, said)
  const found = new Map([...shared, ...sameNamed].map((one) => staying(one, byOrganisationKey)).filter(({ isArchived }) => !isArchived).map((one) => [one.id, one]))
  const [only = null] = found.values()
  return found.size > 1 ? failed('ambiguousOrganisation') : ok(only && { ...only, isFollowed: true })
}

/** What rows of one new organisation share. */
export const newKey = ({ key, ico, name }: Named): string => key === null ? ico ?? sameName(name) : `key ${key}`

/** Cards of the organisation with this name that are given in one of the municipalities; anywhere, where the row says none. A new one has none. */
export const servicesAt = (
  { byService }: Index, organisation: OrganisationId | undefined, name: string, municipalities: readonly MunicipalityCode[],
): readonly KnownService[] => (byService.get(serviceKey(organisation ?? '', name)) ?? []).filter(
  ({ places }) => municipalities.length === 0 || places.some(({ municipality }) => municipalities.includes(municipality)),
)
