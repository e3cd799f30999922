import type { PersonId, ServiceId } from '#core/ids.ts'
import type { Tx } from '#db/connection.ts'
import { keepChanges } from '../../commands/cardChange.ts'
import { organisationColumns, serviceColumns } from '../../commands/columns.ts'
import { clearParts, insertParts, partFields } from '../../commands/serviceParts.ts'
import { type ChangeOrigin, changesBetween, fieldsOf, isSameValue, secretSeatFields } from '../../history/changes.ts'
import type { Organisation } from '../../queries/organisations.ts'
import type { Service } from '../../queries/services.ts'
import { mergedFields, type MergedKind } from '../choice.ts'

interface Written {
  readonly by: PersonId
  readonly origin: ChangeOrigin
  readonly kind: MergedKind
  /** As it is stored, its row locked. */
  readonly before: Organisation | Service
  readonly after: Organisation | Service
  /** A confidential place may be the seat of one of the two. */
  readonly isSecret: boolean
}

/** Writes the fields in which a card changes, and only those: of a secret seat the stored address stays. Its new version. */
export async function writeCard(tx: Tx, { by, origin, kind, before, after, isSecret }: Written): Promise<number> {
  const version = before.version + 1
  const { id } = before
  const [was, is] = [before, after].map((card) => kind === 'organisation' ? organisationColumns(card as Organisation) : serviceColumns(card as Service))
  const columns = Object.entries(is ?? {}).filter(([column, value]) => !isSameValue(value, (was as Readonly<Record<string, unknown>>)[column]))
  const changed = Object.fromEntries(columns)
  await tx.updateTable(kind).set({ ...changed, updated_at: new Date(), version }).where('id', '=', id).execute()
  if (kind === 'service') await writeParts(tx, id as ServiceId, before as Service, after as Service)
  const fields = mergedFields(kind, before).filter((field) => field !== 'organisationId')
  const picked = (card: object, from: object) => Object.fromEntries(fields.map((field) => [field, field in card ? card[field as keyof typeof card] : from[field as keyof typeof from]]))
  const changes = changesBetween(picked(fieldsOf(was ?? {}), before), picked(fieldsOf(is ?? {}), after), isSecret ? secretSeatFields : [])
  await keepChanges(tx, [{ kind, id, version, by, origin, changes }])
  return version
}

async function writeParts(tx: Tx, id: ServiceId, before: Service, after: Service): Promise<void> {
  if (partFields.every((part) => isSameValue(before[part], after[part]))) return
  await clearParts(tx, id)
  await insertParts(tx, [{ id, card: after }])
}
