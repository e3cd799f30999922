import { sql } from 'kysely'
import type { ServiceId } from '#core/ids.ts'
import type { Tx } from '#db/connection.ts'
import type { ServiceCard } from '../../cards.ts'
import { meaningAfter } from '../../rules.ts'

// What a service helps with follows its kind, as when people write the card: also where a register says the kind.

/** A card as it was before its kind was written. */
type Kinded = Pick<ServiceCard, 'serviceKind' | 'facilityKind' | 'authorisedActivities' | 'functions' | 'situations'> & { readonly id: ServiceId }

const kinds = sql`c.id, c.service_kind as "serviceKind", c.facility_kind as "facilityKind", c.authorised_activities as "authorisedActivities",
  c.functions, c.situations`

/** Of the services that are to be changed, those whose kind is among it. */
export async function kindsChanging(tx: Tx): Promise<readonly Kinded[]> {
  const { rows } = await sql<Kinded>`
    select ${kinds} from card_before b join service c on c.id = b.id where b.writes ?| array['serviceKind', 'facilityKind']`.execute(tx)
  return rows
}

/** Writes what follows from the kinds the services have now. */
export async function followKinds(tx: Tx, before: readonly Kinded[]): Promise<void> {
  const { rows } = await sql<Kinded>`select ${kinds} from service c where c.id = any(${before.map(({ id }) => id)}::uuid[])`.execute(tx)
  const now = new Map(rows.map((row) => [row.id, row]))
  const meanings = before.flatMap((was) => {
    const is = now.get(was.id)
    return is === undefined ? [] : [{ id: was.id, ...meaningAfter(was, is) }]
  })
  await sql`
    update service c set functions = m.functions, situations = m.situations
    from jsonb_to_recordset(${JSON.stringify(meanings)}::jsonb) as m(id uuid, functions text[], situations text[]) where c.id = m.id`.execute(tx)
}
