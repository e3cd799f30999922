import { sql } from 'kysely'
import type { OrganisationId, PersonId } from '#core/ids.ts'
import type { Db, Tx } from '#db/connection.ts'
import { audit, hashToken, newToken } from '#modules/access/index.ts'
import { chosenRows, type Choice } from './decide.ts'
import type { Decider } from '../queries/differences.ts'

const day = 86_400_000
/** How long a question waits for its answer. */
const questionLife = 30 * day

/** A link to hand over; it is told only now, what is kept is its hash. */
export interface AskedProvider { readonly request: string, readonly organisation: string, readonly token: string, readonly questions: number }

const mostAtOnce = 50

/**
 * Asks providers about differences, one link for each organisation. A difference that waits for an answer is not asked
 * about twice.
 */
export function askProviders(db: Db, decider: Decider, choice: Choice, now: Date): Promise<AskedProvider[]> {
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ id: OrganisationId, name: string, questions: { recordId: string, field: string }[] }>`
      select organisation_id as id, organisation as name, jsonb_agg(jsonb_build_object('recordId', record_id, 'field', field)) as questions
      from (${chosenRows(decider, choice)}) found where question is null or question ->> 'answer' is not null
      group by organisation_id, organisation order by organisation limit ${mostAtOnce}`.execute(tx)
    const asked: AskedProvider[] = []
    for (const { id, name, questions } of rows) {
      const token = newToken()
      asked.push({ request: await addRequest(tx, decider.personId, id, token, questions, now), organisation: name, token, questions: questions.length })
    }
    return asked
  })
}

async function addRequest(
  tx: Tx, by: PersonId, organisation: OrganisationId, token: string, questions: readonly { readonly recordId: string, readonly field: string }[], now: Date,
): Promise<string> {
  const { id } = await tx.insertInto('register_request').values({
    organisation_id: organisation, token_hash: hashToken(token), created_by: by, created_at: now, expires_at: new Date(now.getTime() + questionLife),
  }).returning('id').executeTakeFirstOrThrow()
  await tx.insertInto('register_question').values(questions.map(({ recordId, field }) => ({ request_id: id, record_id: recordId, field }))).execute()
  await audit(tx, { by, action: 'directory.askProvider', subject: { kind: 'register_request', id }, details: { organisation, questions: questions.length } })
  return id
}

/** A new link in place of the old one, which ends. */
export function renewLink(db: Db, by: PersonId, request: string, now: Date): Promise<string | null> {
  return db.transaction().execute(async (tx) => {
    const token = newToken()
    const { numUpdatedRows } = await tx.updateTable('register_request')
      .set({ token_hash: hashToken(token), expires_at: new Date(now.getTime() + questionLife) })
      .where('id', '=', request).where('revoked_at', 'is', null).where('answered_at', 'is', null).executeTakeFirst()
    if (numUpdatedRows === 0n) return null
    await audit(tx, { by, action: 'directory.renewProviderLink', subject: { kind: 'register_request', id: request } })
    return token
  })
}

/** Takes a question back; its link leads nowhere from now on. */
export function revokeRequest(db: Db, by: PersonId, request: string, now: Date): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx.updateTable('register_request').set({ revoked_at: now })
      .where('id', '=', request).where('revoked_at', 'is', null).executeTakeFirst()
    if (numUpdatedRows > 0n) await audit(tx, { by, action: 'directory.revokeProviderQuestion', subject: { kind: 'register_request', id: request } })
  })
}

/** An answer with the two words it is about. */
export interface Answer {
  readonly recordId: string, readonly field: string, readonly ours: unknown, readonly said: unknown
  readonly answer: 'ours' | 'said' | 'other', readonly wording: string | null
}

/** Keeps what a provider said by the link; once. Nothing on a card changes: a networker decides. */
export function answerRequest(db: Db, request: string, answers: readonly Answer[], note: string | null, now: Date): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx.updateTable('register_request').set({ answered_at: now, note })
      .where('id', '=', request).where('answered_at', 'is', null).where('revoked_at', 'is', null).where('expires_at', '>', now).executeTakeFirst()
    if (numUpdatedRows === 0n) return false
    for (const { recordId, field, ours, said, answer, wording } of answers) {
      await tx.updateTable('register_question').set({ answer, wording, ours: ours == null ? null : JSON.stringify(ours), said: JSON.stringify(said) })
        .where('request_id', '=', request).where('record_id', '=', recordId).where('field', '=', field).execute()
    }
    await audit(tx, { by: null, action: 'directory.answerProviderQuestion', subject: { kind: 'register_request', id: request }, details: { answers: answers.length } })
    return true
  })
}
