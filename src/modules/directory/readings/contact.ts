import type { OrganisationId } from '#core/ids.ts'
import { parseForm } from '#web/form.ts'
import { guardTyped } from '#web/guard.ts'
import type { ContactCard } from '../cards.ts'
import { ContactInput } from '../input/contact.ts'
import { contactTexts } from '../input/freeTexts.ts'
import { type Reader, type Reading, readingOf } from './reading.ts'

/** Reads the form of a contact. */
export function readContact({ typed }: Reader, organisation: OrganisationId): Reading<ContactCard> {
  const guarded = guardTyped(typed, contactTexts)
  const input = parseForm(ContactInput, typed)
  if (!input.ok) return readingOf<ContactCard>(null, input.problems, guarded)
  return readingOf({ ...input.value, organisationId: organisation }, {}, guarded)
}
