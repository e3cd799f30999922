/** Minimum network that ORP Hlinsko agreed on where it differs from the default; a family without a car decides. */
import type { DemoMinimum } from './shapes.ts'

const agreedDaysAgo = 263

/** Minimums of the demo; null is not asked for. */
export const minimums: readonly DemoMinimum[] = [
  {
    orp: '5302', function: 'child_psychology', carMinutes: null, transitMinutes: 35,
    capacityPer1000Children: { amount: 1, unit: 'klient' }, hoursPerWeek: null, freeOfCharge: true, agreedDaysAgo,
    reason: 'Schválila řídicí skupina komunitního plánování: na schůzku se jezdí opakovaně a mnoho rodin nemá auto.',
  },
  {
    orp: '5302', function: 'crisis', carMinutes: 32, transitMinutes: 70,
    capacityPer1000Children: null, hoursPerWeek: null, freeOfCharge: true, agreedDaysAgo,
    reason: 'Schválila řídicí skupina komunitního plánování: do krize se dá dojet i dál, ale ne přes hodinu a čtvrt.',
  },
  {
    orp: '5302', function: 'youth_low_threshold', carMinutes: null, transitMinutes: 30,
    capacityPer1000Children: { amount: 2, unit: 'klient' }, hoursPerWeek: 10, freeOfCharge: true, agreedDaysAgo,
    reason: 'Schválila Místní spolupráce škol a OSPOD: dospívající jezdí autobusem, dál než půl hodiny nepojedou.',
  },
]
