import type { Admitted } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { guardConfirmation } from '#web/guard.ts'
import type { EditedCard } from '../editing/editRoutes.ts'
import type { FoundOrganisation } from '../finders.ts'
import type { Reading, Refusal } from '../readings/reading.ts'

const nothing: Refusal = { problems: {}, guarded: { problems: {}, doubts: [] } }

const refusalOf = <Card>(reading: Reading<Card>): Refusal => reading.ok ? nothing : reading.refusal

/**
 * Reads a card of an earlier day as if it stood in the form and was sent: what the form refuses, the history does not bring
 * back. What is wrong with the card of today already is nothing that restoring does.
 */
export function checkedBy<Found extends FoundOrganisation, Card extends object>(edited: EditedCard<Found, Card>) {
  return async (c: AppContext, admitted: Admitted<Found>, card: Card, isConfirmed: boolean): Promise<Refusal | null> => {
    const read = async (one: Card): Promise<Refusal> =>
      refusalOf(await edited.read(c, admitted, { ...await edited.written(c, one), ...(isConfirmed && { [guardConfirmation]: ['on'] }) }))
    const [today, then] = [await read(edited.cardOf(admitted.subject)), await read(card)]
    const problems = Object.fromEntries(Object.entries(then.problems).filter(([field, problem]) => today.problems[field] !== problem))
    const known = new Set(today.guarded.doubts.map(({ excerpt }) => excerpt))
    const doubts = then.guarded.doubts.filter(({ excerpt }) => !known.has(excerpt))
    if (Object.keys(problems).length === 0 && doubts.length === 0) return null
    return { problems, guarded: { problems: then.guarded.problems, doubts } }
  }
}
