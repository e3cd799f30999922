import { keptName, personOf, scopeOf } from '#modules/access/index.ts'
import type { Panel } from '#web/context.ts'
import { PartHead } from '#web/parts/words.tsx'
import { may } from '../policy.ts'
import { leavingCards } from './queries/leaving.ts'
import { leavingPath } from './paths.ts'

const mostShown = 3

/** On the overview of who may bring cards back: what goes for good within a month. */
export const leavingPanel: Panel = async (c) => {
  const person = personOf(c)
  if (!person || !may.seeLeaving(person, {})) return null
  const { db, now, ui } = c.var
  const cards = await leavingCards(db, scopeOf(person), now)
  if (cards.length === 0) return null
  return (
    <>
      <PartHead title={ui.t('retention:panel.title')} amount={ui.format.number(cards.length)}>
        <a href={ui.href(leavingPath)}>{ui.t('retention:panel.all')}</a>
      </PartHead>
      <p class="meta">{ui.t('retention:panel.text', { count: cards.length })}</p>
      <ul class="lines">
        {cards.slice(0, mostShown).map(({ kind, name, path, leavesOn }) => (
          <li><a class="line" href={ui.href(path)}><b>{keptName(ui.t, kind, name)}</b><span class="meta">{ui.format.date(leavesOn)}</span></a></li>
        ))}
      </ul>
    </>
  )
}
