import type { IsoDate, ServiceId } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import type { Scope } from '#modules/access/index.ts'
import type { ServiceFilter } from '../../input/filters.ts'
import { organisationById } from '../../queries/organisations.ts'
import { serviceById, servicesIn } from '../../queries/services.ts'
import { hasEnded } from '../../rules.ts'

/** More cards than this at once is a catalogue, not a selection. */
export const mostAtOnce = 200

/** Cards somebody wants in a list: one, or those of a filter. `total` says how many the filter finds, also when there are too many. */
export interface ToAdd {
  readonly name: string | null
  readonly services: readonly string[]
  readonly organisations: readonly string[]
  readonly total: number
}

export async function oneService(db: Db, scope: Scope, id: string): Promise<ToAdd | null> {
  const service = await serviceById(db, scope, id)
  return service && { name: service.name, services: [service.id], organisations: [], total: 1 }
}

export async function oneOrganisation(db: Db, scope: Scope, id: string): Promise<ToAdd | null> {
  const organisation = await organisationById(db, scope, id)
  return organisation && { name: organisation.name, services: [], organisations: [organisation.id], total: 1 }
}

const byName = { by: 'nazev', descending: false } as const

/** What the list of services shows; services that ended are left out. */
export async function filtered(db: Db, scope: Scope, filter: ServiceFilter, today: IsoDate): Promise<ToAdd> {
  const { rows, total } = await servicesIn(db, scope, filter, byName, { limit: mostAtOnce, offset: 0 })
  const services: ServiceId[] = rows.filter((row) => !row.isArchived && !hasEnded(row, today)).map(({ id }) => id)
  return { name: null, services, organisations: [], total }
}
