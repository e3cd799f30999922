import { randomUUID } from 'node:crypto'
import type { LocationId, OrganisationId, PersonId, ServiceId } from '#core/ids.ts'
import type { Tx } from '#db/connection.ts'
import type { LocationCard, OrganisationCard, ServiceCard, ServicePlace } from '../cards.ts'
import { unknownLocation, unknownOrganisation, unknownService } from '../unknownCards.ts'
import { changesBetween } from '../history/changes.ts'
import type { ChangedService, ImportPlan, NewService } from '../import/plan.ts'
import type { ImportedService } from '../import/importedService.ts'
import { kindOf, legalBasisOf, sectorOf, type Unsaid, usualForm, usualUnit } from '../import/unsaid.ts'
import { forgetSecrets, keepBeginning } from './cardChange.ts'
import { locationColumns, organisationColumns, serviceColumns } from './columns.ts'
import { updateImported } from './importChanges.ts'
import { refreshOrganisations, refreshServices } from './refreshCards.ts'
import { insertParts, partsOf } from './serviceParts.ts'

/** Rows written by one statement: well under the 65,535 values a statement may carry, and others wait for none of them. */
const batch = 200

const batches = <Item>(items: readonly Item[]): Item[][] =>
  Array.from(
    { length: Math.ceil(items.length / batch) }, (_, number) => items.slice(number * batch, (number + 1) * batch),
  )

/** Writes what the plan adds and changes, inside the transaction of the import; `tell` is told how many rows are written. */
export async function writePlan(
  tx: Tx, by: PersonId | null, { added, changed }: Pick<ImportPlan, 'added' | 'changed'>, unsaid: Unsaid, tell: (done: number) => Promise<void>,
): Promise<void> {
  await tell(0)
  const organisations = await addOrganisations(tx, by, added, unsaid)
  let done = 0
  for (const part of batches(added)) {
    await addServices(tx, by, part, { organisations, unsaid })
    await tell(done += part.length)
  }
  for (const part of batches(changed)) {
    await changeServices(tx, by, part)
    await tell(done += part.length)
  }
}

type Organisations = ReadonlyMap<string, OrganisationId>

/** One organisation for all rows of the same key. */
async function addOrganisations(tx: Tx, by: PersonId | null, added: readonly NewService[], unsaid: Unsaid): Promise<Organisations> {
  const ids = new Map<string, OrganisationId>()
  const missing: { id: OrganisationId, card: OrganisationCard }[] = []
  for (const { organisation, organisationKey, service } of added) {
    if (ids.has(organisationKey)) continue
    const id = organisation?.id ?? randomUUID() as OrganisationId
    ids.set(organisationKey, id)
    if (!organisation) missing.push({ id, card: organisationCard(service, unsaid) })
  }
  for (const part of batches(missing)) {
    await tx.insertInto('organisation').values(
      part.map(({ id, card }) => ({ id, ...organisationColumns(card), created_by: by })),
    ).execute()
    await keepBeginning(tx, by, 'import', 'organisation', part.map(({ id }) => id))
    await refreshOrganisations(tx, part.map(({ id }) => id))
  }
  return ids
}

const organisationCard = (service: ImportedService, unsaid: Unsaid): OrganisationCard => ({
  ...unknownOrganisation, name: service.organisation, ico: service.ico, sector: sectorOf(service, unsaid),
  kind: kindOf(service, unsaid), source: 'import',
})

interface ForAdded { readonly organisations: Organisations, readonly unsaid: Unsaid }

async function addServices(
  tx: Tx, by: PersonId | null, added: readonly NewService[], { organisations, unsaid }: ForAdded,
): Promise<void> {
  const rows = added.flatMap((row) => {
    const organisationId = organisations.get(row.organisationKey)
    const [id, locationId] = [randomUUID() as ServiceId, randomUUID() as LocationId]
    return organisationId === undefined ? [] : [
      {
        id, locationId, row, location: locationCard(row, organisationId),
        card: serviceCard(row.service, { organisationId, locationId, unsaid }),
      },
    ]
  })
  await addLocations(tx, by, rows.map(({ locationId: id, location }) => ({ id, card: location })))
  await tx.insertInto('service').values(
    rows.map(({ id, card, row }) => ({ id, ...serviceColumns(card), external_key: row.service.externalKey })),
  ).execute()
  await insertParts(tx, rows)
  await keepBeginning(tx, by, 'import', 'service', rows.map(({ id }) => id))
  await refreshServices(tx, rows.map(({ id }) => id))
}

async function addLocations(
  tx: Tx, by: PersonId | null, places: readonly { readonly id: LocationId, readonly card: LocationCard }[],
): Promise<void> {
  await tx.insertInto('location').values(places.map(({ id, card }) => ({ id, ...locationColumns(card) }))).execute()
  await keepBeginning(tx, by, 'import', 'location', places.map(({ id }) => id))
  await forgetSecrets(tx, places.filter(({ card }) => card.confidential).map(({ id }) => id))
}

const locationCard = (
  { municipality, service }: Pick<NewService, 'municipality' | 'service'>, organisationId: OrganisationId,
): LocationCard => ({
  ...unknownLocation, organisationId, kind: 'place', municipality, address: service.address,
  confidential: service.confidential,
})

interface ForService { readonly organisationId: OrganisationId, readonly locationId: LocationId, readonly unsaid: Unsaid }

const serviceCard = (service: ImportedService, { organisationId, locationId, unsaid }: ForService): ServiceCard => ({
  ...unknownService, ...service.fields, organisationId, legalBasis: legalBasisOf(service, unsaid), capacities: capacitiesOf(service),
  places: [{ locationId, capacityShare: null, openingHours: null, openingNote: null }], source: 'import',
})

const capacitiesOf = ({ capacity, fields }: ImportedService): ServiceCard['capacities'] =>
  capacity === null ? [] : [
    {
      form: fields.forms[0] ?? usualForm, unit: capacity.unit ?? usualUnit, maximum: capacity.maximum, free: null, freeAsOf: null,
    },
  ]

async function changeServices(tx: Tx, by: PersonId | null, changed: readonly ChangedService[]): Promise<void> {
  for (const row of changed) {
    const before = await partsOf(tx, row.id)
    const added = { capacities: row.addsCapacity ? capacitiesOf(row.service) : [], places: await addedPlaces(tx, by, row) }
    await insertParts(tx, [{ id: row.id, card: { ...noParts, ...added } }])
    const after = {
      capacities: [...before.capacities, ...added.capacities], places: [...before.places, ...added.places],
    }
    await updateImported(tx, by, row, changesBetween({ ...before }, after))
  }
  await refreshServices(tx, changed.map(({ id }) => id))
}

const noParts = { capacities: [], staff: [], use: [], places: [], areas: [] } as const

/** The place of a row in a municipality where the service was not given yet. */
async function addedPlaces(tx: Tx, by: PersonId | null, row: ChangedService): Promise<ServicePlace[]> {
  if (!row.addsPlace) return []
  const organisation = await tx.selectFrom('service').select('organisation_id').where('id', '=', row.id)
    .executeTakeFirstOrThrow()
  const id = randomUUID() as LocationId
  await addLocations(tx, by, [{ id, card: locationCard(row, organisation.organisation_id as OrganisationId) }])
  return [{ locationId: id, capacityShare: null, openingHours: null, openingNote: null }]
}
