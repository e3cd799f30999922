import { fold } from '#core/text/fold.ts'
import { personOf, scopeOf } from '#modules/access/index.ts'
import type { Searcher } from '#web/context.ts'
import { may } from './policy.ts'
import { engagementsIn } from './queries.ts'

/** Networkers by name, for whoever sees their engagements. */
export const searcher: Searcher = {
  label: 'work:engagements.networkers',
  async find(c, query) {
    const person = personOf(c)
    const wanted = fold(query).trim()
    if (!person || wanted === '' || !may.listEngagements(person, {})) return []
    const engagements = (await engagementsIn(c.var.db, scopeOf(person))).filter(({ person: name }) => fold(name).includes(wanted))
    return engagements.map((engagement) => ({
      title: engagement.person, detail: c.var.ui.format.list(engagement.territories.map(({ name }) => name)),
      path: may.seeEngagement(person, { ...engagement, places: engagement.territories }) ? `/prace/uvazky/${engagement.id}` : '/prace/uvazky',
    }))
  },
}
