import { personOf } from '#modules/access/index.ts'
import type { Panel, Sign } from '#web/context.ts'
import { may } from '../policy.ts'
import { nightlyNow } from './nightly.ts'
import { MissedPanel } from './views/MissedPanel.tsx'

/** One word for whoever watches over the server: `off`, `ok`, `failed` or `late`. */
export const sign: Sign = { name: 'backup', read: async (c) => (await nightlyNow(c))?.state ?? 'off' }

/** On the administrator's overview only when a backup is missing. */
export const panel: Panel = async (c) => {
  const person = personOf(c)
  if (!person || !may.seeBackups(person, {})) return null
  const nightly = await nightlyNow(c)
  return nightly?.state === 'failed' || nightly?.state === 'late' ? <MissedPanel ui={c.var.ui} state={nightly.state} /> : null
}
