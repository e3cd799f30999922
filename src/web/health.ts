import { sql } from 'kysely'
import packageFile from '../../package.json' with { type: 'json' }
import type { Route } from './route.ts'

/** For the operator's monitoring: version and state of the database, nothing secret. 503 when the database does not answer. */
export const healthRoute: Route = {
  method: 'get',
  path: '/healthz',
  guard: { policy: 'everyone', admit: () => Promise.resolve('admitted') },
  async answer(c) {
    const answers = await sql`select 1`.execute(c.var.db).then(() => true, () => false)
    return c.json({ version: packageFile.version, database: answers ? 'ok' : 'unavailable' }, answers ? 200 : 503)
  },
}
