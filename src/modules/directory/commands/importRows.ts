import { randomUUID } from 'node:crypto'
import type { LocationId, OrganisationId, PersonId, ServiceId } from '#core/ids.ts'
import type { Tx } from '#db/connection.ts'
import type { LocationCard, ServiceCard, ServicePlace } from '../cards.ts'
import { unknownLocation, unknownService } from '../unknownCards.ts'
import { changesBetween } from '../history/changes.ts'
import { isPart } from '../import/differences.ts'
import type { ChangedService, ImportPlan, NewService } from '../import/plan.ts'
import type { MeantPlace } from '../import/placesPlan.ts'
import { legalBasisOf, type Unsaid } from '../import/unsaid.ts'
import { capacityOf } from '../import/usualCapacity.ts'
import { keepBeginning } from './cardChange.ts'
import { closePlaces } from './closePlaces.ts'
import { locationColumns, serviceColumns } from './columns.ts'
import { updateImported } from './importChanges.ts'
import { batches } from './importBatches.ts'
import { findPairs } from '../duplicates/commands/findPairs.ts'
import { unplacedNames } from '../duplicates/queries/unplacedNames.ts'
import { analyseAfter } from '../registers/commands/analyseTables.ts'
import { addOrganisations, changeOrganisations, isChanged, isNew, type Organisations, type TellWritten } from './importOrganisations.ts'
import { refreshOrganisations, refreshServices } from './refreshCards.ts'
import { clearParts, insertParts, partsOf } from './serviceParts.ts'

type Written = Pick<ImportPlan, 'added' | 'changed' | 'organisations'>

/** Cards that writing of a plan writes: services and organisations. */
const cardsWritten = ({ added, changed, organisations }: Written): number =>
  added.length + changed.length + organisations.filter((one) => isNew(one) || isChanged(one)).length

/**
 * Writes what the plan adds and changes, inside the transaction of the import, then lets search know of it. Gives the new cards
 * by the lines of their rows.
 */
export async function writePlan(
  tx: Tx, by: PersonId | null, plan: Written, unsaid: Unsaid, tell: TellWriting,
): Promise<ReadonlyMap<number, ServiceId>> {
  const { added, changed, organisations } = plan
  let done = 0
  const written: TellWritten = (more) => tell('writing', done += more, cardsWritten(plan))
  await written(0)
  const ids = await addOrganisations(tx, by, organisations, unsaid, written)
  await changeOrganisations(tx, by, organisations, written)
  const places = newPlaces(tx, by)
  const cards = new Map<number, ServiceId>()
  for (const part of batches(added)) {
    for (const { id, row } of await addServices(tx, by, part, { organisations: ids, unsaid, places })) cards.set(row.line, id)
    await written(part.length)
  }
  for (const part of batches(changed)) {
    await changeServices(tx, by, part, places)
    await written(part.length)
  }
  await places.close()
  await refreshWritten(tx, {
    added: organisations.filter(isNew).flatMap(({ organisationKey }) => ids.get(organisationKey) ?? []), changed: organisations.filter(isChanged).flatMap(({ id }) => id ?? []),
    services: [...cards.values(), ...changed.map(({ id }) => id)],
  }, tell)
  return cards
}

export type TellWriting = (step: 'writing' | 'search', done: number, total: number) => Promise<void>

const writtenTables = ['organisation', 'service', 'location', 'service_location']

interface WrittenCards { readonly added: readonly OrganisationId[], readonly changed: readonly OrganisationId[], readonly services: readonly ServiceId[] }

/** Search and likely duplicates know of everything that was written, once all of it is. */
async function refreshWritten(tx: Tx, { added, changed, services }: WrittenCards, tell: TellWriting): Promise<void> {
  const total = added.length + changed.length + services.length
  await analyseAfter(tx, total, writtenTables)
  let done = 0
  const inBatches = async <Id>(ids: readonly Id[], refresh: (part: readonly Id[]) => Promise<void>): Promise<void> => {
    for (const part of batches(ids)) {
      await tell('search', done, total)
      await refresh(part)
      done += part.length
    }
  }
  await inBatches(services, (part) => refreshServices(tx, part))
  const names = await unplacedNames(tx, [...changed, ...added])
  await inBatches(changed, (part) => refreshOrganisations(tx, part, names))
  // Their services have just been refreshed.
  await inBatches(added, (part) => findPairs(tx, 'organisation', part, names))
}

interface ForAdded { readonly organisations: Organisations, readonly unsaid: Unsaid, readonly places: NewPlaces }

async function addServices(
  tx: Tx, by: PersonId | null, added: readonly NewService[], { organisations, unsaid, places }: ForAdded,
): Promise<readonly { readonly id: ServiceId, readonly row: NewService }[]> {
  const rows = added.flatMap((row) => {
    const organisationId = organisations.get(row.organisationKey)
    return organisationId === undefined ? [] : [{ id: randomUUID() as ServiceId, organisationId, row }]
  })
  const given = await places.add(rows.map(({ organisationId, row }) => ({ organisationId, places: row.meant.places })))
  const cards = rows.map(({ id, organisationId, row }, at) => ({ id, row, card: serviceCard(row, { organisationId, places: given[at] ?? [], unsaid }) }))
  await tx.insertInto('service').values(
    cards.map(({ id, card, row }) => ({ id, ...serviceColumns(card), external_key: row.service.externalKey })),
  ).execute()
  await insertParts(tx, cards)
  await keepBeginning(tx, by, 'import', 'service', rows.map(({ id }) => id))
  return rows
}

interface ForPlaces { readonly organisationId: OrganisationId, readonly places: readonly MeantPlace[] }

interface NewPlaces {
  readonly add: (services: readonly ForPlaces[]) => Promise<(readonly ServicePlace[])[]>
  /** Once all are written: what is where a confidential one is becomes confidential with it. */
  readonly close: () => Promise<void>
}

/** Places of the import. Services of one organisation in the same rooms share them; confidential ones nobody can compare. */
function newPlaces(tx: Tx, by: PersonId | null): NewPlaces {
  const known = new Map<string, LocationId>()
  const secret: LocationId[] = []
  return {
    close: () => closePlaces(tx, { by, origin: 'import' }, secret),
    async add(services) {
      const missing: { id: LocationId, card: LocationCard }[] = []
      const locationOf = (card: LocationCard): LocationId => {
        const key = JSON.stringify(card)
        const shared = card.confidential ? undefined : known.get(key)
        if (shared !== undefined) return shared
        const id = randomUUID() as LocationId
        missing.push({ id, card })
        if (card.confidential) secret.push(id)
        known.set(key, id)
        return id
      }
      const given = services.map(({ organisationId, places }) => {
        const all = places.map(({ code, place }) => ({ locationId: locationOf(locationCard(place, { organisationId, code })), ...place.here }))
        return [...new Map(all.map((place) => [place.locationId, place])).values()]
      })
      for (const part of batches(missing)) await addLocations(tx, by, part)
      return given
    },
  }
}

async function addLocations(
  tx: Tx, by: PersonId | null, places: readonly { readonly id: LocationId, readonly card: LocationCard }[],
): Promise<void> {
  await tx.insertInto('location').values(places.map(({ id, card }) => ({ id, ...locationColumns(card) }))).execute()
  await keepBeginning(tx, by, 'import', 'location', places.map(({ id }) => id))
}

const locationCard = (
  { municipality: _written, here: _here, column: _column, ...place }: MeantPlace['place'], { organisationId, code }: { readonly organisationId: OrganisationId, readonly code: MeantPlace['code'] },
): LocationCard => ({ ...unknownLocation, ...place, organisationId, municipality: code })

interface ForService { readonly organisationId: OrganisationId, readonly places: readonly ServicePlace[], readonly unsaid: Unsaid }

const serviceCard = ({ service, meant }: NewService, { organisationId, places, unsaid }: ForService): ServiceCard => ({
  ...unknownService, ...service.fields, ...service.parts, organisationId, legalBasis: legalBasisOf(service, unsaid), capacities: capacitiesOf(service),
  places, areas: meant.areas.map(({ level, code }) => ({ level, code })), source: 'import',
})

const capacitiesOf = ({ capacity, parts, fields }: NewService['service']): ServiceCard['capacities'] =>
  capacity === null ? parts.capacities : [capacityOf(capacity, fields)]

async function changeServices(tx: Tx, by: PersonId | null, changed: readonly ChangedService[], places: NewPlaces): Promise<void> {
  for (const row of changed) {
    const before = await partsOf(tx, row.id)
    const said = Object.fromEntries(row.changes.filter(({ field }) => isPart(field)).map(({ field, after }) => [field, after])) as Partial<typeof before>
    const after = {
      ...before, ...said, areas: (said.areas ?? before.areas).map(({ level, code }) => ({ level, code })), places: [...before.places, ...await addedPlaces(tx, row, places)],
    }
    const parts = changesBetween({ ...before }, after)
    if (Object.keys(parts).length > 0) {
      await clearParts(tx, row.id)
      await insertParts(tx, [{ id: row.id, card: after }])
    }
    await updateImported(tx, by, row, parts)
  }
}

/** Places of a row where the service was not given yet. */
async function addedPlaces(tx: Tx, row: ChangedService, places: NewPlaces): Promise<readonly ServicePlace[]> {
  if (row.newPlaces.length === 0) return []
  const { organisation_id: organisationId } = await tx.selectFrom('service').select('organisation_id').where('id', '=', row.id)
    .executeTakeFirstOrThrow()
  const [added = []] = await places.add([{ organisationId: organisationId as OrganisationId, places: row.newPlaces }])
  return added
}
