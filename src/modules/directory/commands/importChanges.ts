import type { PersonId } from '#core/ids.ts'
import type { Tx } from '#db/connection.ts'
import { changesBetween, type FieldChanges, isUnchanged } from '../history/changes.ts'
import { hoursAWeek, meaningOf, situationsOf } from '../rules.ts'
import { isPart } from '../import/differences.ts'
import type { ServiceFields } from '../import/importedService.ts'
import type { ChangedService } from '../import/plan.ts'
import { keepChanges } from './cardChange.ts'

const columns = {
  name: 'name', summary: 'summary', keywords: 'keywords', functions: 'functions', situations: 'situations', serviceKind: 'service_kind', facilityKind: 'facility_kind',
  legalBasis: 'legal_basis', registrationNumber: 'registration_number', authorisedActivities: 'authorised_activities', focus: 'focus', intensity: 'intensity',
  forms: 'forms', targetGroups: 'target_groups', audienceGroups: 'audience_groups', ageFrom: 'age_from', ageTo: 'age_to', howToStart: 'how_to_start',
  notFor: 'not_for', waitingWeeksFrom: 'waiting_weeks_from', waitingWeeksTo: 'waiting_weeks_to', waitingNote: 'waiting_note', waitingAsOf: 'waiting_as_of',
  openingHours: 'opening_hours', openingNote: 'opening_note', hoursPerWeek: 'hours_per_week', ordering: 'ordering', crisisNote: 'crisis_note',
  goesToFamilies: 'goes_to_families', price: 'price', priceNote: 'price_note', needsReferral: 'needs_referral', languages: 'languages', barrierFree: 'barrier_free',
  phone: 'phone', email: 'email', web: 'web', ospodCooperation: 'ospod_cooperation', schoolCooperation: 'school_cooperation', fundingUntil: 'funding_until',
  endsOn: 'ends_on', goesOn: 'goes_on',
} as const satisfies Record<keyof ServiceFields, string>

/**
 * Writes the changed fields of a card, with the parts the import adds; where kinds were filled in and nobody ticked
 * functions, those follow.
 */
export async function updateImported(
  tx: Tx, by: PersonId | null, { id, changes, service }: ChangedService, added: FieldChanges,
): Promise<void> {
  const fields = changes.flatMap((change) => isPart(change.field) ? [] : [{ ...change, field: change.field }])
  const written = Object.fromEntries(fields.map(({ field, after }) => [columns[field], after]))
  const row = await tx.updateTable('service').set(
    (set) => ({ ...written, updated_at: new Date(), version: set('version', '+', 1) }),
  )
    .where('id', '=', id).returning(['version', 'functions', 'situations', 'hours_per_week'])
    .executeTakeFirstOrThrow()
  const before = { functions: row.functions, situations: row.situations, hoursPerWeek: row.hours_per_week }
  const after = { ...before, ...meaningFollowing(row, changes, service), ...hoursFollowing(row, changes) }
  const derived = changesBetween(before, after)
  if (!isUnchanged(derived)) {
    const { functions, situations, hoursPerWeek } = after
    await tx.updateTable('service').set({ functions, situations, hours_per_week: hoursPerWeek }).where('id', '=', id)
      .execute()
  }
  await keepChanges(tx, [{
    kind: 'service', id, version: row.version, by, origin: 'import',
    changes: {
      ...Object.fromEntries(fields.map(({ field, before: was, after: is }) => [field, { before: was, after: is }])),
      ...derived, ...added,
    },
  }])
}

type Changes = ChangedService['changes']

/**
 * Where kinds were filled in and nobody ticked functions, functions follow from them; and situations from functions the
 * table gave.
 */
function meaningFollowing(
  row: { readonly functions: readonly string[], readonly situations: readonly string[] }, changes: Changes, service: ChangedService['service'],
): Partial<ReturnType<typeof meaningOf>> {
  const isKindNew = changes.some(({ field }) => field === 'serviceKind' || field === 'facilityKind' || field === 'authorisedActivities')
  if (row.functions.length > 0) {
    const isGiven = row.situations.length === 0 && changes.some(({ field }) => field === 'functions')
    return isGiven ? { situations: situationsOf(service.fields.functions) } : {}
  }
  return isKindNew ? meaningOf({ ...service.fields, functions: [] }) : {}
}

/** Hours a week go on following the opening hours, unless somebody stated others. */
function hoursFollowing(row: { readonly hours_per_week: number | null }, changes: Changes): { hoursPerWeek?: number | null } {
  const change = changes.find(({ field }) => field === 'openingHours')
  if (!change || changes.some(({ field }) => field === 'hoursPerWeek')) return {}
  const hoursOf = (text: unknown): number | null =>
    hoursAWeek({ openingHours: typeof text === 'string' ? text : null, places: [] })
  return row.hours_per_week === null || row.hours_per_week === hoursOf(change.before)
    ? { hoursPerWeek: hoursOf(change.after) } : {}
}
