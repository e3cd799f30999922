import type { Namer } from '#web/context.ts'
import { personOf } from './person.ts'
import { namedPersons } from './personQueries.ts'
import { may } from './policy.ts'

/** People by their names, for whoever sees people; an erased account is nobody any more. */
const person: Namer = async (c, ids) => {
  const reader = personOf(c)
  if (!reader || !may.seePersons(reader, {})) return new Map()
  return new Map((await namedPersons(c.var.db, ids)).map(({ id, name }) => [id, { title: name, path: `/prace/sprava/lide/${id}` }]))
}

export const namers = { person }
