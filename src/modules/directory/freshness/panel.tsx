import { personOf, scopeOf } from '#modules/access/index.ts'
import type { Panel } from '#web/context.ts'
import { PartHead } from '#web/parts/words.tsx'
import { may, mendsOnly } from '../policy.ts'
import { doubtfulCards, doubtfulCounts } from './doubtQueries.ts'
import { watchedPath } from './views/WatchedPage.tsx'
import { watchedCards } from './watchQueries.ts'

const mostShown = 3

/** The queue of everything reported in the whole territory; the ORP chosen on the page stays chosen. */
const reported = (orpCode: string | null): string =>
  new URLSearchParams({ ...(orpCode !== null && { orp: orpCode }), duvod: 'flagged', uzemi: 'vse' }).toString()

/** On the overview: how many cards of the ORP wait for verification; those somebody reported by name, the latest first, from the whole territory. */
export const doubtsPanel: Panel = async (c, { orpCode }) => {
  const person = personOf(c)
  if (!person || !may.settleDoubts(person, {})) return null
  const { db, ui } = c.var
  const filter = { text: '', orp: orpCode, only: mendsOnly(person), today: ui.today }
  const scope = scopeOf(person)
  const [{ all: every, ended }, flagged] = await Promise.all([
    doubtfulCounts(db, scope, { ...filter, doubt: null }),
    doubtfulCards(db, scope, { ...filter, orp: null, doubt: 'flagged' }, { limit: mostShown, offset: 0 }, 'newest'),
  ])
  if (every + flagged.total === 0) return null
  const query = orpCode === null ? '' : `?orp=${orpCode}`
  return (
    <>
      <PartHead title={ui.t('freshness:doubts.title')} amount={every === 0 ? undefined : ui.format.number(every)}>
        <a href={ui.href(`/prace/sit/overovani${query}`)}>{ui.t('freshness:panel.all')}</a>
      </PartHead>
      {ended > 0 && <p><a href={ui.href(`/prace/sit/overovani?${new URLSearchParams({ ...(orpCode !== null && { orp: orpCode }), duvod: 'ended' }).toString()}`)}>{ui.t('freshness:panel.ended', { count: ended })}</a></p>}
      {flagged.total === 0 ? <p class="meta">{ui.t('freshness:panel.noFlags')}</p> : (
        <>
          <p class="meta">{ui.t('freshness:panel.flags', { count: flagged.total })}</p>
          <ul class="lines">
            {flagged.rows.map(({ kind, id, name, detail }) => (
              <li><a class="line" href={ui.href(`/prace/sit/${kind === 'service' ? 'sluzby' : 'organizace'}/${id}#upozorneni`)}><b>{name}</b><span class="meta">{detail}</span></a></li>
            ))}
          </ul>
          {flagged.total > mostShown && <p><a href={ui.href(`/prace/sit/overovani?${reported(orpCode)}`)}>{ui.t('freshness:panel.allFlags', { count: flagged.total })}</a></p>}
        </>
      )}
    </>
  )
}

/** On the overview: watched cards somebody else changed. */
export const watchPanel: Panel = async (c) => {
  const person = personOf(c)
  if (!person) return null
  const { db, ui } = c.var
  const news = (await watchedCards(db, scopeOf(person))).filter(({ changes }) => changes > 0)
  if (news.length === 0) return null
  return (
    <>
      <PartHead title={ui.t('freshness:watch.title')} amount={ui.format.number(news.length)}>
        <a href={ui.href('/prace/sit/sledovane')}>{ui.t('freshness:watch.all')}</a>
      </PartHead>
      <ul class="lines">
        {news.slice(0, mostShown).map((card) => (
          <li><a class="line" href={ui.href(watchedPath(card))}><b>{card.name}</b><span class="meta">{ui.t('freshness:watch.changed', { count: card.changes })}</span></a></li>
        ))}
      </ul>
    </>
  )
}
