import { personOf, scopeOf } from '#modules/access/index.ts'
import type { Panel } from '#web/context.ts'
import { PartHead } from '#web/parts/words.tsx'
import { may } from './policy.ts'
import { engagementsIn, orpsWithoutNetworker } from './queries.ts'
import { endsSoon } from './rules.ts'

/** On the overview of who begins engagements: ORPs nobody networks, and engagements that end soon. */
export const panel: Panel = async (c, { orpCode }) => {
  const person = personOf(c)
  if (!person || !may.beginEngagements(person, {})) return null
  const { db, ui } = c.var
  const [without, engagements] = await Promise.all([
    orpsWithoutNetworker(db, orpCode === null ? ui.territories.map(({ code }) => code) : [orpCode], ui.today), engagementsIn(db, scopeOf(person)),
  ])
  const ending = engagements.flatMap((one) => one.to !== null && endsSoon(one, ui.today) ? [{ ...one, to: one.to }] : [])
    .toSorted((one, other) => one.to < other.to ? -1 : one.to > other.to ? 1 : 0)
  if (without.length + ending.length === 0) return null
  return (
    <>
      <PartHead title={ui.t('work:panel.title')}><a href={ui.href('/prace/uvazky')}>{ui.t('work:panel.all')}</a></PartHead>
      {without.length > 0 && (
        <p>
          {ui.t('work:panel.without', { count: without.length, number: ui.format.number(without.length) })} {ui.format.list(without)}.{' '}
          <a href={ui.href('/prace/uvazky/novy')}>{ui.t('work:engagements.begin')}</a>
        </p>
      )}
      <ul class="lines">
        {ending.map(({ id, person: name, to }) => (
          <li><a class="line" href={ui.href(`/prace/uvazky/${id}`)}><b>{name}</b><span class="meta">{ui.t('work:panel.ends', { date: ui.format.date(to) })}</span></a></li>
        ))}
      </ul>
    </>
  )
}
