import type { Travel } from '#core/accessibility/travel.ts'
import type { PublicService } from '#modules/directory/index.ts'
import type { IconName } from '#web/parts/icons.tsx'
import type { Ui } from '#web/ui.ts'
import type { Way } from '../ways.ts'

/** Pictures of ways. */
export const wayIcons = ['house', 'phone', 'walk', 'car', 'bus'] as const satisfies readonly IconName[]

/** A line with its picture; `isFar` is said loudest. */
export interface WayLine { readonly icon: (typeof wayIcons)[number], readonly words: string, readonly isFar?: true }

/** How to get there, or how help gets to the visitor. */
export function wayLines(ui: Ui, way: Way): WayLine[] {
  const { t } = ui
  switch (way.kind) {
    case 'home': return [{ icon: 'house', words: t('portal:way.home'), isFar: true }]
    case 'town': return [{ icon: 'house', words: t('portal:way.town'), isFar: true }]
    case 'remote': return [{ icon: 'phone', words: t('portal:way.remote'), isFar: true }]
    case 'here': return [{ icon: 'walk', words: t('portal:way.here'), isFar: true }]
    case 'unknown': return [{ icon: 'car', words: t('portal:way.unknown'), isFar: true }]
    case 'journey': return [{ icon: 'car', words: carWords(ui, way.journey), isFar: true }, { icon: 'bus', words: transitWords(ui, way.journey) }]
  }
}

/** „10 km, autem 12 min (odhad)“ */
function carWords({ t, format }: Ui, travel: Travel & { readonly isEstimate: boolean }): string {
  const { km, carMinutes: car, isEstimate } = travel
  const parts = [
    ...(km === 'unknown' ? [] : [format.kilometres(travel.estimated.includes('km') ? Math.round(km) : km)]),
    ...(car === 'unknown' ? [] : [t('portal:way.car', { minutes: format.minutes(car.from, car.to) })]),
  ]
  if (parts.length === 0) return t('portal:way.unknown')
  return isEstimate ? t('portal:way.estimate', { way: parts.join(', ') }) : parts.join(', ')
}

/** „spojem 15–25 min, jen v pracovní dny, poslední zpět v 17.40“, or that nobody knows. */
function transitWords({ t, format }: Ui, { transitMinutes: transit, workingDaysOnly, lastBack }: Travel): string {
  if (transit === 'unknown') return t('portal:way.transitUnknown')
  return [
    t('portal:way.transit', { minutes: format.minutes(transit.from, transit.to) }),
    ...(workingDaysOnly ? [t('portal:way.workingDays')] : []),
    ...(lastBack === null ? [] : [t('portal:way.lastBack', { time: clockTime(lastBack) })]),
  ].join(', ')
}

/** `17:40` as it is written in Czech and English timetables. */
export const clockTime = (time: string): string => time.replace(/^0/, '').replace(':', '.')

/** „bez čekání“, „čekání asi 3 týdny“; null when nobody said. */
export function waitingWords({ t }: Ui, { waitingWeeksFrom, waitingWeeksTo, waitingNote }: PublicService): string | null {
  const to = waitingWeeksTo ?? waitingWeeksFrom
  if (to === null) return waitingNote
  if (to === 0) return t('portal:waiting.none')
  const from = waitingWeeksFrom ?? to
  return from === to ? t('portal:waiting.about', { count: to }) : t('portal:waiting.range', { from, count: to })
}

export function priceWords({ t }: Ui, { price, priceNote }: PublicService): string | null {
  if (price === null) return priceNote
  return priceNote === null ? t(`portal:price.${price}`) : t('portal:price.withNote', { price: t(`portal:price.${price}`), note: priceNote })
}

/** Cards write 99 where nobody is too old. */
const ageless = 99

export function ageWords({ t }: Ui, { ageFrom: from, ageTo: to }: PublicService): string | null {
  const isOpen = to === null || to >= ageless
  if (from === null) return isOpen ? null : t('portal:age.to', { count: to })
  return isOpen ? t('portal:age.from', { count: from }) : t('portal:age.between', { from, count: to })
}

export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
