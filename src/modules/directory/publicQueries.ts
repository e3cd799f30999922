import { type RawBuilder, sql } from 'kysely'
import type { IsoDate, MunicipalityCode, OrganisationId, OrpCode, RegionCode, ServiceId } from '#core/ids.ts'
import type { Db, Tx } from '#db/connection.ts'
import type { AreaServed, Capacity } from './cards.ts'
import type {
  AudienceGroup, AuthorisedActivity, FacilityKind, HelpFunction, LegalBasis, Ordering, Price, Profession, Sector, ServiceForm, Situation, SocialServiceKind, TargetGroup,
} from './codelists/index.ts'
import type { Logo } from './logo/logo.ts'
import { logoOf } from './logo/queries.ts'
import { givenOn, organisationEnded, placeEndsOn, serviceEndsOn } from './queries/ended.ts'
import { hasSecretSeat } from './queries/organisations.ts'
import { contactsOfOrganisation, contactsOfService, type PublicContact, type PublicContactOf } from './queries/publicContacts.ts'
import { helpsIn } from './queries/territories.ts'
import { all, contains, czech } from './queries/words.ts'

// What anyone may read. Of a confidential place only its municipality: no name, no address, no point of its own.

/** A place of a service; `lat` and `lon` are the municipality's, for journeys. */
export interface PublicPlace {
  readonly code: MunicipalityCode
  readonly municipality: string
  readonly orp: OrpCode
  readonly region: RegionCode
  readonly municipalityLat: number | null
  readonly municipalityLon: number | null
  readonly confidential: boolean
  readonly name: string | null
  readonly address: string | null
  readonly postalCode: string | null
  /** How to find the door. */
  readonly accessNote: string | null
  readonly barrierFree: boolean | null
  /** The service's at this place; where the service says none at all, the place's. */
  readonly openingHours: string | null
  readonly openingNote: string | null
  /** The day a public register says it ended, or was found without it. */
  readonly endedOn: IsoDate | null
  /** Where the pin stands; null for a confidential place. */
  readonly pin: { readonly lat: number, readonly lon: number } | null
  /** Nobody knows where exactly the place is: the pin stands at the point of its municipality. */
  readonly isPinOfMunicipality: boolean
}

/** What a list of services shows of each. */
export interface PublicService {
  readonly id: ServiceId
  readonly name: string
  readonly summary: string
  readonly organisationId: OrganisationId
  readonly organisation: string
  readonly forms: readonly ServiceForm[]
  readonly goesToFamilies: boolean | null
  readonly ageFrom: number | null
  readonly ageTo: number | null
  readonly waitingWeeksFrom: number | null
  readonly waitingWeeksTo: number | null
  readonly waitingNote: string | null
  readonly waitingAsOf: IsoDate | null
  readonly openingHours: string | null
  readonly openingNote: string | null
  readonly howToStart: string | null
  readonly price: Price | null
  readonly priceNote: string | null
  readonly needsReferral: boolean | null
  /** As the card says; its places may say otherwise. */
  readonly barrierFree: boolean | null
  /** The service's own, else the organisation's. */
  readonly phone: string | null
  /** The day from which it is not given, by its card or a public register; it may be still to come. */
  readonly endedOn: IsoDate | null
  readonly organisationEnded: boolean
  readonly verifiedOn: IsoDate | null
  readonly verifiedUntil: IsoDate | null
  readonly places: readonly PublicPlace[]
  readonly areas: readonly (AreaServed & { readonly name: string | null })[]
}

/** Everything a card says. */
export interface PublicServiceCard extends PublicService {
  readonly notFor: string | null
  readonly focus: string | null
  readonly intensity: string | null
  readonly ospodCooperation: string | null
  readonly schoolCooperation: string | null
  readonly professions: readonly Profession[]
  readonly keywords: string
  readonly legalBasis: LegalBasis
  readonly serviceKind: SocialServiceKind | null
  readonly facilityKind: FacilityKind | null
  readonly registrationNumber: string | null
  readonly authorisedActivities: readonly AuthorisedActivity[]
  readonly targetGroups: readonly TargetGroup[]
  readonly audienceGroups: readonly AudienceGroup[]
  readonly functions: readonly HelpFunction[]
  readonly situations: readonly Situation[]
  readonly ordering: Ordering | null
  readonly crisisNote: string | null
  readonly languages: readonly string[]
  readonly email: string | null
  readonly web: string | null
  readonly capacities: readonly Capacity[]
  readonly source: string
  readonly verifiedBy: string | null
  /** Of its organisation. */
  readonly logo: Logo | null
  /** Of the service itself; those of its organisation are on the organisation's card. */
  readonly contacts: readonly PublicContact[]
}

/** Places of a service `s` as anyone may know them. */
const placesOf: RawBuilder<PublicPlace[]> = sql`coalesce((
  select jsonb_agg(jsonb_build_object('code', m.code, 'municipality', m.name, 'orp', m.orp_code, 'region', m.region_code,
    'municipalityLat', m.lat, 'municipalityLon', m.lon,
    'endedOn', ${placeEndsOn}, 'confidential', l.confidential, 'barrierFree', l.barrier_free, 'openingHours', coalesce(sl.opening_hours, case when s.opening_hours is null then l.opening_hours end),
    'openingNote', sl.opening_note,
    'name', case when l.confidential then null else l.name end, 'address', case when l.confidential then null else l.address end,
    'postalCode', case when l.confidential then null else l.postal_code end, 'accessNote', case when l.confidential then null else l.access_note end,
    'pin', case when l.confidential or coalesce(l.lat, m.lat) is null then null
      else jsonb_build_object('lat', coalesce(l.lat, m.lat), 'lon', coalesce(l.lon, m.lon)) end,
    'isPinOfMunicipality', not l.confidential and (l.lat is null or l.position_from = 'municipality')) order by m.name ${czech}, l.id)
  from service_location sl join location l on l.id = sl.location_id and l.archived_at is null
  join municipality m on m.code = l.municipality_code where sl.service_id = s.id), '[]')`

/** Places of a service by its id, as anyone may know them. */
export async function publicPlacesOf(db: Db, id: ServiceId): Promise<readonly PublicPlace[]> {
  const { rows: [row] } = await sql<{ places: PublicPlace[] }>`select ${placesOf} as places from service s where s.id = ${id}`.execute(db)
  return row?.places ?? []
}

/** Territories that a service `s` serves, with their names. */
export const areasOf: RawBuilder<PublicService['areas']> = sql`coalesce((
  select jsonb_agg(jsonb_build_object('level', a.level, 'code', a.code, 'name', coalesce(m.name, orp.name, region.name))
    order by a.level, coalesce(m.name, orp.name, region.name) ${czech})
  from service_area a
  left join municipality m on a.level = 'municipality' and m.code = a.code
  left join orp on a.level = 'orp' and orp.code = a.code
  left join region on a.level = 'region' and region.code = a.code
  where a.service_id = s.id), '[]')`

const columns = sql`
  s.id, s.name, s.summary, s.organisation_id as "organisationId", o.name as organisation, s.forms, s.goes_to_families as "goesToFamilies",
  s.age_from as "ageFrom", s.age_to as "ageTo", s.waiting_weeks_from as "waitingWeeksFrom", s.waiting_weeks_to as "waitingWeeksTo",
  s.waiting_note as "waitingNote", s.waiting_as_of as "waitingAsOf", s.opening_hours as "openingHours", s.opening_note as "openingNote", s.how_to_start as "howToStart",
  s.price, s.price_note as "priceNote", s.needs_referral as "needsReferral", s.barrier_free as "barrierFree",
  coalesce(s.phone, o.phone) as phone, ${serviceEndsOn} as "endedOn", ${organisationEnded} as "organisationEnded", s.verified_on as "verifiedOn", s.verified_until as "verifiedUntil", ${placesOf} as places, ${areasOf} as areas`

/** Services in the order of their ids; an archived one is left out. */
export async function publicServices(db: Db, ids: readonly ServiceId[]): Promise<PublicService[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<PublicService>`
    select ${columns} from service s join organisation o on o.id = s.organisation_id
    where s.id = any(${[...ids]}::uuid[]) and s.archived_at is null and o.archived_at is null
    order by array_position(${[...ids]}::uuid[], s.id)`.execute(db)
  return rows
}

/** A card that is there, one that was archived (its name still says what it was, and where it went when it was merged), or none. */
export type PublicCard<Card> =
  | { readonly state: 'found', readonly card: Card }
  | { readonly state: 'archived', readonly name: string, readonly mergedInto: string | null }
  | { readonly state: 'absent' }

const cardColumns = sql`
  s.not_for as "notFor", s.focus, s.intensity, s.ospod_cooperation as "ospodCooperation", s.school_cooperation as "schoolCooperation",
  array(select f.profession from service_staff f where f.service_id = s.id order by f.full_time desc, f.profession) as professions, s.keywords, s.legal_basis as "legalBasis", s.service_kind as "serviceKind", s.facility_kind as "facilityKind",
  s.registration_number as "registrationNumber", s.authorised_activities as "authorisedActivities", s.target_groups as "targetGroups",
  s.audience_groups as "audienceGroups", s.functions, s.situations, s.ordering, s.crisis_note as "crisisNote", s.languages,
  coalesce(s.email, o.email) as email, coalesce(s.web, o.web) as web, s.source, s.verified_by as "verifiedBy", ${logoOf} as logo,
  coalesce((select jsonb_agg(jsonb_build_object('form', c.form, 'unit', c.unit, 'maximum', c.maximum, 'free', c.free, 'freeAsOf', c.free_as_of)
    order by c.form, c.unit) from service_capacity c where c.service_id = s.id), '[]') as capacities`

export async function publicServiceById(db: Db, id: string, today: IsoDate): Promise<PublicCard<PublicServiceCard>> {
  const { rows: [row] } = await sql<PublicServiceCard & { isArchived: boolean, mergedInto: string | null }>`
    select ${columns}, ${cardColumns}, ${contactsOfService(today)} as contacts, s.merged_into as "mergedInto", s.archived_at is not null or o.archived_at is not null as "isArchived"
    from service s join organisation o on o.id = s.organisation_id where s.id::text = ${id}`.execute(db)
  if (row === undefined) return { state: 'absent' }
  const { isArchived, mergedInto, ...card } = row
  return isArchived ? { state: 'archived', name: card.name, mergedInto } : { state: 'found', card }
}

/** Whole cards by their ids; an archived one is left out. */
export async function publicServiceCards(db: Db, ids: readonly ServiceId[], today: IsoDate): Promise<PublicServiceCard[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<PublicServiceCard>`
    select ${columns}, ${cardColumns}, ${contactsOfService(today)} as contacts from service s join organisation o on o.id = s.organisation_id
    where s.id = any(${[...ids]}::uuid[]) and s.archived_at is null and o.archived_at is null`.execute(db)
  return rows
}

/** Whole cards of services that are given in the ORP on the day or come there, by name; for a document that is kept, so without contacts on somebody. */
export async function publicCardsHelpingIn(db: Db | Tx, orp: OrpCode, today: IsoDate): Promise<PublicServiceCard[]> {
  const { rows } = await sql<PublicServiceCard>`
    select ${columns}, ${cardColumns}, ${contactsOfService(today, true)} as contacts from service s join organisation o on o.id = s.organisation_id
    where s.archived_at is null and o.archived_at is null and ${givenOn(today)} and ${helpsIn([orp], today)}
    order by s.name ${czech}, s.id`.execute(db)
  return rows
}

export interface PublicOrganisation {
  readonly id: OrganisationId
  readonly name: string
  readonly ico: string | null
  readonly legalForm: string | null
  readonly founder: string | null
  readonly sector: Sector
  readonly kind: FacilityKind
  readonly about: string | null
  readonly seat: string | null
  /** Null also when the seat is a confidential place. */
  readonly seatAddress: string | null
  readonly seatPostalCode: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly web: string | null
  readonly dataBox: string | null
  readonly source: string
  readonly verifiedOn: IsoDate | null
  readonly verifiedUntil: IsoDate | null
  readonly verifiedBy: string | null
  readonly contacts: readonly PublicContactOf[]
  /** What it offers today; services that ended are not among them. */
  readonly serviceIds: readonly ServiceId[]
  readonly organisationEnded: boolean
  readonly logo: Logo | null
}

export async function publicOrganisationById(db: Db, id: string, today: IsoDate): Promise<PublicCard<PublicOrganisation>> {
  const { rows: [row] } = await sql<PublicOrganisation & { isArchived: boolean, mergedInto: string | null }>`
    select o.id, o.name, o.ico, o.legal_form as "legalForm", o.founder, o.sector, o.kind, o.about,
      m.name as seat, case when not ${hasSecretSeat} then o.seat_address end as "seatAddress",
      case when not ${hasSecretSeat} then o.seat_postal_code end as "seatPostalCode",
      o.email, o.phone, o.web, o.data_box as "dataBox", o.source, o.verified_on as "verifiedOn", o.verified_until as "verifiedUntil", o.verified_by as "verifiedBy", ${organisationEnded} as "organisationEnded", ${logoOf} as logo,
      o.archived_at is not null as "isArchived", o.merged_into as "mergedInto",
      ${contactsOfOrganisation(today)} as contacts,
      array(select x.service_id from service_search x join service s on s.id = x.service_id
        where s.organisation_id = o.id and (x.ended_on is null or x.ended_on > ${today}::date) order by x.sort_key, x.service_id) as "serviceIds"
    from organisation o left join municipality m on m.code = o.seat_municipality_code where o.id::text = ${id}`.execute(db)
  if (row === undefined) return { state: 'absent' }
  const { isArchived, mergedInto, ...card } = row
  return isArchived ? { state: 'archived', name: card.name, mergedInto } : { state: 'found', card }
}

type Named = Pick<PublicOrganisation, 'id' | 'name' | 'seat'>

/** Organisations whose name has every word that was typed, one's own before others. */
export async function publicOrganisationsNamed(db: Db, typed: string, limit: number, own: readonly string[] = []): Promise<Named[]> {
  const words = typed.trim().split(/\s+/).map((word) => contains(sql<string>`o.name`, word))
  const { rows } = await sql<Named>`
    select o.id, o.name, m.name as seat from organisation o left join municipality m on m.code = o.seat_municipality_code
    where o.archived_at is null and ${all(words)}
    order by o.id::text = any(${[...own]}::text[]) desc, o.name ${czech}, o.id limit ${limit}`.execute(db)
  return rows
}
