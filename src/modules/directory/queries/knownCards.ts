import { sql } from 'kysely'
import type { IsoDate } from '#core/ids.ts'
import { isUuid } from '#core/identifiers/uuid.ts'
import type { Db, Tx } from '#db/connection.ts'
import type { Known, KnownMunicipality, KnownOrganisation, KnownService } from '../import/known.ts'
import { sameName } from '../import/sameName.ts'
import type { ImportTarget } from '../import/fields.ts'
import type { RowSaid } from '../import/rows.ts'
import { areasOf } from '../publicQueries.ts'
import { lineageOf } from './lineage.ts'
import { hasSecretSeat } from './organisations.ts'
import { capacitiesOf, staffOf, useOf } from './serviceParts.ts'
import { foldedColumn } from './words.ts'

/**
 * What the rows of a table are compared with: all territories, organisations they may mean, the cards of those, and what a
 * table of the same name said before.
 */
export async function knownFor(db: Db | Tx, rows: readonly RowSaid[], name: string | null, target: ImportTarget = 'services'): Promise<Known> {
  const organisations = await organisationsMeant(db, rows)
  const lineage = await lineageOf(db, name)
  const keys = [...rows.flatMap(({ externalKey }) => externalKey === null ? [] : [externalKey]), ...lineage.cards.values()]
  return {
    today: await todayIn(db), municipalities: await allMunicipalities(db), territories: await allTerritories(db), organisations,
    services: target === 'organisations' ? [] : await servicesOfOrKeyed(db, organisations.map(({ id }) => id), [...new Set(keys)]), lineage,
  }
}

async function todayIn(db: Db | Tx): Promise<IsoDate> {
  const { rows: [row] } = await sql<{ today: IsoDate }>`select (now() at time zone 'Europe/Prague')::date as today`.execute(db)
  if (!row) throw new Error('The database does not say what day it is.')
  return row.today
}

async function allMunicipalities(db: Db | Tx): Promise<KnownMunicipality[]> {
  const { rows } = await sql<KnownMunicipality>`
    select m.code, m.name, d.name as district, m.orp_code as "orpCode" from municipality m
      join district d on d.code = m.district_code`.execute(db)
  return rows
}

async function allTerritories(db: Db | Tx): Promise<Known['territories']> {
  const [region, district, orp] = await Promise.all((['region', 'district', 'orp'] as const).map((table) =>
    db.selectFrom(table).select(['code', 'name']).orderBy('code').execute()))
  return { region: region ?? [], district: district ?? [], orp: orp ?? [] }
}

const idsAmong = (keys: readonly string[]): string[] => keys.filter(isUuid)

async function organisationsMeant(db: Db | Tx, rows: readonly RowSaid[]): Promise<KnownOrganisation[]> {
  const said = rows.map(({ organisation }) => organisation)
  const icos = [...new Set(said.flatMap(({ ico }) => ico === null ? [] : [ico]))]
  const names = [...new Set(said.map(({ name }) => sameName(name)))]
  const keys = [...new Set(said.flatMap(({ key }) => key === null ? [] : [key]))]
  const { rows: found } = await sql<KnownOrganisation>`
    with called as (
      select o.id, o.merged_into from organisation o
      where o.external_key = any(${keys}::text[]) or o.id = any(${idsAmong(keys)}::uuid[])
        or (o.archived_at is null or o.merged_into is not null) and (o.ico = any(${icos}::text[])
          or regexp_replace(${foldedColumn(sql<string>`o.name`)}, '\\s+', ' ', 'g') = any(${names}::text[])))
    select o.id, o.name, o.ico, o.external_key as "externalKey", o.archived_at is not null as "isArchived", o.merged_into as "mergedInto", (select jsonb_build_object('code', m.code, 'name', m.name) from municipality m where m.code = o.seat_municipality_code) as "seatMunicipality", ${hasSecretSeat} as "hasSecretSeat",
      array(select distinct m.orp_code from municipality m where m.code = o.seat_municipality_code
        or m.code in (select l.municipality_code from location l where l.organisation_id = o.id and l.archived_at is null)) as "orpCodes",
      jsonb_build_object('kind', o.kind, 'sector', o.sector, 'legalForm', o.legal_form, 'founder', o.founder,
        'seatAddress', case when not ${hasSecretSeat} then o.seat_address end, 'seatPostalCode', case when not ${hasSecretSeat} then o.seat_postal_code end,
        'phone', o.phone, 'email', o.email, 'web', o.web, 'dataBox', o.data_box, 'about', o.about, 'actorStatus', o.actor_status, 'netOffers', o.net_offers,
        'netNeeds', o.net_needs, 'netCannot', o.net_cannot, 'callWhen', o.call_when, 'convenor', o.convenor, 'agreedProcedures', o.agreed_procedures) as fields
    from organisation o where o.id in (select id from called union select merged_into from called)`.execute(db)
  return found
}

/** Of a confidential place only its municipality. */
const placesKnown = sql`(select coalesce(jsonb_agg(jsonb_build_object('municipality', m.code, 'orpCode', m.orp_code, 'confidential', l.confidential,
    'address', case when not l.confidential then l.address end)), '[]')
  from service_location p join location l on l.id = p.location_id join municipality m on m.code = l.municipality_code where p.service_id = s.id)`

async function servicesOfOrKeyed(
  db: Db | Tx, organisations: readonly string[], keys: readonly string[],
): Promise<KnownService[]> {
  const { rows } = await sql<KnownService>`
    with called as (
      select s.id, s.merged_into from service s
      where s.organisation_id = any(${[...organisations]}::uuid[])
        or s.external_key = any(${[...keys]}::text[]) or s.id = any(${idsAmong(keys)}::uuid[]))
    select s.id, s.organisation_id as "organisationId", s.external_key as "externalKey",
      s.archived_at is not null as "isArchived", s.merged_into as "mergedInto", ${placesKnown} as places,
      jsonb_build_object('capacities', ${capacitiesOf}, 'staff', ${staffOf}, 'use', ${useOf}, 'areas', ${areasOf}) as parts,
      jsonb_build_object('name', s.name, 'summary', s.summary, 'keywords', s.keywords, 'functions', s.functions, 'situations', s.situations,
        'serviceKind', s.service_kind, 'facilityKind', s.facility_kind, 'legalBasis', s.legal_basis, 'registrationNumber', s.registration_number,
        'authorisedActivities', s.authorised_activities, 'focus', s.focus, 'intensity', s.intensity, 'forms', s.forms, 'targetGroups', s.target_groups,
        'audienceGroups', s.audience_groups, 'ageFrom', s.age_from, 'ageTo', s.age_to, 'howToStart', s.how_to_start, 'notFor', s.not_for,
        'waitingWeeksFrom', s.waiting_weeks_from, 'waitingWeeksTo', s.waiting_weeks_to, 'waitingNote', s.waiting_note, 'waitingAsOf', s.waiting_as_of,
        'openingHours', s.opening_hours, 'openingNote', s.opening_note, 'hoursPerWeek', s.hours_per_week::float8, 'ordering', s.ordering)
      || jsonb_build_object('crisisNote', s.crisis_note, 'goesToFamilies', s.goes_to_families, 'price', s.price, 'priceNote', s.price_note,
        'needsReferral', s.needs_referral, 'languages', s.languages, 'barrierFree', s.barrier_free, 'phone', s.phone, 'email', s.email, 'web', s.web,
        'ospodCooperation', s.ospod_cooperation, 'schoolCooperation', s.school_cooperation, 'fundingUntil', s.funding_until, 'endsOn', s.ends_on,
        'goesOn', s.goes_on) as fields
    from service s where s.id in (select id from called union select merged_into from called)`.execute(db)
  return rows
}
