import { sql } from 'kysely'
import type { IsoDate, ServiceId } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import type { Scope } from '#modules/access/index.ts'
import { registeredEnding, serviceEndUnanswered } from '../queries/ended.ts'
import type { RegisteredEnding } from './registeredEnding.ts'

/** The end a register says of a service, while nobody has answered it on the card. */
export async function unansweredEnding(db: Db, _scope: Scope, id: ServiceId, today: IsoDate): Promise<RegisteredEnding | null> {
  const { rows: [row] } = await sql<{ ending: RegisteredEnding | null }>`
    select ${registeredEnding(sql`'service'`, sql`s.id`, today)} as ending from service s
    where s.id = ${id} and s.archived_at is null and ${serviceEndUnanswered(today)}`.execute(db)
  return row?.ending ?? null
}
