import { sql } from 'kysely'
import type { OrganisationId, ServiceId } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import type { OrganisationCard, ServiceCard } from '../cards.ts'
import { areasOf, placesOf, type PublicService } from '../publicQueries.ts'
import { hasSecretSeat } from '../queries/organisations.ts'
import { capacitiesOf, staffOf, useOf } from '../queries/serviceParts.ts'

/** What a card of a service says beyond its line in the list. Of a confidential place only its municipality. */
export type ServiceDetails = { readonly id: ServiceId } & Pick<PublicService, 'places' | 'areas'> & Omit<
  ServiceCard, 'organisationId' | 'name' | 'serviceKind' | 'facilityKind' | 'forms' | 'ageFrom' | 'ageTo' | 'email' | 'phone' | 'web' | 'source' | 'verifiedOn' | 'places' | 'areas' | 'endsOn' | 'goesOn'
>

export async function serviceDetails(db: Db, ids: readonly ServiceId[]): Promise<ReadonlyMap<ServiceId, ServiceDetails>> {
  const { rows } = await sql<ServiceDetails>`
    select s.id, s.summary, s.focus, s.intensity, s.how_to_start as "howToStart", s.not_for as "notFor", s.keywords, s.legal_basis as "legalBasis",
      s.registration_number as "registrationNumber", s.authorised_activities as "authorisedActivities", s.target_groups as "targetGroups",
      s.audience_groups as "audienceGroups", s.functions, s.situations, s.waiting_weeks_from as "waitingWeeksFrom", s.waiting_weeks_to as "waitingWeeksTo",
      s.waiting_note as "waitingNote", s.waiting_as_of as "waitingAsOf", s.opening_hours as "openingHours", s.opening_note as "openingNote",
      s.hours_per_week::float8 as "hoursPerWeek", s.ordering, s.crisis_note as "crisisNote", s.goes_to_families as "goesToFamilies", s.price,
      s.price_note as "priceNote", s.needs_referral as "needsReferral", s.languages, s.barrier_free as "barrierFree",
      s.ospod_cooperation as "ospodCooperation", s.school_cooperation as "schoolCooperation", s.funding_until as "fundingUntil",
      s.verified_until as "verifiedUntil", s.verified_by as "verifiedBy", ${capacitiesOf} as capacities, ${staffOf} as staff, ${useOf} as "use",
      ${placesOf} as places, ${areasOf} as areas
    from service s where s.id = any(${[...ids]}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

/** What a card of an organisation says beyond its line in the list. A seat that may be confidential has no address. */
export type OrganisationDetails = { readonly id: OrganisationId } & Pick<
  OrganisationCard,
  | 'legalForm' | 'founder' | 'about' | 'seatAddress' | 'seatPostalCode' | 'dataBox' | 'netOffers' | 'netNeeds' | 'netCannot' | 'callWhen' | 'convenor'
  | 'agreedProcedures' | 'verifiedUntil' | 'verifiedBy'
>

export async function organisationDetails(db: Db, ids: readonly OrganisationId[]): Promise<ReadonlyMap<OrganisationId, OrganisationDetails>> {
  const { rows } = await sql<OrganisationDetails>`
    select o.id, o.legal_form as "legalForm", o.founder, o.about, case when not ${hasSecretSeat} then o.seat_address end as "seatAddress",
      case when not ${hasSecretSeat} then o.seat_postal_code end as "seatPostalCode", o.data_box as "dataBox", o.net_offers as "netOffers",
      o.net_needs as "netNeeds", o.net_cannot as "netCannot", o.call_when as "callWhen", o.convenor, o.agreed_procedures as "agreedProcedures",
      o.verified_until as "verifiedUntil", o.verified_by as "verifiedBy"
    from organisation o where o.id = any(${[...ids]}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}
