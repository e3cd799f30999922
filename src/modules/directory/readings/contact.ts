import type { ServiceId } from '#core/ids.ts'
import { fold } from '#core/text/fold.ts'
import { namesIn } from '#core/text/personNames.ts'
import { bearsName, namesPerson } from '#core/text/personInLabel.ts'
import { firstOf, parseForm, type Problems, type Typed } from '#web/form.ts'
import { guardConfirmation, type Guarded, guardTyped } from '#web/guard.ts'
import type { ContactCard } from '../cards.ts'
import { endedProblems } from '../codes/ended.ts'
import { choicesOf } from '../editing/choices.ts'
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
  const guarded = withNamedEmail(typed, guardTyped(typed, contactTexts))
  const input = parseForm(ContactInput, typed)
  const named = labelProblems(typed)
  if (!input.ok) return readingOf<ContactCard>(null, { ...named, ...input.problems }, guarded)
  const { asOf, consentGivenOn, personName, retainUntil, serviceId } = input.value
  const isOver = personName !== null && retainUntil !== null && retainUntil < today
  const problems: Problems = {
    ...named,
    ...endedProblems('contact', input.value, before && { ...before }),
    ...futureProblems({ asOf, consentGivenOn }, today),
    ...(!maySay(serviceId, found, before) && { serviceId: 'directory:problem.contactService' as const }),
    ...(before !== null && isOthersConsent(before, input.value, typed) && { consentGivenOn: 'directory:problem.othersConsent' as const }),
    ...(isOver && { retainUntil: 'directory:problem.retainPast' as const }),
  }
  return readingOf({ ...input.value, organisationId: found.organisation.id }, problems, guarded)
}

/** Names without titles and diacritics: who only got a title, or was written badly, is the same person. */
const bareName = (name: string | null): string => namesIn(fold(name ?? '')).filter((one) => one !== 'et').join(' ')

type Consent = Pick<ContactCard, 'personName' | 'legalBasis' | 'consentGivenOn'>

/** The answer that the new person gave their own consent, though on the same day as the former one. */
export const consentOfNew = 'souhlas-noveho'

/**
 * Another person would stand under the consent of the one named until now; nobody does where the stored name was chosen, or
 * where the writer says that the consent is the new person's own.
 */
const isOthersConsent = (before: Consent, { personName, legalBasis, consentGivenOn }: Consent, typed: Typed): boolean =>
  legalBasis === 'consent' && personName !== null && consentGivenOn === before.consentGivenOn
  && bareName(personName) !== bareName(before.personName) && !choicesOf(typed).theirs.includes('personName')
  && firstOf(typed, consentOfNew) === ''

/** The label says what somebody does and everybody may read it: whoever is named there has no ground, no end and no way out. */
const labelProblems = (typed: Typed): Problems => namesPerson(firstOf(typed, 'label')) ? { label: 'directory:problem.personInLabel' } : {}

/** An e-mail called by somebody's name tells whose contact it is; the writer is asked when no name is given. */
function withNamedEmail(typed: Typed, guarded: Guarded): Guarded {
  const excerpt = firstOf(typed, 'email').trim()
  const isAsked = firstOf(typed, 'personName').trim() === '' && firstOf(typed, guardConfirmation) === '' && bearsName(excerpt)
  return isAsked ? { ...guarded, doubts: [...guarded.doubts, { field: 'email', kind: 'fullName', excerpt }] } : guarded
}
