import { personOf, scopeOf } from '#modules/access/index.ts'
import type { Namer } from '#web/context.ts'
import { may } from './policy.ts'
import { engagementsIn } from './queries.ts'

/** Engagements by whose they are, for whoever sees them. */
const engagement: Namer = async (c, ids) => {
  const reader = personOf(c)
  if (!reader || !may.listEngagements(reader, {})) return new Map()
  const wanted = new Set(ids)
  const found = (await engagementsIn(c.var.db, scopeOf(reader))).filter(({ id }) => wanted.has(id))
  return new Map(found.filter((one) => may.seeEngagement(reader, { ...one, places: one.territories }))
    .map(({ id, person }) => [id, { title: person, path: `/prace/uvazky/${id}` }]))
}

export const namers = { engagement }
