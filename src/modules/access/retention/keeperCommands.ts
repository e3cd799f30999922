import { sql } from 'kysely'
import type { Keeper, KeptRow } from './keeper.ts'

const nothing = sql`null::text as name, null::text as path, null::text as owner, false as held`

const day = (moment: ReturnType<typeof sql.ref>) => sql`(${moment} at time zone 'Europe/Prague')::date`

/** Traces that are only deleted: rows of a table by one column. */
const traces = (table: 'session' | 'one_time_link' | 'sign_in_failure', key: string, began: string): Keeper => ({
  rows: () => sql<KeptRow>`select encode(${sql.ref(key)}, 'hex') as id, ${day(sql.ref(began))} as began, ${nothing} from ${sql.table(table)}`,
  async erase(tx, ids) {
    await sql`delete from ${sql.table(table)} where encode(${sql.ref(key)}, 'hex') = any(${[...ids]}::text[])`.execute(tx)
    return ids
  },
})

/** What must outlive the rest of the audit: the proof that things were erased, and by what rule. */
const kept = ['admin.purge', 'access.changeRetention']

const auditEntries: Keeper = {
  rows: () => sql<KeptRow>`select id::text as id, ${day(sql.ref('at'))} as began, ${nothing} from audit_entry where action <> all(${kept}::text[])`,
  async erase(tx, ids) {
    await sql`delete from audit_entry where id = any(${[...ids]}::bigint[])`.execute(tx)
    return ids
  },
}

/** What an erased account is called wherever it wrote something. */
const nobody = 'Zrušený účet'

/** An account loses who it was; its number stays, because what the person did stays. */
const accounts: Keeper = {
  rows: () => sql<KeptRow>`select id::text as id, ${day(sql.ref('archived_at'))} as began, null::text as name, '/prace/sprava/lide/' || id as path,
    null::text as owner, false as held from person where archived_at is not null and erased_at is null`,
  async erase(tx, ids, { now }) {
    const rows = await tx.updateTable('person').set({
      name: nobody, email: sql<string>`'zruseny-' || id || '@neni.invalid'`, password_hash: null, erased_at: now, last_orp_code: null,
    }).where('id', 'in', [...ids]).where('archived_at', 'is not', null).returning('id').execute()
    const gone = rows.map(({ id }) => id)
    if (gone.length === 0) return []
    await tx.deleteFrom('session').where('person_id', 'in', gone).execute()
    await tx.deleteFrom('one_time_link').where('person_id', 'in', gone).execute()
    return gone
  },
}

/** What access keeps for a time. */
export const keepers = {
  accounts,
  audit: auditEntries,
  sessions: traces('session', 'token_hash', 'expires_at'),
  links: traces('one_time_link', 'token_hash', 'expires_at'),
  failures: traces('sign_in_failure', 'key_hash', 'last_at'),
} satisfies Partial<Record<string, Keeper>>
