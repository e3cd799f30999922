import { type RawBuilder, sql } from 'kysely'
import type { ServiceId } from '#core/ids.ts'
import type { Db, Tx } from '#db/connection.ts'
import type { ListName } from '../../codelists/registry.ts'

type Owner = 'service' | 'organisation' | 'contact' | 'location' | 'card_flag'

/** Where codes of a list stand: a column of a card's table or of a part of it, one code or several. */
interface Place {
  readonly owner: Owner
  readonly column: string
  readonly holds?: 'one' | 'several'
  /** The table of a part of a service, when the column is there. */
  readonly part?: 'service_capacity' | 'service_staff' | 'service_use'
}

const inService = (column: string): Place => ({ owner: 'service', column })
const severalInService = (column: string): Place => ({ owner: 'service', column, holds: 'several' })
const inOrganisation = (column: string): Place => ({ owner: 'organisation', column })
const inContact = (column: string): Place => ({ owner: 'contact', column })

/** Every column that holds codes of the list. */
const places: Readonly<Record<ListName, readonly Place[]>> = {
  audienceGroups: [severalInService('audience_groups')],
  targetGroups: [severalInService('target_groups')],
  facilityKinds: [inService('facility_kind'), inOrganisation('kind')],
  professions: [{ owner: 'service', column: 'profession', part: 'service_staff' }],
  contactRoles: [inContact('role')],
  languages: [severalInService('languages')],
  authorisedActivities: [severalInService('authorised_activities')],
  socialServiceKinds: [inService('service_kind')],
  legalBases: [inService('legal_basis')],
  sectors: [inOrganisation('sector')],
  actorStatuses: [inOrganisation('actor_status')],
  capacityUnits: [{ owner: 'service', column: 'unit', part: 'service_capacity' }, { owner: 'service', column: 'unit', part: 'service_use' }],
  situations: [severalInService('situations')],
  flagSubjects: [{ owner: 'card_flag', column: 'about' }],
  consentWays: [inContact('consent_given_how')],
  contactBases: [inContact('legal_basis')],
  helpFunctions: [severalInService('functions')],
  serviceForms: [severalInService('forms'), { owner: 'service', column: 'form', part: 'service_capacity' }],
  locationKinds: [{ owner: 'location', column: 'kind' }],
  orderings: [inService('ordering')],
  prices: [inService('price')],
  cardSources: [inService('source'), inOrganisation('source'), inContact('source')],
  verifiers: [inService('verified_by'), inOrganisation('verified_by'), { owner: 'location', column: 'verified_by' }],
  flagAnswers: [{ owner: 'card_flag', column: 'answer' }],
  ageBands: [],
  consentTexts: [inContact('consent_text')],
}

const liveOnes = (owner: Owner) => owner === 'card_flag' ? sql`true` : sql`o.archived_at is null`

/** Codes with whose they are, a code of a card once: `code`, `owner`, `id`. Cards in the archive are left out. */
function codesAt({ owner, column, holds = 'one', part }: Place): RawBuilder<unknown> {
  const isLive = liveOnes(owner)
  if (part !== undefined) return sql`
    select p.${sql.ref(column)} as code, ${owner}::text as owner, o.id from ${sql.table(part)} p join service o on o.id = p.service_id where ${isLive}`
  const value = sql.ref(`o.${column}`)
  if (holds === 'one') return sql`select ${value} as code, ${owner}::text as owner, o.id from ${sql.table(owner)} o where ${isLive}`
  return sql`
    select each.code, ${owner}::text as owner, o.id from ${sql.table(owner)} o cross join lateral unnest(${value}) with ordinality each(code, place)
    where ${isLive} and array_position(${value}, each.code) = each.place`
}

/** A card may have a code in several of its parts, and in one of them what it says itself; telling these apart is slow where there are many cards. */
function everyCode(list: ListName): RawBuilder<unknown> | null {
  const [first, ...more] = places[list].map(codesAt)
  if (first === undefined) return null
  if (places[list].every(({ part }) => part === undefined)) return sql.join([first, ...more], sql` union all `)
  return sql`select distinct * from (${sql.join([first, ...more], sql` union all `)}) parts`
}

/** How many cards (contacts, places, reports) have each code of the list. */
export async function usesOf(db: Db | Tx, list: ListName): Promise<ReadonlyMap<string, number>> {
  const codes = everyCode(list)
  if (codes === null) return new Map()
  const { rows } = await sql<{ code: string, count: number }>`
    select code, count(*)::int as count from (${codes}) codes where code is not null group by code`.execute(db)
  return new Map(rows.map(({ code, count }) => [code, count]))
}

/** Services whose search row holds words of the code: its own, or its organisation's. */
export async function servicesWith(db: Db | Tx, list: ListName, code: string): Promise<ServiceId[]> {
  const codes = everyCode(list)
  if (codes === null) return []
  const { rows } = await sql<{ id: ServiceId }>`
    select distinct s.id from (${codes}) codes
    join service s on (codes.owner = 'service' and s.id = codes.id) or (codes.owner = 'organisation' and s.organisation_id = codes.id)
    where codes.code = ${code} order by s.id`.execute(db)
  return rows.map(({ id }) => id)
}
