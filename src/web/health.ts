import { answers } from '#db/ping.ts'
import type { Route } from './route.ts'
import { version } from './version.ts'

/** For the operator's monitoring: version and state of the database, nothing secret. 503 when the database does not answer. */
export const healthRoute: Route = {
  method: 'get',
  path: '/healthz',
  guard: { policy: 'everyone', admit: () => Promise.resolve('admitted') },
  async answer(c) {
    const isAlive = await answers(c.var.db)
    return c.json({ version, database: isAlive ? 'ok' : 'unavailable' }, isAlive ? 200 : 503)
  },
}
