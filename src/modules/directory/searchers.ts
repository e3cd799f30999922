import type { Searcher } from '#web/context.ts'
import { publicOrganisationsNamed, publicServices } from './publicQueries.ts'
import { anything } from './search/question.ts'
import { searchServices } from './search/searchServices.ts'

const mostHits = 8

/** Services for the search of everything: by the same bands as the public catalogue. */
const services: Searcher = {
  label: 'directory:services.title',
  async find(c, query) {
    const { page, hasWords } = await searchServices(c.var.db, { ...anything, typed: query }, { page: 1, size: mostHits })
    const found = hasWords ? await publicServices(c.var.db, page.map(({ id }) => id)) : []
    return found.map(({ id, name, organisation, places }) =>
      ({ title: name, detail: [organisation, places[0]?.municipality].filter(Boolean).join(', '), path: `/prace/sit/sluzby/${id}` }))
  },
}

const organisations: Searcher = {
  label: 'directory:organisations.title',
  async find(c, query) {
    const found = query.trim().length < 2 ? [] : await publicOrganisationsNamed(c.var.db, query, mostHits)
    return found.map(({ id, name, seat }) => ({ title: name, detail: seat ?? '', path: `/prace/sit/organizace/${id}` }))
  },
}

export const searchers: readonly Searcher[] = [services, organisations]
