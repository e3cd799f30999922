import { sql } from 'kysely'
import type { LocationId, PersonId } from '#core/ids.ts'
import type { Tx } from '#db/connection.ts'
import { codesOf, facilityKinds, socialServiceKinds } from '../../codelists/index.ts'
import { closePlaces } from '../../commands/closePlaces.ts'
import { functionsOfKinds, situationsOf } from '../../rules.ts'

// New cards of what a register knows and we do not, a statement for each table however many there are.

/** Gives every new record the id of the card it will have. */
export async function nameNewCards(tx: Tx, run: string): Promise<void> {
  await sql`update register_staged set subject_id = gen_random_uuid() where run_id = ${run} and outcome = 'new'`.execute(tx)
}

const words = (field: string) => sql<string>`s.fields ->> ${field}`
const codes = (field: string) => sql`array(select jsonb_array_elements_text(coalesce(s.fields -> ${field}, '[]')))`

export async function addOrganisations(tx: Tx, run: string, by: PersonId | null): Promise<void> {
  await sql`
    insert into organisation (id, name, ico, legal_form, sector, kind, seat_municipality_code, seat_address,
      seat_postal_code, email, phone, web, source, created_by)
    select s.subject_id, ${words('name')}, ${words('ico')}, ${words('legalForm')}, s.starts ->> 'sector', s.starts ->> 'kind',
      ${words('seatMunicipality')}, ${words('seatAddress')}, ${words('seatPostalCode')}, ${words('email')}, ${words('phone')}, ${words('web')}, 'register', ${by}
    from register_staged s where s.run_id = ${run} and s.kind = 'organisation' and s.outcome = 'new'`.execute(tx)
}

/** What help a kind of service or facility gives, as people would tick it. */
async function rememberMeanings(tx: Tx): Promise<void> {
  const kinds = [
    ...codesOf(socialServiceKinds).map((code) => ({ list: 'service', code, functions: functionsOfKinds({
      serviceKind: code, facilityKind: null, authorisedActivities: [] }) })),
    ...codesOf(facilityKinds).map((code) => ({ list: 'facility', code, functions: functionsOfKinds({
      serviceKind: null, facilityKind: code, authorisedActivities: [] }) })),
  ].filter(({ functions }) => functions.length > 0)
  const rows = kinds.map(({ list, code, functions }) => ({ list, code, functions, situations: situationsOf(functions) }))
  await sql`create temp table kind_meaning on commit drop as
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as m(list text, code text, functions text[], situations text[])`.execute(tx)
}

export async function addServices(tx: Tx, run: string): Promise<void> {
  await rememberMeanings(tx)
  await sql`
    insert into service (id, organisation_id, name, keywords, legal_basis, service_kind, facility_kind, registration_number, forms,
      target_groups, functions, situations, age_from, age_to, email, phone, web, source)
    select s.subject_id, o.subject_id, ${words('name')}, coalesce(${words('keywords')}, ''), s.starts ->> 'legalBasis', ${words('serviceKind')},
      ${words('facilityKind')}, ${words('registrationNumber')}, ${codes('forms')}, ${codes('targetGroups')},
      coalesce(m.functions, '{}'), coalesce(m.situations, '{}'), (${words('ageFrom')})::smallint, (${words('ageTo')})::smallint,
      ${words('email')}, ${words('phone')}, ${words('web')}, 'register'
    from register_staged s
    join register_staged o on o.run_id = s.run_id and o.kind = 'organisation' and o.key = s.parent_key and o.outcome <> 'merged'
    left join kind_meaning m on case when s.fields ? 'serviceKind' then m.list = 'service' and m.code = s.fields ->> 'serviceKind'
      else m.list = 'facility' and m.code = s.fields ->> 'facilityKind' end
    where s.run_id = ${run} and s.kind = 'service' and s.outcome = 'new'`.execute(tx)
  await sql`
    insert into service_capacity (service_id, form, unit, maximum)
    select s.subject_id, p.form, p.unit, p.maximum
    from register_staged s cross join jsonb_to_recordset(s.fields -> 'capacities') as p(form text, unit text, maximum integer)
    where s.run_id = ${run} and s.kind = 'service' and s.outcome = 'new' and s.fields ? 'capacities'`.execute(tx)
}

/** The register calls it secret, or ours have a secret one there that it may be. */
const arrivesSecret = sql<boolean>`(s.fields ? 'confidential' or s.starts ? 'confidential')`

/** A new place belongs to the organisation its service's card belongs to. */
export async function addLocations(tx: Tx, run: string): Promise<void> {
  await sql`
    insert into location (id, organisation_id, name, kind, municipality_code, address, postal_code, lat, lon, position_from, confidential)
    select s.subject_id, c.organisation_id, ${words('name')}, s.starts ->> 'kind', ${words('municipality')}, ${words('address')},
      ${words('postalCode')},
      (s.fields -> 'point' ->> 'lat')::float8, (s.fields -> 'point' ->> 'lon')::float8,
      case when s.fields ? 'point' then 'address' else 'municipality' end, ${arrivesSecret}
    from register_staged s
    join register_staged of on of.run_id = s.run_id and of.kind = 'service' and of.key = s.parent_key and of.outcome <> 'merged'
    join service c on c.id = of.subject_id
    where s.run_id = ${run} and s.kind = 'location' and s.outcome = 'new'`.execute(tx)
  await sql`
    insert into service_location (service_id, location_id)
    select of.subject_id, s.subject_id from register_staged s
    join register_staged of on of.run_id = s.run_id and of.kind = 'service' and of.key = s.parent_key and of.outcome <> 'merged'
    where s.run_id = ${run} and s.kind = 'location' and s.outcome in ('new', 'linked')
    on conflict do nothing`.execute(tx)
}

/** A new place whose address is secret may be the seat: then the seat is forgotten too. */
export async function forgetNewSecrets(tx: Tx, run: string, by: PersonId | null): Promise<void> {
  const { rows } = await sql<{ id: LocationId }>`select subject_id as id from register_staged
    s
    where s.run_id = ${run} and s.kind = 'location' and s.outcome = 'new' and ${arrivesSecret}`.execute(tx)
  await closePlaces(tx, { by, origin: 'register' }, rows.map(({ id }) => id))
}
