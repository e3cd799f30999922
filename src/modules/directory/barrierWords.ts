import type { IsoDate } from '#core/ids.ts'
import type { Translate } from '#i18n/translate.ts'
import { mostPlaces, placeWords } from './print/cardWords.ts'
import type { PublicPlace, PublicService } from './publicQueries.ts'
import { hasEnded } from './rules.ts'

interface Said extends Pick<PublicService, 'barrierFree'> {
  readonly places: readonly Pick<PublicPlace, 'municipality' | 'name' | 'address' | 'confidential' | 'endedOn' | 'barrierFree'>[]
}

/**
 * Whether people get in without barriers: what a place says holds there, what the card says everywhere else. Where places differ,
 * each is named: „Hlinsko, Dlouhá 1: ano; jinde neznáme“. Null when nobody knows.
 */
export function barrierWords({ t, today }: { readonly t: Translate, readonly today: IsoDate }, { barrierFree: own, places }: Said): string | null {
  const answer = (free: boolean): string => t(free ? 'web:yes' : 'web:no')
  const open = places.filter((place) => !hasEnded(place, today)).map((place) => ({ place, free: place.barrierFree ?? own }))
  const answers = new Set(open.map(({ free }) => free))
  if (answers.size < 2) {
    const [only = own] = answers
    return only === null ? null : answer(only)
  }
  const known = open.flatMap(({ place, free }) => free === null ? [] : [t('directory:barrier.at', { place: placeWords({ t }, place), answer: answer(free) })])
  return [
    ...known.slice(0, mostPlaces),
    ...known.length > mostPlaces ? [t('print:morePlaces', { count: known.length - mostPlaces })] : [],
    ...answers.has(null) ? [t('directory:barrier.elsewhere')] : [],
  ].join('; ')
}
