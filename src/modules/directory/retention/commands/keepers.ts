import { sql } from 'kysely'
import type { FileId } from '#core/ids.ts'
import { dayInPrague } from '#core/time/isoDate.ts'
import type { Tx } from '#db/connection.ts'
import type { Keeper } from '#modules/access/index.ts'
import { eraseOrganisations, erasePlaces, eraseServices } from './eraseCards.ts'
import { eraseContacts } from './eraseContacts.ts'
import { forgetFile } from '../../registers/commands/forgetFile.ts'
import { rows } from '../queries/kept.ts'

const among = (ids: readonly string[]) => sql`any(${[...ids]}::uuid[])`

const onlyDeleted = (table: string, column = 'id'): Keeper['erase'] => async (tx, ids) => {
  await sql`delete from ${sql.table(table)} where ${sql.ref(column)} = ${among(ids)}`.execute(tx)
  return ids
}

/** A contact of an archived card, or one whose time is over: the same erasing. */
const contactsOf = (kind: 'contacts' | 'agreedContacts' | 'agedContacts' | 'withdrawnConsents'): Keeper => ({ rows: () => rows[kind], erase: (tx, ids, { forgetters }) => eraseContacts(tx, ids, forgetters) })

async function eraseLists(tx: Tx, ids: readonly string[]): Promise<readonly string[]> {
  for (const table of ['saved_list_item', 'saved_list_chapter'] as const) await sql`delete from ${sql.table(table)} where list_id = ${among(ids)}`.execute(tx)
  await sql`delete from saved_list where id = ${among(ids)}`.execute(tx)
  return ids
}

async function eraseDrafts(tx: Tx, ids: readonly string[]): Promise<readonly string[]> {
  await sql`delete from card_draft where person_id || ' ' || form = any(${[...ids]}::text[])`.execute(tx)
  return ids
}

/** Record by record of what a run did; that it was, and how many it changed, stays. */
async function eraseDetails(tx: Tx, ids: readonly string[]): Promise<readonly string[]> {
  for (const table of ['register_change', 'register_trouble', 'register_line'] as const) await sql`delete from ${sql.table(table)} where run_id = ${among(ids)}`.execute(tx)
  return ids
}

/** A run nobody confirmed ends as thrown away, with what it read; the file of any goes. What was done stays written down. */
const eraseUploads: Keeper['erase'] = async (tx, ids, { files, now }) => {
  const { rows: runs } = await sql<{ id: string, fileId: FileId | null, waits: boolean }>`
    select id, file_id as "fileId", applied_at is null and discarded_at is null and refused is null as waits
    from register_run where id = ${among(ids)} for update`.execute(tx)
  for (const { id, fileId, waits } of runs) {
    await tx.updateTable('register_run').set({ file_id: null, ...(waits && { discarded_at: now }) }).where('id', '=', id).execute()
    await tx.deleteFrom('register_staged').where('run_id', '=', id).execute()
    if (waits) await tx.deleteFrom('register_change').where('run_id', '=', id).execute()
    if (waits) await tx.deleteFrom('table_import').where('run_id', '=', id).execute()
    if (fileId !== null) await files.remove(tx, fileId)
  }
  return runs.map(({ id }) => id)
}

/** Without its file a reading cannot be begun again: the run ends as thrown away. */
async function eraseRegisterFiles(tx: Tx, ids: readonly string[], { now }: Parameters<Keeper['erase']>[2]): Promise<readonly string[]> {
  await sql`update register_run set discarded_at = ${now}
    where id = ${among(ids)} and staged_at is null and refused is null and discarded_at is null`.execute(tx)
  for (const id of ids) await forgetFile(tx, id)
  return ids
}

/** What the directory keeps for a time, and how it goes. */
export const keepers = {
  organisations: { rows: () => rows.organisations, erase: (tx, ids, { now, forgetters }) => eraseOrganisations(tx, ids, dayInPrague(now), forgetters) },
  services: { rows: () => rows.services, erase: (tx, ids, { now, forgetters }) => eraseServices(tx, ids, dayInPrague(now), forgetters) },
  places: { rows: () => rows.places, erase: (tx, ids) => erasePlaces(tx, ids) },
  contacts: contactsOf('contacts'),
  agreedContacts: contactsOf('agreedContacts'),
  agedContacts: contactsOf('agedContacts'),
  withdrawnConsents: contactsOf('withdrawnConsents'),
  lists: { rows: () => rows.lists, erase: eraseLists },
  flags: { rows: () => rows.flags, erase: onlyDeleted('card_flag') },
  requests: { rows: () => rows.requests, erase: onlyDeleted('register_request') },
  drafts: { rows: () => rows.drafts, erase: eraseDrafts },
  registerRuns: { rows: () => rows.registerRuns, erase: eraseDetails },
  registerFiles: { rows: () => rows.registerFiles, erase: eraseRegisterFiles },
  uploads: { rows: () => rows.uploads, erase: eraseUploads },
} as const satisfies Record<string, Keeper>
