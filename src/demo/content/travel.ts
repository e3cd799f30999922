/**
 * Travel table of the demo: facts of the regional seminar of 2018, a networker's own measurements and estimates.
 * Public transport is a range from the quickest to the slowest connection; null is unknown, never zero.
 */
import type { DemoJourney, TravelSource } from './shapes.ts'

/** What the page says about a journey's origin, and the day it describes. */
export const travelSources: Readonly<Record<TravelSource, {
  readonly text: string; readonly estimated: boolean; readonly asOf?: string; readonly daysAgo?: number
}>> = {
  seminar: { text: 'krajský seminář 2018', estimated: false, asOf: '2018-11-01' },
  measured: { text: 'měření síťařky', estimated: false, daysAgo: 38 },
  estimate: { text: 'odhad', estimated: true, daysAgo: 20 },
}

const chrudim = '571164'
const hlinsko = '571393'
const krouna = '571661'
const svratouch = '572349'
const trhovaKamenice = '572390'
const svitavy = '577731'
const zdarNadSazavou = '595209'
const pardubice = '555134'
const policka = '578576'

const fromSeminar: readonly DemoJourney[] = [
  { from: krouna, to: chrudim, km: 38.8, car: 39, publicTransport: { from: 50, to: 70 }, source: 'seminar' },
  { from: krouna, to: svitavy, km: null, car: 32, publicTransport: { from: 60, to: 70 }, source: 'seminar' },
  { from: krouna, to: zdarNadSazavou, km: null, car: 35, publicTransport: null, source: 'seminar' },
  { from: hlinsko, to: chrudim, km: 29.3, car: 31, publicTransport: { from: 45, to: 70 }, source: 'seminar' },
  { from: svratouch, to: chrudim, km: 45, car: null, publicTransport: null, source: 'seminar' },
]

const toHlinsko: readonly DemoJourney[] = [
  {
    from: krouna, to: hlinsko, km: 10, car: 12, publicTransport: { from: 15, to: 25 }, workingDaysOnly: true,
    lastBack: '17:40', source: 'estimate',
  },
  {
    from: svratouch, to: hlinsko, km: 14, car: 18, publicTransport: { from: 25, to: 40 }, workingDaysOnly: true,
    source: 'estimate',
  },
  {
    from: trhovaKamenice, to: hlinsko, km: 9, car: 12, publicTransport: { from: 20, to: 35 }, lastBack: '18:10',
    source: 'estimate',
  },
  { from: '571377', to: hlinsko, km: 4, car: 6, publicTransport: { from: 8, to: 12 }, source: 'measured' },
  { from: '572322', to: hlinsko, km: 4, car: 6, publicTransport: { from: 10, to: 15 }, source: 'estimate' },
  { from: '572497', to: hlinsko, km: 3, car: 5, publicTransport: { from: 7, to: 12 }, source: 'measured' },
  {
    from: '571440', to: hlinsko, km: 7, car: 9, publicTransport: { from: 12, to: 20 }, lastBack: '19:05',
    source: 'estimate',
  },
  { from: '572551', to: hlinsko, km: 5, car: 8, publicTransport: { from: 15, to: 30 }, source: 'estimate' },
  { from: '547816', to: hlinsko, km: 6, car: 9, publicTransport: { from: 15, to: 35 }, source: 'estimate' },
  {
    from: '571571', to: hlinsko, km: 9, car: 12, publicTransport: { from: 20, to: 40 }, lastBack: '16:55',
    source: 'estimate',
  },
  { from: '571580', to: hlinsko, km: 7, car: 10, publicTransport: { from: 15, to: 35 }, source: 'estimate' },
  {
    from: '571300', to: hlinsko, km: 7, car: 10, publicTransport: { from: 30, to: 50 }, workingDaysOnly: true,
    source: 'estimate',
  },
  { from: '572543', to: hlinsko, km: 8, car: 12, publicTransport: null, source: 'estimate' },
  {
    from: '572501', to: hlinsko, km: 8, car: 11, publicTransport: { from: 30, to: 55 }, workingDaysOnly: true,
    source: 'estimate',
  },
  {
    from: '572152', to: hlinsko, km: 8, car: 12, publicTransport: { from: 30, to: 50 }, workingDaysOnly: true,
    source: 'estimate',
  },
  {
    from: '572063', to: hlinsko, km: 9, car: 13, publicTransport: { from: 45, to: 70 }, workingDaysOnly: true,
    lastBack: '15:20', source: 'estimate',
  },
  {
    from: '554952', to: hlinsko, km: 13, car: 17, publicTransport: { from: 50, to: 85 }, workingDaysOnly: true,
    lastBack: '15:05', source: 'measured',
  },
  {
    from: '572527', to: hlinsko, km: 8, car: 13, publicTransport: { from: 55, to: 75 }, workingDaysOnly: true,
    lastBack: '14:45', source: 'measured',
  },
  {
    from: '572381', to: hlinsko, km: 9, car: 14, publicTransport: { from: 65, to: 90 }, workingDaysOnly: true,
    source: 'estimate',
  },
  {
    from: '572462', to: hlinsko, km: 9, car: 13, publicTransport: { from: 25, to: 55 }, workingDaysOnly: true,
    source: 'estimate',
  },
  { from: '571831', to: hlinsko, km: 12, car: 16, publicTransport: { from: 35, to: 55 }, source: 'estimate' },
]

const toKrouna: readonly DemoJourney[] = [
  {
    from: '554952', to: krouna, km: 5, car: 7, publicTransport: { from: 15, to: 45 }, workingDaysOnly: true,
    source: 'measured',
  },
  { from: '571580', to: krouna, km: 4, car: 6, publicTransport: { from: 8, to: 20 }, source: 'estimate' },
  {
    from: '571300', to: krouna, km: 4, car: 6, publicTransport: { from: 35, to: 60 }, workingDaysOnly: true,
    source: 'estimate',
  },
  {
    from: svratouch, to: krouna, km: 9, car: 11, publicTransport: { from: 40, to: 60 }, workingDaysOnly: true,
    source: 'measured',
  },
  { from: '572501', to: krouna, km: 6, car: 9, publicTransport: { from: 55, to: 80 }, source: 'estimate' },
  { from: '572063', to: krouna, km: 6, car: 9, publicTransport: { from: 50, to: 85 }, source: 'estimate' },
  { from: '572152', to: krouna, km: 9, car: 13, publicTransport: { from: 60, to: 95 }, source: 'estimate' },
  { from: '571571', to: krouna, km: 11, car: 14, publicTransport: { from: 45, to: 70 }, source: 'estimate' },
  { from: '547816', to: krouna, km: 10, car: 13, publicTransport: { from: 40, to: 65 }, source: 'estimate' },
  { from: '572527', to: krouna, km: 15, car: 19, publicTransport: { from: 85, to: 120 }, source: 'estimate' },
  { from: trhovaKamenice, to: krouna, km: 19, car: 23, publicTransport: { from: 45, to: 70 }, source: 'estimate' },
  { from: '572381', to: krouna, km: 16, car: 21, publicTransport: { from: 80, to: 130 }, source: 'estimate' },
  { from: '572462', to: krouna, km: 19, car: 24, publicTransport: { from: 55, to: 90 }, source: 'estimate' },
  { from: '571831', to: krouna, km: 22, car: 27, publicTransport: { from: 60, to: 95 }, source: 'estimate' },
  { from: hlinsko, to: krouna, km: 10, car: 12, publicTransport: { from: 15, to: 25 }, source: 'estimate' },
  { from: svratouch, to: policka, km: 22, car: 26, publicTransport: { from: 55, to: 85 }, source: 'estimate' },
  { from: '554952', to: policka, km: 22, car: 27, publicTransport: { from: 65, to: 100 }, source: 'estimate' },
  { from: krouna, to: policka, km: 22, car: 25, publicTransport: { from: 40, to: 60 }, source: 'estimate' },
]

const fromHlineckoFarther: readonly DemoJourney[] = [
  { from: trhovaKamenice, to: chrudim, km: 23, car: 27, publicTransport: { from: 40, to: 65 }, source: 'estimate' },
  { from: '571831', to: chrudim, km: 18, car: 22, publicTransport: { from: 35, to: 60 }, source: 'estimate' },
  { from: '572462', to: chrudim, km: 21, car: 26, publicTransport: { from: 50, to: 80 }, source: 'estimate' },
  { from: '572381', to: chrudim, km: 22, car: 27, publicTransport: { from: 70, to: 110 }, source: 'estimate' },
  { from: '554952', to: chrudim, km: 37, car: 40, publicTransport: { from: 75, to: 110 }, source: 'measured' },
  { from: '572501', to: chrudim, km: 32, car: 34, publicTransport: { from: 65, to: 95 }, source: 'estimate' },
  { from: '572152', to: chrudim, km: 28, car: 32, publicTransport: { from: 60, to: 90 }, source: 'estimate' },
  { from: '572527', to: chrudim, km: 37, car: 41, publicTransport: { from: 90, to: 130 }, source: 'estimate' },
  { from: '571571', to: chrudim, km: 38, car: 41, publicTransport: { from: 75, to: 105 }, source: 'estimate' },
  { from: svratouch, to: svitavy, km: 33, car: 37, publicTransport: null, source: 'estimate' },
  { from: '572497', to: chrudim, km: 30, car: 34, publicTransport: { from: 60, to: 85 }, source: 'estimate' },
  { from: '571440', to: chrudim, km: 24, car: 27, publicTransport: { from: 40, to: 60 }, source: 'estimate' },
  { from: '572551', to: chrudim, km: 26, car: 30, publicTransport: { from: 55, to: 80 }, source: 'estimate' },
  { from: '571377', to: chrudim, km: 33, car: 35, publicTransport: { from: 65, to: 90 }, source: 'estimate' },
  { from: '572322', to: chrudim, km: 32, car: 34, publicTransport: { from: 65, to: 95 }, source: 'estimate' },
  { from: '572063', to: chrudim, km: 31, car: 34, publicTransport: { from: 75, to: 110 }, source: 'estimate' },
  { from: '571300', to: chrudim, km: 35, car: 38, publicTransport: { from: 75, to: 105 }, source: 'estimate' },
  { from: '571580', to: chrudim, km: 34, car: 36, publicTransport: { from: 60, to: 90 }, source: 'estimate' },
  { from: '547816', to: chrudim, km: 35, car: 38, publicTransport: { from: 65, to: 100 }, source: 'estimate' },
  { from: '554952', to: svitavy, km: 31, car: 35, publicTransport: null, source: 'estimate' },
  { from: '572501', to: svitavy, km: 36, car: 40, publicTransport: { from: 80, to: 100 }, source: 'estimate' },
  { from: svratouch, to: zdarNadSazavou, km: 26, car: 31, publicTransport: { from: 45, to: 70 }, source: 'estimate' },
  { from: hlinsko, to: zdarNadSazavou, km: 27, car: 31, publicTransport: { from: 35, to: 55 }, source: 'estimate' },
  { from: hlinsko, to: svitavy, km: 41, car: 44, publicTransport: { from: 75, to: 100 }, source: 'estimate' },
  { from: '571831', to: pardubice, km: 32, car: 36, publicTransport: { from: 60, to: 85 }, source: 'estimate' },
  { from: '572462', to: pardubice, km: 34, car: 39, publicTransport: { from: 75, to: 105 }, source: 'estimate' },
  { from: '572381', to: pardubice, km: 35, car: 40, publicTransport: { from: 90, to: 130 }, source: 'estimate' },
  { from: '572152', to: pardubice, km: 41, car: 44, publicTransport: { from: 80, to: 110 }, source: 'estimate' },
  { from: hlinsko, to: pardubice, km: 40, car: 43, publicTransport: { from: 50, to: 65 }, source: 'estimate' },
  { from: krouna, to: pardubice, km: 50, car: 53, publicTransport: { from: 80, to: 105 }, source: 'estimate' },
]

const inChrudimsko: readonly DemoJourney[] = [
  {
    from: '572241', to: chrudim, km: 24, car: 27, publicTransport: { from: 40, to: 60 }, lastBack: '20:15',
    source: 'estimate',
  },
  { from: '572411', to: chrudim, km: 25, car: 29, publicTransport: { from: 45, to: 60 }, source: 'estimate' },
  {
    from: '572080', to: chrudim, km: 34, car: 38, publicTransport: { from: 65, to: 95 }, lastBack: '16:30',
    source: 'estimate',
  },
  { from: chrudim, to: pardubice, km: 11, car: 16, publicTransport: { from: 15, to: 25 }, source: 'estimate' },
  { from: '572268', to: chrudim, km: 4, car: 7, publicTransport: { from: 6, to: 12 }, source: 'measured' },
  { from: '571385', to: chrudim, km: 11, car: 14, publicTransport: { from: 20, to: 35 }, source: 'estimate' },
  { from: '571539', to: chrudim, km: 14, car: 17, publicTransport: { from: 20, to: 40 }, source: 'estimate' },
  { from: '571776', to: chrudim, km: 22, car: 25, publicTransport: { from: 45, to: 70 }, source: 'estimate' },
  { from: '571911', to: chrudim, km: 13, car: 16, publicTransport: { from: 20, to: 35 }, source: 'estimate' },
  {
    from: '572225', to: chrudim, km: 20, car: 25, publicTransport: { from: 35, to: 55 }, workingDaysOnly: true,
    source: 'estimate',
  },
  { from: '572241', to: hlinsko, km: 15, car: 19, publicTransport: { from: 15, to: 30 }, source: 'estimate' },
  { from: '572411', to: pardubice, km: 34, car: 39, publicTransport: { from: 60, to: 85 }, source: 'estimate' },
]

/** All journeys of the demo; one row for each pair of places. */
export const journeys: readonly DemoJourney[] = [
  ...fromSeminar, ...toHlinsko, ...toKrouna, ...fromHlineckoFarther, ...inChrudimsko,
]
