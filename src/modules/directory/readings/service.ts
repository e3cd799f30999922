import type { Db } from '#db/connection.ts'
import type { Scope } from '#modules/access/index.ts'
import { firstOf, type Problems } from '#web/form.ts'
import { guardTyped } from '#web/guard.ts'
import type { AreaServed, ServiceCard } from '../cards.ts'
import { endedProblems } from '../codes/ended.ts'
import type { FoundOrganisation } from '../finders.ts'
import { serviceTextsIn } from '../input/freeTexts.ts'
import { rowField } from '../input/rows.ts'
import { parseService } from '../input/service.ts'
import { futureProblems } from '../input/shared.ts'
import type { Location } from '../queries/locations.ts'
import type { Service } from '../queries/services.ts'
import { municipalitiesIn } from '../writtenPlaces.ts'
import { type DatedFigure, figureAsOf } from '../rules.ts'
import { withoutOldHours } from './oldHours.ts'
import { type Reader, type Reading, readingOf, verification, verifierOf } from './reading.ts'
import { readAreas, readCapacities, readPlaces, readStaff, readUse } from './serviceParts.ts'

/** What a form of a service may refer to. */
interface Offered { readonly locations: readonly Location[], readonly areas: readonly AreaServed[] }

/** Reads the form of a service of the found organisation; `before` is the card that is changed. */
export async function readService(
  db: Db, scope: Scope, reader: Reader, found: FoundOrganisation, offered: Offered, before: Service | null,
): Promise<Reading<ServiceCard>> {
  const guarded = guardTyped(reader.typed, serviceTextsIn(reader.typed))
  const { typed, kept } = withoutOldHours(reader.typed, storedHours(before))
  const { value, problems } = parseService(typed, before)
  const capacities = readCapacities(typed, reader.today, before?.capacities)
  const staff = readStaff(typed, before?.staff)
  const use = readUse(typed, reader.today, before?.use)
  const places = readPlaces(typed, offered.locations, kept)
  const { codes, unfound } = await municipalitiesIn(db, scope, firstOf(typed, 'municipalities'))
  const all: Problems = {
    ...(value && futureProblems({ waitingAsOf: value.waitingAsOf }, reader.today)), ...problems, ...capacities.problems,
    ...staff.problems, ...use.problems, ...places.problems,
    ...(unfound.length > 0 && { municipalities: 'directory:problem.unknownMunicipalities' as const }),
  }
  if (value === null) return readingOf<ServiceCard>(null, all, guarded, unfound)
  const card: ServiceCard = {
    ...value, waitingAsOf: figureAsOf(waitingFigure(value), before && waitingFigure(before), reader.today),
    openingHours: kept['openingHours'] ?? value.openingHours, organisationId: found.organisation.id, capacities: capacities.values, staff: staff.values,
    use: use.values, places: places.values,
    areas: [
      ...readAreas(value.areas, offered.areas), ...codes.map((code) => ({ level: 'municipality' as const, code })),
    ],
    ...verification(value.verifiedNow, reader.today, verifierOf(reader.person, found), before),
  }
  return readingOf(card, { ...endedProblems('service', { ...card }, before && { ...before }), ...all }, guarded, unfound)
}

type Waiting = Pick<ServiceCard, 'waitingWeeksFrom' | 'waitingWeeksTo' | 'waitingNote' | 'waitingAsOf'>

const waitingFigure = ({ waitingWeeksFrom, waitingWeeksTo, waitingNote, waitingAsOf }: Waiting): DatedFigure => {
  const said = [waitingWeeksFrom, waitingWeeksTo, waitingNote]
  return { figure: said.every((part) => part === null) ? null : JSON.stringify(said), asOf: waitingAsOf }
}

const storedHours = (before: Service | null): Readonly<Record<string, string | null | undefined>> => ({
  openingHours: before?.openingHours,
  ...Object.fromEntries((before?.places ?? []).map(
    ({ locationId, openingHours }) => [rowField('place', locationId, 'hours'), openingHours],
  )),
})
