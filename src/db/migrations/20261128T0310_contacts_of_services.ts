import { type Kysely, sql } from 'kysely'

/**
 * A contact may be for one service of its organisation only. The key holds both, so that a contact never points to a service
 * of somebody else; where a service moves, its contacts follow within the transaction.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table service add constraint service_of_organisation unique (id, organisation_id)`.execute(db)
  await sql`
    alter table contact
      add column service_id uuid,
      add constraint contact_of_service foreign key (service_id, organisation_id) references service (id, organisation_id)
        deferrable initially immediate`.execute(db)
  await sql`create index contact_service on contact (service_id) where service_id is not null`.execute(db)
}
