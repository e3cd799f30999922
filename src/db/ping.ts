import { sql } from 'kysely'
import type { Db } from './connection.ts'

/** Does the database answer? */
export const answers = (db: Db): Promise<boolean> => sql`select 1`.execute(db).then(() => true, () => false)
