import type { Point } from '#core/ids.ts'
import { type Journey, journeyTo, type Origin, type PublicPlace, type PublicService } from '#modules/directory/index.ts'

/** How a person from the chosen municipality gets to a service, or the service to them. */
export type Way =
  | { readonly kind: 'home' | 'town' | 'remote' | 'here' | 'unknown' }
  | { readonly kind: 'journey', readonly journey: Journey }

export function pointOf({ municipalityLat: lat, municipalityLon: lon }: PublicPlace): Point | null {
  // Degrees of the municipality table are WGS84; parsed when they were imported.
  return lat === null || lon === null ? null : { lat, lon } as Point
}

/** What comes to the visitor needs no journey; else the way to the place. */
export function wayTo(service: PublicService, place: PublicPlace | null, origin: Origin): Way {
  if (isRemote(service) && (service.areas.length === 0 || serves(service, origin))) return { kind: 'remote' }
  if (service.forms.includes('outreach') && serves(service, origin)) return { kind: service.goesToFamilies === true ? 'home' : 'town' }
  return place === null ? { kind: 'unknown' } : wayToPlace(place, origin)
}

function wayToPlace(place: PublicPlace, origin: Origin): Way {
  if (place.code === origin.code) return { kind: 'here' }
  const journey = journeyTo(origin, { code: place.code, point: pointOf(place) })
  return journey.carMinutes === 'unknown' && journey.transitMinutes === 'unknown' ? { kind: 'unknown' } : { kind: 'journey', journey }
}

/** Only by telephone or on line. */
export const isRemote = ({ forms }: PublicService): boolean => forms.length > 0 && forms.every((form) => form === 'telephone' || form === 'online')

const serves = ({ areas }: PublicService, { code, orp, region }: Origin): boolean => areas.some((area) => {
  switch (area.level) {
    case 'municipality': return area.code === code
    case 'orp': return area.code === orp
    case 'region': return area.code === region
    case 'country': return true
  }
})
