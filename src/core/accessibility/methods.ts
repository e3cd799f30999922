import type { Method } from '#core/methods/method.ts'
import { coverageOf } from './coverage.ts'
import { explainCell } from './explainCell.ts'
import { prepareTerritory } from './territory.ts'
import { carMinutesOf, estimateTravel, straightKmWithin } from './travelEstimate.ts'
import { haversine } from './haversine.ts'

/** Who gets where, how far it is and what is in reach. */
export const accessibilityMethods = {
  travelEstimate: {
    label: { cs: 'Odhad cesty', en: 'Travel estimate' },
    question: {
      cs: 'Jak daleko a jak dlouho jede rodina z obce do obce, když to nikdo nezměřil?',
      en: 'How far and how long does a family travel between two municipalities that nobody measured?',
    },
    page: 'odhad-cesty.md',
    source: 'haversine (R = 6371.0088 km, IUGG), detour 1.3, speed by bands',
    functions: { haversine, carMinutesOf, straightKmWithin, estimateTravel },
  },
  coverage: {
    label: { cs: 'Pokrytí v pěti slovech', en: 'Coverage in five words' },
    question: {
      cs: 'Dostanou se děti a rodiny z této obce k pomoci určitého druhu, a když ne, co tomu brání?',
      en: 'Do children and families of this municipality reach a kind of help, and if not, what stands in the way?',
    },
    page: 'pokryti.md',
    source: 'Luo, Wang (2003), Environment and Planning B 30, 865–884; the words are Síťovka’s own agreement',
    functions: { prepareTerritory, coverageOf, explainCell },
  },
} as const satisfies Readonly<Record<string, Method>>
