import type { IsoDate } from '#core/ids.ts'
import type { Tx } from '#db/connection.ts'
import type { PeopleIds } from './fillPeople.ts'

/** The minimum network that ORP Hlinsko agreed on. */
export async function fillMinimums(_tx: Tx, _today: IsoDate, _people: PeopleIds): Promise<void> {
  await Promise.resolve()
}
