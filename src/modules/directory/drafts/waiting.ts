import type { Scope } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { firstOf, readQuery } from '#web/form.ts'
import type { FoundOrganisation } from '../finders.ts'
import { serviceById } from '../queries/services.ts'
import { type DraftForm, newServiceDraft, serviceDraft, waitingName, waitingNew } from './draft.ts'

/** The form of a service of this organisation that waits for a new place, as the address says; null for none. */
export async function waitingForm(c: AppContext, scope: Scope, { organisation: { id } }: FoundOrganisation): Promise<DraftForm | null> {
  const asked = firstOf(readQuery(c), waitingName)
  if (asked === '') return null
  if (asked === waitingNew) return newServiceDraft(id)
  const service = await serviceById(c.var.db, scope, asked)
  return service?.organisationId === id ? serviceDraft(id, service.id) : null
}
