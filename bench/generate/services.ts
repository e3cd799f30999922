import { sql } from 'kysely'
import type { ServiceId } from '#core/ids.ts'
import { seeded } from '#core/seeded.ts'
import type { Db, Tx } from '#db/connection.ts'
import {
  audienceGroups, codesOf, facilityKinds, functionsOfKinds, legalBases, refreshServices, serviceForms, situationsOf, socialServiceKinds, targetGroups,
} from '#modules/directory/index.ts'
import { type Dice, diceOf } from './dice.ts'
import { keywords, namePatterns, patrons, rareKeyword, sentences } from './wording.ts'

const batch = 2000
const servicesOfOne = 3

interface Place { readonly code: string, readonly name: string, readonly orp: string, readonly region: string }

/** Inserts generated organisations, places and services over the municipalities that are there (or those of one ORP), past the commands, with the search rows. */
export async function generateServices(db: Db, count: number, seed = 1, orp: string | null = null): Promise<void> {
  const dice = diceOf(seeded(seed))
  // Towns have more services than villages: every municipality once, and once more for each 2,000 inhabitants.
  const { rows: places } = await sql<Place>`
    select m.code, m.name, m.orp_code as orp, m.region_code as region
    from municipality m, generate_series(0, coalesce(m.population, 0) / 2000)
    where ${orp}::text is null or m.orp_code = ${orp} order by m.code`.execute(db)
  for (let done = 0; done < count; done += batch) {
    await db.transaction().execute((tx) => insertBatch(tx, dice, places, Math.min(batch, count - done)))
  }
  await sql`vacuum analyze service_search`.execute(db)
  await sql`analyze`.execute(db)
}

async function insertBatch(tx: Tx, dice: Dice, places: readonly Place[], count: number): Promise<void> {
  const homes = Array.from({ length: Math.ceil(count / servicesOfOne) }, () => dice.one(places))
  const organisations = await insertOrganisations(tx, dice, homes)
  const cards = Array.from({ length: count }, (_, index) => {
    const home = Math.floor(index / servicesOfOne)
    return generatedCard(dice, organisations[home] ?? '', homes[home] ?? dice.one(places))
  })
  const rows = cards.map(({ columns }) => columns)
  const { rows: inserted } = await sql<{ id: ServiceId }>`
    insert into service (organisation_id, name, summary, keywords, legal_basis, service_kind, facility_kind, forms, target_groups, audience_groups,
      functions, situations, age_from, age_to, waiting_weeks_from, waiting_weeks_to, price, needs_referral, barrier_free, phone, opening_hours, source)
    select organisation_id, name, summary, keywords, legal_basis, service_kind, facility_kind, array(select jsonb_array_elements_text(forms)),
      array(select jsonb_array_elements_text(target_groups)), array(select jsonb_array_elements_text(audience_groups)),
      array(select jsonb_array_elements_text(functions)), array(select jsonb_array_elements_text(situations)), age_from, age_to, waiting_weeks_from,
      waiting_weeks_to, price, needs_referral, barrier_free, '+420 000 000 011', 'po–pá 8–16', 'generated'
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(organisation_id uuid, name text, summary text, keywords text, legal_basis text,
      service_kind text, facility_kind text, forms jsonb, target_groups jsonb, audience_groups jsonb, functions jsonb, situations jsonb,
      age_from smallint, age_to smallint, waiting_weeks_from smallint, waiting_weeks_to smallint, price text, needs_referral boolean, barrier_free boolean)
    returning id`.execute(tx)
  const ids = inserted.map(({ id }) => id)
  await insertPlaces(tx, dice, ids, cards.map(({ home }) => home))
  await insertCapacities(tx, ids)
  await refreshServices(tx, ids)
}

async function insertOrganisations(tx: Tx, dice: Dice, homes: readonly Place[]): Promise<string[]> {
  const names = homes.map(({ name }) => `${dice.one(['Spolek', 'Charita', 'Ústav', 'Centrum', 'Nadační fond'])} ${dice.one(patrons)} ${name}`)
  const { rows } = await sql<{ id: string }>`
    insert into organisation (name, sector, kind, seat_municipality_code, source)
    select name, sector, 'provider', seat, 'generated'
    from unnest(${names}::text[], ${homes.map(() => dice.one(['social', 'ngo', 'education', 'health', 'church', 'leisure']))}::text[],
      ${homes.map(({ code }) => code)}::text[]) as x(name, sector, seat)
    returning id`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Every tenth service has a second place; half of the outreach says where it goes. */
async function insertPlaces(tx: Tx, dice: Dice, ids: readonly ServiceId[], homes: readonly Place[]): Promise<void> {
  const at = ids.flatMap((id, index) => {
    const home = homes[index]
    const second = homes[dice.below(homes.length)]
    return home === undefined ? [] : [{ id, home }, ...(dice.chance(0.1) && second !== undefined && second.code !== home.code ? [{ id, home: second }] : [])]
  })
  await sql`
    with placed as (select gen_random_uuid() as location, x.service, x.code
      from unnest(${at.map(({ id }) => id)}::uuid[], ${at.map(({ home }) => home.code)}::text[]) as x(service, code)),
    written as (insert into location (id, organisation_id, kind, municipality_code)
      select p.location, s.organisation_id, 'place', p.code from placed p join service s on s.id = p.service)
    insert into service_location (service_id, location_id) select service, location from placed`.execute(tx)
  await sql`
    insert into service_area (service_id, level, code)
    select s.id, 'orp', m.orp_code from service s join service_location sl on sl.service_id = s.id join location l on l.id = sl.location_id
    join municipality m on m.code = l.municipality_code
    where s.id = any(${[...ids]}::uuid[]) and 'outreach' = any(s.forms) and s.age_from is not null on conflict do nothing`.execute(tx)
}

/** Three of four services state a capacity of every form; by the name, so that the dice fall as they did. */
async function insertCapacities(tx: Tx, ids: readonly ServiceId[]): Promise<void> {
  await sql`
    insert into service_capacity (service_id, form, unit, maximum)
    select s.id, form, case form when 'residential' then 'luzka' else 'klient' end, 1 + abs(hashtext(s.name || form)) % 40
    from service s, unnest(s.forms) as form where s.id = any(${[...ids]}::uuid[]) and hashtext(s.name) % 4 <> 0`.execute(tx)
}

function generatedCard(dice: Dice, organisation: string, home: Place) {
  const serviceKind = dice.chance(0.6) ? dice.one(codesOf(socialServiceKinds)) : null
  const facilityKind = serviceKind === null ? dice.one(codesOf(facilityKinds)) : null
  const functions = functionsOfKinds({ serviceKind, facilityKind, authorisedActivities: [] })
  const ageFrom = dice.chance(0.5) ? dice.below(12) : null
  const weeks = dice.below(6)
  const columns = {
    organisation_id: organisation,
    name: dice.one(namePatterns).replace('{patron}', dice.one(patrons)).replace('{place}', home.name),
    summary: dice.some(sentences, 1, 3).join(' '),
    keywords: [...dice.some(keywords, 2, 6), ...dice.chance(0.002) ? [rareKeyword] : []].join(', '),
    legal_basis: dice.one(codesOf(legalBases)),
    service_kind: serviceKind,
    facility_kind: facilityKind,
    forms: dice.some(codesOf(serviceForms), 1, 2),
    target_groups: dice.some(codesOf(targetGroups), 1, 4),
    audience_groups: dice.some(codesOf(audienceGroups), 0, 2),
    functions,
    situations: situationsOf(functions),
    age_from: ageFrom,
    age_to: ageFrom === null ? null : ageFrom + 4 + dice.below(14),
    waiting_weeks_from: dice.chance(0.5) ? weeks : null,
    waiting_weeks_to: weeks + dice.below(4),
    price: dice.chance(0.8) ? 'free' : 'fee',
    needs_referral: dice.chance(0.2),
    barrier_free: dice.chance(0.5),
  }
  return { columns, home }
}
