import { sql } from 'kysely'
import type { OrganisationId, ServiceId } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import type { Scope } from '#modules/access/index.ts'
import type { OrganisationCard, ServiceCard } from '../cards.ts'
import { areasOf, placesOf, type PublicService } from '../publicQueries.ts'
import { hasSecretSeat, organisationLine, type OrganisationRow } from '../queries/organisations.ts'
import { capacitiesOf, staffOf, useOf } from '../queries/serviceParts.ts'
import { serviceLine, type ServiceRow } from '../queries/services.ts'

/** Read in a few milliseconds, held in a few hundred kilobytes. */
const cardsAtOnce = 100

async function* inBatches<Id, Card>(ids: readonly Id[], read: (some: readonly Id[]) => Promise<Card[]>): AsyncGenerator<Card[]> {
  for (let at = 0; at < ids.length; at += cardsAtOnce) yield await read(ids.slice(at, at + cardsAtOnce))
}

/** What a card of a service says beyond its line in the list. Of a confidential place only its municipality. */
export type ServiceDetails = { readonly id: ServiceId } & Pick<PublicService, 'places' | 'areas'> & Omit<
  ServiceCard, 'organisationId' | 'name' | 'serviceKind' | 'facilityKind' | 'forms' | 'ageFrom' | 'ageTo' | 'email' | 'phone' | 'web' | 'source' | 'verifiedOn' | 'places' | 'areas' | 'endsOn' | 'goesOn'
>

/** Whole cards of services by their ids, batch by batch in the same order; a card that went meanwhile is left out. */
export const wholeServices = (db: Db, scope: Scope, ids: readonly ServiceId[]): AsyncGenerator<(ServiceRow & ServiceDetails)[]> =>
  inBatches(ids, (some) => servicesWith(db, scope, some))

async function servicesWith(db: Db, _scope: Scope, ids: readonly ServiceId[]): Promise<(ServiceRow & ServiceDetails)[]> {
  const { rows } = await sql<ServiceRow & ServiceDetails>`
    select ${serviceLine}, s.summary, s.focus, s.intensity, s.how_to_start as "howToStart", s.not_for as "notFor", s.keywords, s.legal_basis as "legalBasis",
      s.registration_number as "registrationNumber", s.authorised_activities as "authorisedActivities", s.target_groups as "targetGroups",
      s.audience_groups as "audienceGroups", s.functions, s.situations, s.waiting_weeks_from as "waitingWeeksFrom", s.waiting_weeks_to as "waitingWeeksTo",
      s.waiting_note as "waitingNote", s.waiting_as_of as "waitingAsOf", s.opening_hours as "openingHours", s.opening_note as "openingNote",
      s.hours_per_week::float8 as "hoursPerWeek", s.ordering, s.crisis_note as "crisisNote", s.goes_to_families as "goesToFamilies", s.price,
      s.price_note as "priceNote", s.needs_referral as "needsReferral", s.languages, s.barrier_free as "barrierFree",
      s.ospod_cooperation as "ospodCooperation", s.school_cooperation as "schoolCooperation", s.funding_until as "fundingUntil",
      s.verified_by as "verifiedBy", ${capacitiesOf} as capacities, ${staffOf} as staff, ${useOf} as "use",
      ${placesOf} as places, ${areasOf} as areas
    from unnest(${[...ids]}::uuid[]) with ordinality as asked(id, place) join service s on s.id = asked.id join organisation o on o.id = s.organisation_id
    order by asked.place`.execute(db)
  return rows
}

/** What a card of an organisation says beyond its line in the list. A seat that may be confidential has no address. */
export type OrganisationDetails = { readonly id: OrganisationId } & Pick<
  OrganisationCard,
  | 'legalForm' | 'founder' | 'about' | 'seatAddress' | 'seatPostalCode' | 'dataBox' | 'netOffers' | 'netNeeds' | 'netCannot' | 'callWhen' | 'convenor'
  | 'agreedProcedures' | 'verifiedUntil' | 'verifiedBy'
>

/** Whole cards of organisations by their ids, as of services. */
export const wholeOrganisations = (db: Db, scope: Scope, ids: readonly OrganisationId[]): AsyncGenerator<(OrganisationRow & OrganisationDetails)[]> =>
  inBatches(ids, (some) => organisationsWith(db, scope, some))

async function organisationsWith(db: Db, _scope: Scope, ids: readonly OrganisationId[]): Promise<(OrganisationRow & OrganisationDetails)[]> {
  const { rows } = await sql<OrganisationRow & OrganisationDetails>`
    select ${organisationLine}, o.legal_form as "legalForm", o.founder, o.about, case when not ${hasSecretSeat} then o.seat_address end as "seatAddress",
      case when not ${hasSecretSeat} then o.seat_postal_code end as "seatPostalCode", o.data_box as "dataBox", o.net_offers as "netOffers",
      o.net_needs as "netNeeds", o.net_cannot as "netCannot", o.call_when as "callWhen", o.convenor, o.agreed_procedures as "agreedProcedures", o.verified_by as "verifiedBy"
    from unnest(${[...ids]}::uuid[]) with ordinality as asked(id, place) join organisation o on o.id = asked.id
    left join municipality m on m.code = o.seat_municipality_code
    order by asked.place`.execute(db)
  return rows
}
