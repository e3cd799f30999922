import { sql } from 'kysely'
import type { IsoDate, PersonId, ServiceId } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import { within } from '#db/within.ts'
import { audit } from '#modules/access/index.ts'
import { keepChanges } from '../commands/cardChange.ts'
import { refreshServices } from '../commands/refreshCards.ts'
import { serviceEndsOn, serviceEndUnanswered } from '../queries/ended.ts'

/** Writes on each card the end a register says, where nobody has answered it yet; how many there were. */
export function confirmEnds(db: Db, by: PersonId, services: readonly ServiceId[], today: IsoDate): Promise<number> {
  return within(db, async (tx) => {
    const { rows } = await sql<{ id: ServiceId, version: number, endsOn: IsoDate }>`
      update service c set ends_on = found.ends_on, updated_at = now(), version = c.version + 1 from (
        select s.id, ${serviceEndsOn} as ends_on from service s
        where s.id = any(${[...services]}::uuid[]) and s.archived_at is null and ${serviceEndUnanswered(today)} for update of s) found
      where c.id = found.id returning c.id, c.version, c.ends_on as "endsOn"`.execute(tx)
    await keepChanges(tx, rows.map(({ id, version, endsOn }) =>
      ({ kind: 'service', id, version, by, origin: 'hand', changes: { endsOn: { before: null, after: endsOn } } })))
    await refreshServices(tx, rows.map(({ id }) => id))
    const [first, ...more] = rows
    if (first) await audit(tx, { by, action: 'directory.confirmEnds', subject: { kind: 'service', id: first.id }, details: { more: more.map(({ id }) => id) } })
    return rows.length
  })
}
