import { answers } from '#db/ping.ts'
import type { Route } from './route.ts'
import { version } from './version.ts'

/** For the operator's monitoring: version, state of the database, and a word of each room that has one; nothing secret. 503 when the database does not answer. */
export const healthRoute: Route = {
  method: 'get',
  path: '/healthz',
  guard: { policy: 'everyone', admit: () => Promise.resolve('admitted') },
  async answer(c) {
    if (!(await answers(c.var.db))) return c.json({ version, database: 'unavailable' }, 503)
    const signs = await Promise.all(c.var.signs.map(async ({ name, read }) => [name, await read(c)] as const))
    return c.json({ version, database: 'ok', ...Object.fromEntries(signs) })
  },
}
