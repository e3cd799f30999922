import { personOf } from '#modules/access/index.ts'
import type { Panel } from '#web/context.ts'
import { PartHead } from '#web/parts/words.tsx'
import { differencesPath } from './paths.ts'
import { may } from './policy.ts'
import { anyDifference, differencesWaiting } from './queries/differences.ts'
import { deciderOf } from './routesDifferences.tsx'

/** On the overview of who decides: fields in which registers say otherwise than cards, and what providers have answered meanwhile. */
export const differencesPanel: Panel = async (c, { orpCode }) => {
  const person = personOf(c)
  if (!person || !may.decideDifferences(person, {})) return null
  const { db, ui } = c.var
  const { open, answered } = await differencesWaiting(db, deciderOf(person, c.var.now), { ...anyDifference, orp: orpCode })
  if (open === 0) return null
  const query = orpCode === null ? '' : `?orp=${orpCode}`
  return (
    <>
      <PartHead title={ui.t('registers:differences.title')} amount={ui.format.number(open)}>
        <a href={ui.href(`${differencesPath}${query}`)}>{ui.t('registers:differences.panel.all')}</a>
      </PartHead>
      {answered === 0 ? <p class="meta">{ui.t('registers:differences.panel.noAnswer')}</p> : (
        <p>
          <a href={ui.href(`${differencesPath}?${new URLSearchParams({ ...(orpCode !== null && { orp: orpCode }), stav: 'dotazy' }).toString()}`)}>
            {ui.t('registers:differences.panel.answered', { count: answered })}
          </a>
        </p>
      )}
    </>
  )
}
