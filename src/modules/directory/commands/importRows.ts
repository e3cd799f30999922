import { randomUUID } from 'node:crypto'
import type { LocationId, OrganisationId, PersonId, ServiceId } from '#core/ids.ts'
import type { Tx } from '#db/connection.ts'
import type { LocationCard, OrganisationCard, ServiceCard } from '../cards.ts'
import { facilityKinds } from '../codelists/index.ts'
import type { ChangedService, ImportPlan, NewService } from '../import/plan.ts'
import type { ImportedService } from '../import/importedService.ts'
import { locationColumns, organisationColumns, serviceColumns } from './columns.ts'
import { updateImported } from './importChanges.ts'
import { refreshSearch } from './searchRow.ts'
import { insertParts } from './serviceParts.ts'

/** Rows written by one statement: well under the 65,535 values a statement may carry. */
const batch = 500

const batches = <Item>(items: readonly Item[]): Item[][] =>
  Array.from(
    { length: Math.ceil(items.length / batch) }, (_, number) => items.slice(number * batch, (number + 1) * batch),
  )

/** Writes what the plan adds and changes, inside the transaction of the import. */
export async function writePlan(tx: Tx, by: PersonId | null, { added, changed }: ImportPlan): Promise<void> {
  const organisations = await addOrganisations(tx, by, added)
  for (const part of batches(added)) await addServices(tx, part, organisations)
  for (const part of batches(changed)) await changeServices(tx, part)
}

type Organisations = ReadonlyMap<string, OrganisationId>

/** One organisation for all rows of the same key. */
async function addOrganisations(tx: Tx, by: PersonId | null, added: readonly NewService[]): Promise<Organisations> {
  const ids = new Map<string, OrganisationId>()
  const missing: { id: OrganisationId, card: OrganisationCard }[] = []
  for (const { organisation, organisationKey, service } of added) {
    if (ids.has(organisationKey)) continue
    const id = organisation?.id ?? randomUUID() as OrganisationId
    ids.set(organisationKey, id)
    if (!organisation) missing.push({ id, card: organisationCard(service) })
  }
  for (const part of batches(missing)) {
    await tx.insertInto('organisation').values(
      part.map(({ id, card }) => ({ id, ...organisationColumns(card), created_by: by })),
    ).execute()
  }
  return ids
}

function organisationCard({ organisation, ico, organisationKind }: ImportedService): OrganisationCard {
  const kind = organisationKind ?? 'provider'
  return {
    name: organisation, ico, legalForm: null, sector: facilityKinds[kind].sector, kind, about: null,
    seatMunicipality: null, seatAddress: null,
    email: null, phone: null, web: null, dataBox: null, actorStatus: 'identified', source: 'import', verifiedOn: null,
    verifiedBy: null,
  }
}

async function addServices(tx: Tx, added: readonly NewService[], organisations: Organisations): Promise<void> {
  const rows = added.flatMap((row) => {
    const organisationId = organisations.get(row.organisationKey)
    const [id, locationId] = [randomUUID() as ServiceId, randomUUID() as LocationId]
    return organisationId === undefined ? [] : [
      {
        id, locationId, row, location: locationCard(row, organisationId),
        card: serviceCard(row, organisationId, locationId),
      },
    ]
  })
  await tx.insertInto('location').values(
    rows.map(({ locationId, location }) => ({ id: locationId, ...locationColumns(location) })),
  ).execute()
  await tx.insertInto('service').values(
    rows.map(({ id, card, row }) => ({ id, ...serviceColumns(card), external_key: row.service.externalKey })),
  ).execute()
  await insertParts(tx, rows)
  await refreshSearch(tx, rows.map(({ id }) => id))
}

const locationCard = (
  { municipality, service }: Pick<NewService, 'municipality' | 'service'>, organisationId: OrganisationId,
): LocationCard => ({
  organisationId, name: null, kind: 'place', municipality, address: service.address, lat: null, lon: null,
  positionFrom: 'municipality',
  confidential: service.confidential, barrierFree: null,
})

const serviceCard = ({ service }: NewService, organisationId: OrganisationId, locationId: LocationId): ServiceCard => ({
  ...service.fields, organisationId, howToStart: null, notFor: null,
  legalBasis: service.fields.serviceKind === null ? 'related' : 'social_service',
  authorisedActivities: [], audienceGroups: [], functions: [], situations: [], waitingWeeksFrom: null,
  waitingWeeksTo: null, waitingNote: null,
  waitingAsOf: null, hoursPerWeek: null, ordering: null, crisisNote: null, goesToFamilies: null, priceNote: null,
  needsReferral: null,
  languages: ['cs'], barrierFree: null, fundingUntil: null, capacities: capacitiesOf(service),
  places: [{ locationId, capacityShare: null, openingHours: null }], areas: [], source: 'import', verifiedOn: null,
  verifiedBy: null,
})

const capacitiesOf = ({ capacity, fields }: ImportedService): ServiceCard['capacities'] =>
  capacity === null ? [] : [
    {
      form: fields.forms[0] ?? 'ambulatory', unit: capacity.unit, maximum: capacity.maximum, free: null, freeAsOf: null,
    },
  ]

async function changeServices(tx: Tx, changed: readonly ChangedService[]): Promise<void> {
  for (const row of changed) {
    await updateImported(tx, row)
    const organisation = await tx.selectFrom('service').select('organisation_id').where('id', '=', row.id)
      .executeTakeFirstOrThrow()
    const locationId = randomUUID() as LocationId
    if (row.addsPlace) {
      const location = locationCard(row, organisation.organisation_id as OrganisationId)
      await tx.insertInto('location').values({ id: locationId, ...locationColumns(location) }).execute()
    }
    await insertParts(tx, [{ id: row.id, card: {
      capacities: row.addsCapacity ? capacitiesOf(row.service) : [], areas: [],
      places: row.addsPlace ? [{ locationId, capacityShare: null, openingHours: null }] : [],
    } }])
  }
  await refreshSearch(tx, changed.map(({ id }) => id))
}
