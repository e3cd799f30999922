import { type Person, personOf, scopeOf } from '#modules/access/index.ts'
import type { ComponentChild } from 'preact'
import { labelOf } from '#modules/directory/index.ts'
import type { AppContext, Hit, Panel, Searcher } from '#web/context.ts'
import { PartHead } from '#web/parts/words.tsx'
import { fold } from '#core/text/fold.ts'
import { may } from './policy.ts'
import { countMentions, mentionsIn, needsOf, uncodedByOrp } from './queries.ts'
import { needTitle } from './views/NeedsPage.tsx'
import { voices } from './voices.ts'

const mostHits = 10
/** Of so many newest voices are the words read by a search; one ORP hardly has more. */
const mostRead = 2_000

/** The same for who is turned to all their ORPs: how many wait where, by alphabet. */
async function panelByOrp(c: AppContext, person: Person): Promise<ComponentChild | null> {
  const { db, ui } = c.var
  const waiting = await uncodedByOrp(db, scopeOf(person), ui.territories.map(({ code }) => code))
  if (waiting.length === 0) return null
  return (
    <>
      <PartHead title={ui.t('needs:panel.title')} amount={ui.format.number(waiting.reduce((sum, { count }) => sum + count, 0))} />
      <ul class="lines">
        {waiting.map(({ code, name, count }) => (
          <li><a class="line" href={ui.href(`/prace/potreby/hlasy?orp=${code}&nezarazene=on`)}><b>{name}</b><span class="amount">{ui.format.number(count)}</span></a></li>
        ))}
      </ul>
    </>
  )
}

/** Voices that wait for coding, the newest in its words. */
export const panel: Panel = async (c, { orpCode }) => {
  const person = personOf(c)
  if (!person) return null
  if (orpCode === null) return panelByOrp(c, person)
  const { db, ui } = c.var
  const filter = { orpCode, uncoded: true }
  const [count, [newest]] = await Promise.all([countMentions(db, scopeOf(person), filter), mentionsIn(db, scopeOf(person), filter, { limit: 1, offset: 0 })])
  if (count === 0 || !newest) return null
  return (
    <>
      <PartHead title={ui.t('needs:panel.title')} amount={ui.format.number(count)}>
        <a href={ui.href(`/prace/potreby/hlasy?orp=${orpCode}&nezarazene=on`)}>{ui.t('needs:panel.all')}</a>
      </PartHead>
      <blockquote class="said">
        <p>„{newest.wording}“</p>
        <p class="meta">
          {labelOf(voices, newest.voice, ui.language)}, {newest.municipality ?? ui.t('needs:mentions.wholeOrp')}, {ui.format.dayAndMonth(newest.saidOn)}
          {may.changeMention(person, newest) && <>{' · '}<a href={ui.href(`/prace/potreby/hlasy/${newest.id}`)}>{ui.t('needs:panel.code')}</a></>}
        </p>
      </blockquote>
    </>
  )
}

/** Voices of the chosen ORP that the asker may read and whose words contain what was asked. */
const voiceSearcher: Searcher = {
  label: 'needs:menu.mentions',
  async find(c, query): Promise<Hit[]> {
    const person = personOf(c)
    const { db, ui } = c.var
    const wanted = fold(query).trim()
    if (!person || !ui.territory || wanted === '') return []
    const orpCode = ui.territory.code
    const mentions = await mentionsIn(db, scopeOf(person), { orpCode }, { limit: mostRead, offset: 0 })
    return mentions.filter(({ wording }) => fold(wording).includes(wanted)).slice(0, mostHits).map((mention) => ({
      title: `„${mention.wording}“`, detail: `${labelOf(voices, mention.voice, ui.language)}, ${ui.format.date(mention.saidOn)}`,
      path: may.changeMention(person, mention) ? `/prace/potreby/hlasy/${mention.id}` : `/prace/potreby/hlasy?orp=${orpCode}`,
    }))
  },
}

/** Needs of the chosen ORP whose words contain what was asked. */
const needSearcher: Searcher = {
  label: 'needs:menu.needs',
  async find(c, query): Promise<Hit[]> {
    const orpCode = c.var.ui.territory?.code
    if (orpCode === undefined) return []
    const wanted = fold(query)
    return (await needsOf(c.var.db, orpCode)).filter(({ title, titleEn }) => [title, titleEn ?? ''].some((words) => fold(words).includes(wanted))).slice(0, mostHits)
      .map((need) => ({ title: needTitle(c.var.ui, need), detail: need.kind ? c.var.ui.t(`needs:kind.${need.kind}`) : '', path: `/prace/potreby/${need.id}?orp=${orpCode}` }))
  },
}

export const searchers: readonly Searcher[] = [needSearcher, voiceSearcher]
