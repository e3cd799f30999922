import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Scope } from '#modules/access/index.ts'
import type { LocationCard, OrganisationCard, ServiceCard } from '../../cards.ts'
import { hasSecretSeat } from '../../queries/organisations.ts'
import { czech, foldedColumn } from '../../queries/words.ts'
import { saysSame } from '../rules.ts'
import { areNamesNear, type Likeness, phoneDigits, plainAddress } from './likeness.ts'

/** A card that may be the same as one somebody is just writing. */
export interface Alike {
  readonly kind: 'organisation' | 'service' | 'location'
  readonly id: string
  readonly name: string
  /** The municipality of an organisation, the organisation of a service, the address of a place. */
  readonly detail: string | null
  readonly reasons: readonly Likeness[]
}

/** More than anybody would read through before saving. */
const most = 10
/** Names near enough to be compared word by word. */
const mostCompared = sql.lit(200)

const written = (text: string | null) => sql<string>`${text}::text`

interface Near extends Alike { readonly place: string | null }

/** Cards alike: a name is compared word by word, the other signs are what they are. */
const judged = (rows: readonly Near[], name: string): Alike[] => rows.flatMap(({ place, reasons, ...card }) => {
  const kept = reasons.filter((reason) => reason !== 'name' || saysSame(name, card.name, place))
  return kept.length === 0 ? [] : [{ ...card, reasons: kept }]
}).slice(0, most)

/** Organisations like the one being written, of the whole country. Of confidential places and secret seats nothing is read. */
export async function organisationsAlike(
  db: Db, _scope: Scope, { name, ico, phone, seatMunicipality, seatAddress }: OrganisationCard,
): Promise<Alike[]> {
  const address = plainAddress(written(seatAddress))
  const [theirs, ours] = [foldedColumn(sql`o.name`), foldedColumn(written(name))]
  // Elsewhere in the country there are other organisations of the same name.
  const { rows } = await sql<Near>`
    with alike as (
      select o.id, 'ico' as reason from organisation o where o.ico = ${ico}
      union all select o.id, 'name' from organisation o where o.seat_municipality_code = ${seatMunicipality} and ${areNamesNear(theirs, ours)}
      union all select o.id, 'name' from organisation o where ${theirs} % ${ours} and (o.seat_municipality_code is null or ${seatMunicipality}::text is null)
      union all select o.id, 'phone' from organisation o
        where o.phone is not null and ${phoneDigits(sql`o.phone`)} = ${phoneDigits(written(phone))}
      union all select o.id, 'address' from organisation o where o.seat_municipality_code = ${seatMunicipality}
        and ${plainAddress(sql`o.seat_address`)} = ${address} and not ${hasSecretSeat}
      union all select l.organisation_id, 'address' from location l where l.municipality_code = ${seatMunicipality}
        and ${plainAddress(sql`l.address`)} = ${address} and not l.confidential and l.archived_at is null)
    select 'organisation' as kind, o.id, o.name, m.name as detail, array_agg(distinct a.reason) as reasons,
      case when m.code = ${seatMunicipality} then m.name end as place
    from alike a join organisation o on o.id = a.id left join municipality m on m.code = o.seat_municipality_code
    where o.archived_at is null
    group by o.id, m.code order by o.name ${czech}, o.id limit ${mostCompared}`.execute(db)
  return judged(rows, name)
}

/**
 * Services like the one being written. Other organisations have services of the same name (every second one a „Poradna“),
 * so a name alone says something only within one organisation, elsewhere together with an address.
 */
export async function servicesAlike(
  db: Db, _scope: Scope, { name, organisationId, registrationNumber, phone, places }: ServiceCard,
): Promise<Alike[]> {
  const [theirs, ours] = [foldedColumn(sql`s.name`), foldedColumn(written(name))]
  const { rows } = await sql<Near>`
    with alike as (
      select s.id, 'registration' as reason from service s where s.registration_number = ${registrationNumber}
      union all select s.id, 'name' from service s where s.organisation_id = ${organisationId} and ${areNamesNear(theirs, ours)}
      union all select s.id, 'phone' from service s
        where s.phone is not null and ${phoneDigits(sql`s.phone`)} = ${phoneDigits(written(phone))} and ${areNamesNear(theirs, ours)}
      union all select s.id, 'address' from location mine
        join location l on l.municipality_code = mine.municipality_code and ${plainAddress(sql`l.address`)} = ${plainAddress(sql`mine.address`)}
          and not l.confidential and l.archived_at is null and l.organisation_id <> mine.organisation_id
        join service_location p on p.location_id = l.id join service s on s.id = p.service_id
        where mine.id = any(${places.map(({ locationId }) => locationId)}::uuid[]) and not mine.confidential and ${areNamesNear(theirs, ours)})
    select 'service' as kind, s.id, s.name, o.name as detail, array_agg(distinct a.reason) as reasons, null as place
    from alike a join service s on s.id = a.id join organisation o on o.id = s.organisation_id
    where s.archived_at is null and o.archived_at is null
    group by s.id, o.name order by s.name ${czech}, s.id limit ${mostCompared}`.execute(db)
  return judged(rows, name).filter(({ name: known, reasons }) => reasons.includes('registration') || saysSame(name, known, null))
}

interface AlikePlace { readonly id: string, readonly reasons: readonly Likeness[] }

/**
 * Places of the organisation like the one being written: at its address, or of its name where neither has one. Nothing is read
 * of confidential ones, or trying addresses would tell theirs; nor for one, which closes what is at its address.
 */
export async function placesAlike(db: Db, _scope: Scope, { organisationId, municipality, confidential, address, name, kind }: LocationCard): Promise<readonly AlikePlace[]> {
  if (confidential) return []
  const [theirs, ours] = [sql<string>`l.address`, written(address)].map((one) => sql`nullif(trim(${plainAddress(one)}), '')`)
  const { rows } = await sql<AlikePlace>`
    select l.id, case when ${ours} is null then array['name'] else array['address'] end as reasons from location l
    where l.organisation_id = ${organisationId} and l.municipality_code = ${municipality} and not l.confidential and l.archived_at is null
      and (${theirs} = ${ours} or (${theirs} is null and ${ours} is null and l.kind = ${kind}
        and ${foldedColumn(sql`coalesce(l.name, '')`)} = ${foldedColumn(sql`coalesce(${written(name)}, '')`)}))
    order by l.id limit ${sql.lit(most)}`.execute(db)
  return rows
}
