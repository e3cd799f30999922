import type { Tx } from '#db/connection.ts'
import type { PeopleIds } from './fillPeople.ts'

export async function fillAnalysis(_tx: Tx, _people: PeopleIds): Promise<void> {
  await Promise.resolve()
}
