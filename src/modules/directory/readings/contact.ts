import type { OrganisationId } from '#core/ids.ts'
import { parseForm, type Problems } from '#web/form.ts'
import { guardTyped } from '#web/guard.ts'
import type { ContactCard } from '../cards.ts'
import { endedProblems } from '../codes/ended.ts'
import { ContactInput } from '../input/contact.ts'
import { contactTexts } from '../input/freeTexts.ts'
import { futureProblems } from '../input/shared.ts'
import { type Reader, type Reading, readingOf } from './reading.ts'

/** Reads the form of a contact; `before` is the one that is changed. */
export function readContact({ typed, today }: Reader, organisation: OrganisationId, before: ContactCard | null): Reading<ContactCard> {
  const guarded = guardTyped(typed, contactTexts)
  const input = parseForm(ContactInput, typed)
  if (!input.ok) return readingOf<ContactCard>(null, input.problems, guarded)
  const { asOf, consentGivenOn, personName, retainUntil } = input.value
  const isOver = personName !== null && retainUntil !== null && retainUntil < today
  const problems: Problems = {
    ...endedProblems('contact', input.value, before && { ...before }),
    ...futureProblems({ asOf, consentGivenOn }, today),
    ...(isOver && { retainUntil: 'directory:problem.retainPast' as const }),
  }
  return readingOf({ ...input.value, organisationId: organisation }, problems, guarded)
}
