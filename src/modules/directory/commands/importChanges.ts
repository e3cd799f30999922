import type { Tx } from '#db/connection.ts'
import { meaningOf } from '../rules.ts'
import type { ServiceFields } from '../import/importedService.ts'
import type { ChangedService } from '../import/plan.ts'

const columns = {
  name: 'name', summary: 'summary', keywords: 'keywords', serviceKind: 'service_kind', facilityKind: 'facility_kind',
  registrationNumber: 'registration_number', forms: 'forms', targetGroups: 'target_groups', ageFrom: 'age_from',
  ageTo: 'age_to',
  openingHours: 'opening_hours', price: 'price', phone: 'phone', email: 'email', web: 'web',
} as const satisfies Record<keyof ServiceFields, string>

/** Writes the changed fields of a card; where kinds were filled in and nobody ticked functions, those follow. */
export async function updateImported(tx: Tx, { id, changes, service }: ChangedService): Promise<void> {
  const written = Object.fromEntries(changes.map(({ field, after }) => [columns[field], after]))
  const row = await tx.updateTable('service').set(
    (set) => ({ ...written, updated_at: new Date(), version: set('version', '+', 1) }),
  )
    .where('id', '=', id).returning(['functions', 'situations']).executeTakeFirstOrThrow()
  if (row.functions.length > 0 || !changes.some(
    ({ field }) => field === 'serviceKind' || field === 'facilityKind',
  )) return
  const meaning = meaningOf({ ...service.fields, authorisedActivities: [], functions: [], situations: [] })
  await tx.updateTable('service').set(meaning).where('id', '=', id).execute()
}
