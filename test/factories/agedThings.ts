import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { IsoDate, OrganisationId, OrpCode, PersonId } from '#core/ids.ts'
import { addDays } from '#core/time/isoDate.ts'
import type { Db } from '#db/connection.ts'
import { filesIn } from '#db/files.ts'
import { addPerson, type RetentionKind } from '#modules/access/index.ts'
import { createList, raiseFlag } from '#modules/directory/index.ts'
import { recordMention } from '#modules/needs/index.ts'
import { aContact, aLocation, anOrganisation, aService } from './directory.ts'

/** Noon in Prague of that day. */
export const noonOf = (day: IsoDate): Date => new Date(`${day}T11:00:00Z`)

/** What an aged thing may hang on: a living organisation and somebody with an account. */
export interface Around { readonly db: Db, readonly organisation: OrganisationId, readonly person: PersonId }

const archive = async (db: Db, table: 'organisation' | 'service' | 'location' | 'contact' | 'saved_list' | 'mention' | 'person', id: string, on: IsoDate): Promise<void> => {
  await sql`update ${sql.table(table)} set archived_at = ${noonOf(on)} where id = ${id}`.execute(db)
}

const far = '2040-01-01' as IsoDate
let number = 0

const named = { personName: 'Eva Dávná', legalBasis: 'legitimate_interest', visibility: 'network' } as const

/** One thing of every kind whose time begins on a day. */
export const agedThings: Readonly<Record<RetentionKind, (around: Around, on: IsoDate) => Promise<void>>> = {
  organisations: async ({ db }, on) => archive(db, 'organisation', await anOrganisation(db, { name: `Zrušený spolek ${++number}` }), on),
  services: async ({ db, organisation }, on) => archive(db, 'service', await aService(db, organisation, { name: `Zrušená služba ${++number}` }), on),
  places: async ({ db, organisation }, on) => archive(db, 'location', await aLocation(db, organisation), on),
  contacts: async ({ db, organisation }, on) => archive(db, 'contact', await aContact(db, organisation), on),
  agreedContacts: async ({ db, organisation }, on) => { await aContact(db, organisation, { ...named, retainUntil: on, asOf: addDays(on, -20) }) },
  agedContacts: async ({ db, organisation }, on) => { await aContact(db, organisation, { ...named, retainUntil: far, asOf: on }) },
  withdrawnConsents: async ({ db, organisation }, on) => {
    const id = await aContact(db, organisation, { ...named, legalBasis: 'consent', retainUntil: far })
    await db.updateTable('contact').set({ person_name: null, email: null, phone: null, archived_at: noonOf(on), consent_withdrawn_on: on }).where('id', '=', id).execute()
  },
  accounts: async ({ db }, on) => {
    const added = await addPerson(db, null, { name: 'Bývalá Síťařka', email: `byvala${++number}@priklad.example` })
    if (added.ok) await archive(db, 'person', added.value, on)
  },
  mentions: async ({ db, person }, on) => archive(db, 'mention', await recordMention(db, person, '5302' as OrpCode, {
    saidOn: on, municipality: null, sector: 'education', voice: 'zs', origin: 'talk', wording: 'Psycholog je daleko.', visibility: 'office', needs: [],
  }), on),
  lists: async ({ db, person }, on) => archive(db, 'saved_list', await createList(db, person, null, { title: 'Starý seznam', purpose: null, intro: null, visibility: 'office', editors: 'self' }), on),
  flags: async ({ db, organisation }, on) => {
    const flag = await raiseFlag(db, { organisationId: organisation, serviceId: null }, { about: 'other', note: null }, noonOf(addDays(on, -5)))
    if (flag.ok) await db.updateTable('card_flag').set({ answer: 'mended', answered_at: noonOf(on) }).where('id', '=', flag.value).execute()
  },
  requests: async ({ db, organisation }, on) => {
    await db.insertInto('register_request').values({ organisation_id: organisation, token_hash: randomBytes(32), expires_at: noonOf(on) }).execute()
  },
  drafts: async ({ db, person }, on) => {
    await db.insertInto('card_draft').values({ person_id: person, form: `service:new:${++number}`, typed: '{}', saved_at: noonOf(on) }).execute()
  },
  registerRuns: async ({ db }, on) => {
    const { id } = await db.insertInto('register_run').values({ source: 'rpss', file_name: 'rpss.json', requested_at: noonOf(on), applied_at: noonOf(on) }).returning('id').executeTakeFirstOrThrow()
    await db.insertInto('register_trouble').values({ run_id: id, number: 1, what: 'služba', reason: 'no-name' }).execute()
  },
  imports: async ({ db }, on) => {
    await db.insertInto('import_run').values({ kind: 'directory.services', file_name: 'sluzby.csv', imported_at: noonOf(on), added: 1, changed: 0, unchanged: 0, rejected: '[{"line":2}]' }).execute()
  },
  registerFiles: async ({ db }, on) => {
    const fileId = await db.transaction().execute((tx) => filesIn(db).store(tx, { name: 'rpss.json', mediaType: 'application/json', bytes: new TextEncoder().encode(`register ${++number}`) }))
    await db.insertInto('register_run').values({ source: 'rpss', file_name: 'rpss.json', file_id: fileId, requested_at: noonOf(on) }).execute()
  },
  uploads: async ({ db }, on) => { await db.insertInto('register_run').values({ source: 'rpss', file_name: 'rpss.json', requested_at: noonOf(on) }).execute() },
  files: async ({ db }, on) => {
    const id = await db.transaction().execute((tx) => filesIn(db).store(tx, { name: 'a.csv', mediaType: 'text/csv', bytes: new TextEncoder().encode(`${++number}`) }))
    await db.updateTable('file').set({ created_at: noonOf(on) }).where('id', '=', id).execute()
  },
  audit: async ({ db }, on) => { await db.insertInto('audit_entry').values({ at: noonOf(on), action: 'directory.viewContacts' }).execute() },
  work: async ({ db }, on) => { await db.insertInto('job_run').values({ kind: 'admin.backup', subject: `day ${++number}`, requested_at: noonOf(on), finished_at: noonOf(on) }).execute() },
  purges: async ({ db }, on) => { await db.insertInto('purge_run').values({ id: randomUUID(), begun_at: noonOf(on), finished_at: noonOf(on) }).execute() },
  sessions: async ({ db, person }, on) => { await db.insertInto('session').values({ token_hash: randomBytes(32), person_id: person, expires_at: noonOf(on) }).execute() },
  links: async ({ db, person }, on) => { await db.insertInto('one_time_link').values({ token_hash: randomBytes(32), purpose: 'invitation', person_id: person, expires_at: noonOf(on) }).execute() },
  failures: async ({ db }, on) => { await db.insertInto('sign_in_failure').values({ key_hash: randomBytes(32), failures: 1, last_at: noonOf(on) }).execute() },
}
