import { type RawBuilder, sql } from 'kysely'
import type { IsoDate, OrganisationId, ServiceId } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import type { Scope } from '#modules/access/index.ts'
import type { AreaServed, OrganisationCard, ServiceCard } from '../cards.ts'
import type { ImportedPlace } from '../import/cells/places.ts'
import { placeEndsOn } from '../queries/ended.ts'
import { hasSecretSeat, organisationLine, type OrganisationRow } from '../queries/organisations.ts'
import { capacitiesOf, staffOf, useOf } from '../queries/serviceParts.ts'
import { serviceLine, type ServiceRow } from '../queries/services.ts'
import { czech, writtenMunicipality } from '../queries/words.ts'

/** Read in a few milliseconds, held in a few hundred kilobytes. */
const cardsAtOnce = 100

async function* inBatches<Id, Card>(ids: readonly Id[], read: (some: readonly Id[]) => Promise<Card[]>): AsyncGenerator<Card[]> {
  for (let at = 0; at < ids.length; at += cardsAtOnce) yield await read(ids.slice(at, at + cardsAtOnce))
}

/** A place as the file says it, with the day it ended. */
export type ExportedPlace = ImportedPlace & { readonly endedOn: IsoDate | null }

/** A territory served by the words it is read back by. */
export interface ExportedArea extends AreaServed { readonly written: string | null }

/** The organisation of a service, beside its name. */
export interface ExportedOwner extends Pick<OrganisationCard, 'ico' | 'kind' | 'sector' | 'phone' | 'email' | 'web'> { readonly key: string }

/** What a card of a service says beyond its line in the list, and what it says itself where the line falls back on its organisation. */
interface ServiceDetails extends Omit<
  ServiceCard, 'organisationId' | 'name' | 'serviceKind' | 'forms' | 'ageFrom' | 'ageTo' | 'source' | 'verifiedOn' | 'places' | 'areas'
> {
  readonly id: ServiceId
  /** By which the row is known again: its own key, else the id of the card. */
  readonly key: string
  readonly owner: ExportedOwner
  readonly places: readonly ExportedPlace[]
  readonly areas: readonly ExportedArea[]
}

/** A line of the list with all its card says. */
export type WholeService = Omit<ServiceRow, keyof ServiceDetails> & ServiceDetails

/** Places with all that anyone in the network may know; of a confidential one only its municipality. */
const exportedPlaces: RawBuilder<ExportedPlace[]> = sql`coalesce((
  select jsonb_agg(jsonb_build_object('municipality', ${writtenMunicipality('m')}, 'endedOn', ${placeEndsOn}, 'kind', l.kind, 'confidential', l.confidential,
    'name', case when not l.confidential then l.name end, 'address', case when not l.confidential then l.address end,
    'postalCode', case when not l.confidential then l.postal_code end, 'accessNote', case when not l.confidential then l.access_note end,
    'barrierFree', l.barrier_free, 'openingHours', l.opening_hours,
    'here', jsonb_build_object('capacityShare', sl.capacity_share::float8, 'openingHours', sl.opening_hours, 'openingNote', sl.opening_note))
    order by m.name ${czech}, l.id)
  from service_location sl join location l on l.id = sl.location_id and l.archived_at is null
  join municipality m on m.code = l.municipality_code where sl.service_id = s.id), '[]')`

const exportedAreas: RawBuilder<ExportedArea[]> = sql`coalesce((
  select jsonb_agg(jsonb_build_object('level', a.level, 'code', a.code, 'written', coalesce(${writtenMunicipality('m')}, orp.name, region.name))
    order by a.level, coalesce(m.name, orp.name, region.name) ${czech})
  from service_area a
  left join municipality m on a.level = 'municipality' and m.code = a.code
  left join orp on a.level = 'orp' and orp.code = a.code
  left join region on a.level = 'region' and region.code = a.code
  where a.service_id = s.id), '[]')`

const ownerOf: RawBuilder<ExportedOwner> = sql`jsonb_build_object('key', coalesce(o.external_key, o.id::text), 'ico', o.ico, 'kind', o.kind, 'sector', o.sector,
  'phone', o.phone, 'email', o.email, 'web', o.web)`

/** Whole cards of services by their ids, batch by batch in the same order; a card that went meanwhile is left out. */
export const wholeServices = (db: Db, scope: Scope, ids: readonly ServiceId[]): AsyncGenerator<WholeService[]> =>
  inBatches(ids, (some) => servicesWith(db, scope, some))

async function servicesWith(db: Db, _scope: Scope, ids: readonly ServiceId[]): Promise<WholeService[]> {
  // Columns of the same name as those of the line come after it, and hold.
  const { rows } = await sql<WholeService>`
    select ${serviceLine}, coalesce(s.external_key, s.id::text) as key, ${ownerOf} as owner, s.summary, s.focus, s.intensity, s.how_to_start as "howToStart",
      s.not_for as "notFor", s.keywords, s.legal_basis as "legalBasis", s.facility_kind as "facilityKind",
      s.registration_number as "registrationNumber", s.authorised_activities as "authorisedActivities", s.target_groups as "targetGroups",
      s.audience_groups as "audienceGroups", s.functions, s.situations, s.waiting_weeks_from as "waitingWeeksFrom", s.waiting_weeks_to as "waitingWeeksTo",
      s.waiting_note as "waitingNote", s.waiting_as_of as "waitingAsOf", s.opening_hours as "openingHours", s.opening_note as "openingNote",
      s.hours_per_week::float8 as "hoursPerWeek", s.ordering, s.crisis_note as "crisisNote", s.goes_to_families as "goesToFamilies", s.price,
      s.price_note as "priceNote", s.needs_referral as "needsReferral", s.languages, s.barrier_free as "barrierFree", s.email, s.phone, s.web,
      s.ospod_cooperation as "ospodCooperation", s.school_cooperation as "schoolCooperation", s.funding_until as "fundingUntil",
      s.ends_on as "endsOn", s.goes_on as "goesOn", s.verified_by as "verifiedBy", ${capacitiesOf} as capacities, ${staffOf} as staff, ${useOf} as "use",
      ${exportedPlaces} as places, ${exportedAreas} as areas
    from unnest(${[...ids]}::uuid[]) with ordinality as asked(id, place) join service s on s.id = asked.id join organisation o on o.id = s.organisation_id
    order by asked.place`.execute(db)
  return rows
}

/** What a card of an organisation says beyond its line in the list. A seat that may be confidential has no address. */
export type OrganisationDetails = {
  readonly id: OrganisationId
  /** By which the row is known again: its own key, else the id of the card. */
  readonly key: string
  /** The municipality of the seat by the words it is read back by. */
  readonly seatWritten: string | null
} & Pick<
  OrganisationCard,
  | 'legalForm' | 'founder' | 'about' | 'seatAddress' | 'seatPostalCode' | 'dataBox' | 'netOffers' | 'netNeeds' | 'netCannot' | 'callWhen' | 'convenor'
  | 'agreedProcedures' | 'verifiedUntil' | 'verifiedBy'
>

/** Whole cards of organisations by their ids, as of services. */
export const wholeOrganisations = (db: Db, scope: Scope, ids: readonly OrganisationId[]): AsyncGenerator<(OrganisationRow & OrganisationDetails)[]> =>
  inBatches(ids, (some) => organisationsWith(db, scope, some))

async function organisationsWith(db: Db, _scope: Scope, ids: readonly OrganisationId[]): Promise<(OrganisationRow & OrganisationDetails)[]> {
  const { rows } = await sql<OrganisationRow & OrganisationDetails>`
    select ${organisationLine}, coalesce(o.external_key, o.id::text) as key, ${writtenMunicipality('m')} as "seatWritten", o.legal_form as "legalForm", o.founder, o.about, case when not ${hasSecretSeat} then o.seat_address end as "seatAddress",
      case when not ${hasSecretSeat} then o.seat_postal_code end as "seatPostalCode", o.data_box as "dataBox", o.net_offers as "netOffers",
      o.net_needs as "netNeeds", o.net_cannot as "netCannot", o.call_when as "callWhen", o.convenor, o.agreed_procedures as "agreedProcedures", o.verified_by as "verifiedBy"
    from unnest(${[...ids]}::uuid[]) with ordinality as asked(id, place) join organisation o on o.id = asked.id
    left join municipality m on m.code = o.seat_municipality_code
    order by asked.place`.execute(db)
  return rows
}
