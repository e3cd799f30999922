import type { Searcher } from '#web/context.ts'
import { municipalitiesNamed } from './queries.ts'

/** Municipalities for the search of everything: to the work page of their ORP where the asker has one, else to the public one. */
export const searcher: Searcher = {
  label: 'territory:found.title',
  async find(c, query) {
    const { db, ui } = c.var
    const own = new Set(ui.territories.map(({ code }) => code))
    return (await municipalitiesNamed(db, query)).map(({ name, orpCode, orpName, districtName }) => ({
      title: name, detail: ui.t('territory:found.where', { orp: orpName, district: districtName }),
      path: own.has(orpCode) ? `/prace/uzemi?orp=${orpCode}` : `/orp/${orpCode}`,
    }))
  },
}
