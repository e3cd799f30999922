import { type Kysely, sql } from 'kysely'
import { withoutCredentials } from '#core/identifiers/httpsAddress.ts'

/** Runs of long ago kept the address of their file with its name and password; until the file is here the address is its name, too. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ id: string, address: string }>`select id, address from register_run where address like '%@%'`.execute(db)
  for (const { id, address } of rows) {
    const clean = withoutCredentials(address)
    await sql`update register_run set address = ${clean}, file_name = replace(file_name, ${address}, ${clean}) where id = ${id}`.execute(db)
  }
}
