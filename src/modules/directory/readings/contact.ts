import type { ServiceId } from '#core/ids.ts'
import { parseForm, type Problems } from '#web/form.ts'
import { guardTyped } from '#web/guard.ts'
import type { ContactCard } from '../cards.ts'
import { endedProblems } from '../codes/ended.ts'
import { ContactInput } from '../input/contact.ts'
import type { FoundContacts } from '../finders.ts'
import { contactTexts } from '../input/freeTexts.ts'
import { futureProblems } from '../input/shared.ts'
import { type Reader, type Reading, readingOf } from './reading.ts'

/** A service of the organisation that is not archived; the one the contact is for already stays. */
const maySay = (serviceId: ServiceId | null, { services }: Pick<FoundContacts, 'services'>, before: ContactCard | null): boolean =>
  serviceId === null || serviceId === before?.serviceId || services.some(({ id, isArchived }) => id === serviceId && !isArchived)

/** Reads the form of a contact; `before` is the one that is changed. */
export function readContact({ typed, today }: Reader, found: FoundContacts, before: ContactCard | null): Reading<ContactCard> {
  const guarded = guardTyped(typed, contactTexts)
  const input = parseForm(ContactInput, typed)
  if (!input.ok) return readingOf<ContactCard>(null, input.problems, guarded)
  const { asOf, consentGivenOn, personName, retainUntil, serviceId } = input.value
  const isOver = personName !== null && retainUntil !== null && retainUntil < today
  const problems: Problems = {
    ...endedProblems('contact', input.value, before && { ...before }),
    ...futureProblems({ asOf, consentGivenOn }, today),
    ...(!maySay(serviceId, found, before) && { serviceId: 'directory:problem.contactService' as const }),
    ...(isOver && { retainUntil: 'directory:problem.retainPast' as const }),
  }
  return readingOf({ ...input.value, organisationId: found.organisation.id }, problems, guarded)
}
