import type { Method } from '#core/methods/method.ts'
import { coverageOf } from './coverage.ts'
import { explainCell } from './explainCell.ts'
import { prepareTerritory } from './territory.ts'
import { carMinutesOf, estimateTravel, roadKmBetween, straightKmWithin } from './travelEstimate.ts'
import { catchmentsOf } from './catchments.ts'
import { matrixOfPairs } from './costMatrix.ts'
import { floatingCatchment } from './floatingCatchment.ts'
import { haversine } from './haversine.ts'
import { concentrationIndex, gini, palma, shortfall, theil } from './inequality.ts'
import { matrixWithin } from './matrixWithin.ts'
import { costToOpportunities, nearest } from './nearest.ts'
import { opportunities } from './opportunities.ts'
import { costsFrom, matrixByRoad, roadNetworkOf } from './roadNetwork.ts'
import { whiteSpots } from './whiteSpots.ts'

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
    functions: { haversine, carMinutesOf, straightKmWithin, roadKmBetween, estimateTravel },
  },
  costMatrix: {
    label: { cs: 'Matice cest', en: 'Cost matrix' },
    question: { cs: 'Kdo se dostane kam a za kolik minut?', en: 'Who gets where, and in how many minutes?' },
    page: 'matice-cest.md',
    source: 'compressed sparse rows over a k-d tree (kdbush), costs by the travel estimate',
    functions: { matrixOfPairs, matrixWithin },
  },
  roadTravel: {
    label: { cs: 'Nejkratší cesty po silnicích', en: 'Shortest ways by road' },
    question: {
      cs: 'Kolik minut trvá cesta z jednoho místa do všech ostatních, když známe silnice a čas na každé z nich?',
      en: 'How many minutes does it take from one place to all others when roads and their times are known?',
    },
    page: 'cesty-po-silnicich.md',
    source: 'Dijkstra (1959), Numerische Mathematik 1, 269–271',
    functions: { roadNetworkOf, costsFrom, matrixByRoad },
  },
  distanceDecay: {
    label: { cs: 'Útlum vzdálenosti', en: 'Distance decay' },
    question: {
      cs: 'O kolik méně pro rodinu znamená služba, ke které se jede déle?',
      en: 'How much less does a service mean to a family that travels longer to it?',
    },
    page: 'utlum-vzdalenosti.md',
    source: 'Luo, Qi (2009), Health & Place 15, 1100–1107; Dai (2010), Health & Place 16, 1038–1052',
    functions: { catchmentsOf },
  },
  floatingCatchment: {
    label: { cs: 'Plovoucí spádové oblasti', en: 'Floating catchment areas' },
    question: {
      cs: 'Kolik pomoci připadá na jedno dítě z této obce, když se o každou službu dělí se všemi, kdo k ní mají také dosah?',
      en: 'How much help is there for a child of this municipality when each service is shared by all who reach it?',
    },
    page: 'spadove-oblasti.md',
    source: 'Luo, Wang (2003); Luo, Qi (2009); Wan, Zou, Sternberg (2012); Páez, Higgins, Vivona (2019)',
    functions: { floatingCatchment },
  },
  opportunities: {
    label: { cs: 'Dosažitelné příležitosti', en: 'Opportunities in reach' },
    question: {
      cs: 'Kolik míst pomoci má rodina v dosahu, když se nehledí na to, kdo další se o ně dělí?',
      en: 'How many places of help are in reach of a family, whoever else shares them?',
    },
    page: 'dosazitelne-prilezitosti.md',
    source: 'Hansen (1959), Journal of the American Institute of Planners 25, 73–76',
    functions: { opportunities },
  },
  nearest: {
    label: { cs: 'Nejbližší služby', en: 'Nearest services' },
    question: {
      cs: 'Které služby jsou z obce nejblíž, a jak daleko musí rodina jet, aby měla na výběr aspoň tolik míst?',
      en: 'Which services are nearest, and how far must a family travel to have so many places to choose from?',
    },
    page: 'nejblizsi-sluzby.md',
    source: 'nearest neighbours by cost; cost_to_closest of the R package accessibility',
    functions: { nearest, costToOpportunities },
  },
  inequality: {
    label: { cs: 'Nerovnost dostupnosti', en: 'Inequality of access' },
    question: {
      cs: 'Mají lidé v území k pomoci podobně daleko, nebo jedni všechno a druzí nic?',
      en: 'Do people of a territory reach help alike, or have some everything and others nothing?',
    },
    page: 'nerovnost.md',
    source: 'Theil (1967); Foster, Greer, Thorbecke (1984); Kakwani et al. (1997); Erreygers (2009); Palma (2011)',
    functions: { gini, theil, palma, concentrationIndex, shortfall },
  },
  whiteSpots: {
    label: { cs: 'Pravidlo bílých míst', en: 'White-spot rule' },
    question: {
      cs: 'Kde bydlí někdo, kdo to má k pomoci moc daleko, nebo na něj zbývá moc málo?',
      en: 'Where does somebody live who is too far from help, or for whom too little is left?',
    },
    page: 'pravidlo-bilych-mist.md',
    source: 'Síťovka’s own agreement over nearest and floatingCatchment',
    functions: { whiteSpots },
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
