import { randomUUID } from 'node:crypto'
import type { OrganisationId, PersonId } from '#core/ids.ts'
import type { Tx } from '#db/connection.ts'
import type { OrganisationCard } from '../cards.ts'
import { changesBetween, secretSeatFields } from '../history/changes.ts'
import type { PlannedOrganisation, SaidOrganisation } from '../import/organisationsPlan.ts'
import { kindOf, sectorOf, type Unsaid } from '../import/unsaid.ts'
import { unknownOrganisation } from '../unknownCards.ts'
import { keepBeginning, keepChanges } from './cardChange.ts'
import { organisationColumns } from './columns.ts'
import { batches } from './importBatches.ts'
import { hasConfidentialPlace } from './organisations.ts'

/** Ids by the keys that rows of one organisation share. */
export type Organisations = ReadonlyMap<string, OrganisationId>

/** Is told how many more cards are written; whoever is told may stop the import by an error. */
export type TellWritten = (more: number) => Promise<void>

export const isNew = ({ id }: PlannedOrganisation): boolean => id === null
export const isChanged = ({ id, changes }: PlannedOrganisation): boolean => id !== null && changes.length > 0

/** Adds the organisations that are not here, each once. Search learns of them when all is written. */
export async function addOrganisations(
  tx: Tx, by: PersonId | null, organisations: readonly PlannedOrganisation[], unsaid: Unsaid, tell: TellWritten,
): Promise<Organisations> {
  const all = organisations.map((one) => ({ ...one, card: organisationCard(one.said, unsaid), written: one.id ?? randomUUID() as OrganisationId }))
  for (const part of batches(all.filter(({ id }) => id === null))) {
    await tx.insertInto('organisation').values(
      part.map(({ written, said, card }) => ({ id: written, ...organisationColumns(card), external_key: said.key, created_by: by })),
    ).execute()
    await keepBeginning(tx, by, 'import', 'organisation', part.map(({ written }) => written))
    await tell(part.length)
  }
  return new Map(all.map(({ organisationKey, written }) => [organisationKey, written]))
}

/** A field that is not said is not known. */
const organisationCard = ({ name, ico, seatMunicipality, fields }: SaidOrganisation, unsaid: Unsaid): OrganisationCard => ({
  ...unknownOrganisation, ...fields, name, ico, seatMunicipality: seatMunicipality?.code ?? null, kind: kindOf(fields, unsaid), sector: sectorOf(fields, unsaid),
  actorStatus: fields.actorStatus ?? unknownOrganisation.actorStatus, source: 'import',
})

const columns = {
  ico: 'ico', seatMunicipality: 'seat_municipality_code', kind: 'kind', sector: 'sector', legalForm: 'legal_form', founder: 'founder', seatAddress: 'seat_address',
  seatPostalCode: 'seat_postal_code', phone: 'phone', email: 'email', web: 'web', dataBox: 'data_box', about: 'about', actorStatus: 'actor_status',
  netOffers: 'net_offers', netNeeds: 'net_needs', netCannot: 'net_cannot', callWhen: 'call_when', convenor: 'convenor', agreedProcedures: 'agreed_procedures',
} as const satisfies Record<PlannedOrganisation['changes'][number]['field'], string>

/** A municipality is planned with its name and kept by its code. */
const stored = (value: unknown): unknown => typeof value === 'object' && value !== null && 'code' in value ? value.code : value

/** Writes what the rows say of organisations that are here. */
export async function changeOrganisations(tx: Tx, by: PersonId | null, organisations: readonly PlannedOrganisation[], tell: TellWritten): Promise<void> {
  const changed = organisations.flatMap(({ id, changes }) => id === null || changes.length === 0 ? [] : [{ id, changes }])
  for (const { id, changes } of changed) {
    const { version } = await tx.updateTable('organisation').set((set) => ({
      ...Object.fromEntries(changes.map(({ field, after }) => [columns[field], stored(after)])), updated_at: new Date(), version: set('version', '+', 1),
    })).where('id', '=', id).returning('version').executeTakeFirstOrThrow()
    const [before, after] = (['before', 'after'] as const).map((state) => Object.fromEntries(changes.map((change) => [change.field, stored(change[state])])))
    const hidden = await hasConfidentialPlace(tx, id) ? secretSeatFields : []
    await keepChanges(tx, [{ kind: 'organisation', id, version, by, origin: 'import', changes: changesBetween(before ?? {}, after ?? {}, hidden) }])
  }
  for (const part of batches(changed)) await tell(part.length)
}
