import type { IsoDate, PersonId } from '#core/ids.ts'
import { addDays } from '#core/time/isoDate.ts'
import type { Tx } from '#db/connection.ts'
import { type AudienceGroup, changeList } from '#modules/directory/index.ts'

/** What the methodologist of the demonstration has changed in the lists: a group added, another one ended, both with a reason. */
export async function fillCodes(tx: Tx, today: IsoDate, methodologist: PersonId): Promise<{ readonly youngCarers: AudienceGroup }> {
  const added = await changeList(tx, methodologist, 'audienceGroups', {
    kind: 'add', code: null, sector: null, label: { cs: 'mladí pečující', en: 'young carers' }, fromDay: addDays(today, -200),
  }, { reason: 'Děti, které doma pečují o nemocné blízké; školy se po nich ptají.', today })
  const ended = await changeList(tx, methodologist, 'audienceGroups', { kind: 'end', code: 'unmotivated', fromDay: addDays(today, -40) }, {
    reason: 'Označení lidi hodnotí. Jak služba pracuje s těmi, kdo o pomoc nestojí, ať řekne svými slovy.', today,
  })
  if (!added.ok || !ended.ok) throw new Error('The demonstration changes a list in a way it cannot be changed')
  // The list has just given the code.
  return { youngCarers: added.value.code as AudienceGroup }
}
