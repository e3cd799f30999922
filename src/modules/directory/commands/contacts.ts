import type { ContactId, IsoDate, PersonId } from '#core/ids.ts'
import { failed, ok, type Result } from '#core/result.ts'
import { forgetting } from '#core/text/forgetting.ts'
import type { WrittenPlace } from '#core/text/writtenPlaces.ts'
import type { Db, Tx } from '#db/connection.ts'
import type { Forgetter } from '#db/forgetter.ts'
import { within } from '#db/within.ts'
import { audit } from '#modules/access/index.ts'
import type { ContactCard } from '../cards.ts'
import { type ChangeOrigin, changesBetween, fieldsOf, hiddenChange, isUnchanged, personalContactFields } from '../history/changes.ts'
import { forgetPerson, keepBeginning, keepChanges } from './cardChange.ts'
import { ofCards } from '../retention/commands/ofCards.ts'
import { contactColumns } from './columns.ts'
import { serviceHere } from './contactsFollow.ts'
import { lockedCard } from './lockedCard.ts'
import type { Conflict } from './outcomes.ts'
import { setArchived } from './setArchived.ts'

const subjectOf = (id: string) => ({ kind: 'contact', id })

/** A named person only with legal basis and retention: the database refuses anything else. */
export function createContact(
  db: Db | Tx, by: PersonId | null, card: ContactCard, origin: ChangeOrigin = 'hand',
): Promise<ContactId> {
  return within(db, async (tx) => {
    const { id } = await tx.insertInto('contact').values({
      ...contactColumns({ ...card, serviceId: await serviceHere(tx, card) }), created_by: by,
    }).returning('id').executeTakeFirstOrThrow()
    await keepBeginning(tx, by, origin, 'contact', [id])
    await audit(tx, { by, action: 'directory.createContact', subject: subjectOf(id) })
    return id as ContactId
  })
}

/** Changes a contact. A name, and how to reach whoever bears it, stays on the contact only: the history never has it. */
export function changeContact(
  db: Db | Tx, by: PersonId | null, id: ContactId, version: number, card: ContactCard, origin: ChangeOrigin = 'hand',
): Promise<Result<ContactId, Conflict>> {
  return within(db, async (tx) => {
    const after = contactColumns({ ...card, serviceId: await serviceHere(tx, card) })
    const before = await lockedCard(tx, 'contact', id, after)
    if (before?.version !== version) return failed('changed-meanwhile')
    const isPersonal = after.person_name !== null || before.columns.person_name !== null
    const changes = changesBetween(fieldsOf(before.columns), fieldsOf(after), isPersonal ? personalContactFields : [])
    if (isUnchanged(changes)) return ok(id)
    await tx.updateTable('contact').set({ ...after, version: version + 1 }).where('id', '=', id).execute()
    await keepChanges(tx, [{ kind: 'contact', id, version: version + 1, by, origin, changes }])
    if (isPersonal) await forgetPerson(tx, id)
    await audit(tx, { by, action: 'directory.changeContact', subject: subjectOf(id) })
    return ok(id)
  })
}

interface Withdrawing { readonly now: Date, readonly on: IsoDate, readonly forgetters: readonly Forgetter[] }

/**
 * Takes the consent of a named person back: the name and everything to reach them by are erased at once, also where somebody
 * copied them out, and the contact goes to the archive for good. Only that there was a consent, and until when, stays. Says
 * where the person was named; null when there was no consent to take back.
 */
export function withdrawConsent(db: Db | Tx, by: PersonId, id: ContactId, { now, on, forgetters }: Withdrawing): Promise<readonly WrittenPlace[] | null> {
  return within(db, async (tx) => {
    const erased = { person_name: null, email: null, phone: null, consent_withdrawn_on: on }
    const given = await tx.selectFrom('contact').select(['version', 'person_name', 'email', 'phone']).where('id', '=', id)
      .where('legal_basis', '=', 'consent').where('consent_withdrawn_on', 'is', null).forUpdate().executeTakeFirst()
    if (!given) return null
    const version = given.version + 1
    await tx.updateTable('contact').set({ ...erased, archived_at: now, version }).where('id', '=', id).execute()
    const changes = {
      ...changesBetween({ archived: false, consentWithdrawnOn: null }, { archived: true, consentWithdrawnOn: on }),
      ...Object.fromEntries(personalContactFields.map((field) => [field, hiddenChange])),
    }
    await forgetPerson(tx, id)
    // Later nobody knows any more what to look for.
    const places: WrittenPlace[] = []
    const forgotten = forgetting([given], await ofCards(tx, [given]))
    for (const forget of forgetters) places.push(...await forget(tx, forgotten, by))
    await keepChanges(tx, [{ kind: 'contact', id, version, by, origin: 'hand', changes }])
    await audit(tx, { by, action: 'directory.withdrawConsent', subject: subjectOf(id), details: { cleared: places.filter(({ state }) => state === 'cleared').length } })
    return places
  })
}

/** Archives or restores a contact; one whose consent was withdrawn stays in the archive. */
export function setContactArchived(db: Db | Tx, by: PersonId, id: ContactId, archivedAt: Date | null): Promise<void> {
  return within(db, async (tx) => {
    const withdrawn = await tx.selectFrom('contact').select('id').where('id', '=', id)
      .where('consent_withdrawn_on', 'is not', null).executeTakeFirst()
    if (withdrawn) return
    await setArchived(tx, by, 'contact', id, archivedAt)
    await audit(
      tx, { by, action: archivedAt ? 'directory.archiveContact' : 'directory.restoreContact', subject: subjectOf(id) },
    )
  })
}
