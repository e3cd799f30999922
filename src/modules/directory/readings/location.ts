import type { Db } from '#db/connection.ts'
import type { Scope } from '#modules/access/index.ts'
import { parseForm } from '#web/form.ts'
import { guardTyped } from '#web/guard.ts'
import type { LocationCard } from '../cards.ts'
import { endedProblems } from '../codes/ended.ts'
import type { FoundOrganisation } from '../finders.ts'
import { locationTexts } from '../input/freeTexts.ts'
import { LocationInput } from '../input/location.ts'
import type { Location } from '../queries/locations.ts'
import { withoutOldHours } from './oldHours.ts'
import { placeWritten } from './organisation.ts'
import { type Reader, type Reading, readingOf, verification, verifierOf } from './reading.ts'

/** Reads the form of a place. Without a point of its own a place lies where its municipality does. */
export async function readLocation(
  db: Db, scope: Scope, reader: Reader, found: FoundOrganisation, before: Location | null,
): Promise<Reading<LocationCard>> {
  const guarded = guardTyped(reader.typed, locationTexts)
  const { typed, kept } = withoutOldHours(reader.typed, { openingHours: before?.openingHours })
  const input = parseForm(LocationInput, typed)
  if (!input.ok) return readingOf<LocationCard>(null, input.problems, guarded)
  const { municipality: written, verifiedNow, ...fields } = input.value
  const { code, problems } = await placeWritten(db, scope, 'municipality', written)
  const card: LocationCard | null = code === null ? null
    : {
      ...fields, openingHours: kept['openingHours'] ?? fields.openingHours, organisationId: found.organisation.id, municipality: code,
      ...verification(verifiedNow, reader.today, verifierOf(reader.person, found), before),
      ...positionOf({ ...fields, municipality: code }, before),
    }
  return readingOf(card, { ...endedProblems('location', fields, before && { ...before }), ...problems }, guarded)
}

type Position = Pick<LocationCard, 'lat' | 'lon' | 'positionFrom'>

/** A point nobody touched stays what it was, and whose it was: the form shows none that is only the municipality's. */
function positionOf({ lat, lon, municipality }: Pick<LocationCard, 'lat' | 'lon' | 'municipality'>, before: Position & Pick<LocationCard, 'municipality'> | null): Position {
  if (before !== null && isUntouched({ lat, lon, municipality }, before)) return { lat: before.lat, lon: before.lon, positionFrom: before.positionFrom }
  return { lat, lon, positionFrom: lat === null ? 'municipality' : 'hand' }
}

const isUntouched = (sent: Pick<LocationCard, 'lat' | 'lon' | 'municipality'>, before: Position & Pick<LocationCard, 'municipality'>): boolean =>
  before.positionFrom === 'municipality' ? sent.lat === null && sent.municipality === before.municipality
    : sent.lat !== null && sent.lat === before.lat && sent.lon === before.lon
