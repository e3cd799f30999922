import type { PersonId } from '#core/ids.ts'
import type { Tx } from '#db/connection.ts'
import { changesBetween, type FieldChanges } from '../history/changes.ts'
import { meaningOf } from '../rules.ts'
import type { ServiceFields } from '../import/importedService.ts'
import type { ChangedService } from '../import/plan.ts'
import { keepChanges } from './cardChange.ts'

const columns = {
  name: 'name', summary: 'summary', keywords: 'keywords', serviceKind: 'service_kind', facilityKind: 'facility_kind',
  registrationNumber: 'registration_number', forms: 'forms', targetGroups: 'target_groups', ageFrom: 'age_from',
  ageTo: 'age_to',
  howToStart: 'how_to_start', notFor: 'not_for', openingHours: 'opening_hours', ordering: 'ordering',
  crisisNote: 'crisis_note', goesToFamilies: 'goes_to_families', price: 'price', priceNote: 'price_note',
  needsReferral: 'needs_referral', languages: 'languages', barrierFree: 'barrier_free', phone: 'phone', email: 'email',
  web: 'web',
} as const satisfies Record<keyof ServiceFields, string>

/**
 * Writes the changed fields of a card, with the parts the import adds; where kinds were filled in and nobody ticked
 * functions, those follow.
 */
export async function updateImported(
  tx: Tx, by: PersonId | null, { id, changes, service }: ChangedService, added: FieldChanges,
): Promise<void> {
  const written = Object.fromEntries(changes.map(({ field, after }) => [columns[field], after]))
  const row = await tx.updateTable('service').set(
    (set) => ({ ...written, updated_at: new Date(), version: set('version', '+', 1) }),
  )
    .where('id', '=', id).returning(['version', 'functions', 'situations']).executeTakeFirstOrThrow()
  const isKindNew = changes.some(({ field }) => field === 'serviceKind' || field === 'facilityKind')
  const before = { functions: row.functions, situations: row.situations }
  const meaning = row.functions.length > 0 || !isKindNew ? before
    : meaningOf({ ...service.fields, authorisedActivities: [], functions: [], situations: [] })
  if (meaning !== before) await tx.updateTable('service').set(meaning).where('id', '=', id).execute()
  await keepChanges(tx, [{
    kind: 'service', id, version: row.version, by, origin: 'import',
    changes: {
      ...Object.fromEntries(changes.map(({ field, before: was, after }) => [field, { before: was, after }])),
      ...changesBetween(before, meaning), ...added,
    },
  }])
}
