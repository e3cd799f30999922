import type { IsoDate, Minutes, OrpCode } from '#core/ids.ts'
import { addDays } from '#core/time/isoDate.ts'
import type { Tx } from '#db/connection.ts'
import { changeMinimum } from '#modules/coverage/index.ts'
import { minimums } from './content/minimums.ts'
import type { PeopleIds } from './fillPeople.ts'

/** The minimum network that ORP Hlinsko agreed on. */
export async function fillMinimums(tx: Tx, today: IsoDate, _people: PeopleIds): Promise<void> {
  for (const { orp, function: code, agreedDaysAgo, reason, ...asked } of minimums) {
    const { carMinutes, transitMinutes, capacityPer1000Children, hoursPerWeek, freeOfCharge } = asked
    await changeMinimum(tx, null, { orp: orp as OrpCode, function: code }, 0, {
      minimum: {
        carMinutes: carMinutes as Minutes | null, transitMinutes: transitMinutes as Minutes | null, capacityPer1000Children, hoursPerWeek,
        freeOfCharge, distanceHelpCounts: false,
      },
      reason, agreedOn: addDays(today, -agreedDaysAgo),
    })
  }
}
