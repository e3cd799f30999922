import { personOf } from '#modules/access/index.ts'
import type { Searcher } from '#web/context.ts'
import { publicOrganisationsNamed, publicServices } from './publicQueries.ts'
import { endedWords } from './endedWords.ts'
import { ownOrganisations } from './policy.ts'
import { anything } from './search/question.ts'
import { searchServices } from './search/searchServices.ts'

const mostHits = 8

/** Services for the search of everything: by the same bands as the public catalogue. Those that ended are found too, and marked; those outside the network as well: who looks for a card by its name knows of it. */
const services: Searcher = {
  label: 'directory:services.title',
  async find(c, query) {
    const { page, hasWords } = await searchServices(c.var.db, { ...anything, typed: query, on: null, withOutside: true }, { page: 1, size: mostHits })
    const found = hasWords ? await publicServices(c.var.db, page.map(({ id }) => id)) : []
    return found.map((card) =>
      ({ title: card.name, detail: [card.organisation, card.places[0]?.municipality, endedWords(c.var.ui, card)].filter(Boolean).join(', '), path: `/prace/sit/sluzby/${card.id}` }))
  },
}

const organisations: Searcher = {
  label: 'directory:organisations.title',
  async find(c, query) {
    const person = personOf(c)
    const found = query.trim().length < 2 ? [] : await publicOrganisationsNamed(c.var.db, query, mostHits, person ? ownOrganisations(person) : [])
    return found.map(({ id, name, seat }) => ({ title: name, detail: seat ?? '', path: `/prace/sit/organizace/${id}` }))
  },
}

export const searchers: readonly Searcher[] = [services, organisations]
