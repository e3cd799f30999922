import { type Kysely, sql } from 'kysely'

/**
 * The rest of a card: the cooperation card of an organisation, how a service works and with whom, who works there (never
 * by name), how many used it by the provider's own count, how a place is found and when it is open, and the consent a
 * named contact gave. A withdrawn consent leaves nothing to reach the person by.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table organisation
      add column founder text,
      add column seat_postal_code text check (seat_postal_code ~ '^[0-9]{5}$'),
      add column net_offers text,
      add column net_needs text,
      add column net_cannot text,
      add column call_when text,
      add column convenor text,
      add column agreed_procedures text`.execute(db)
  await sql`
    alter table service
      add column focus text,
      add column intensity text,
      add column ospod_cooperation text,
      add column school_cooperation text`.execute(db)
  await sql`
    create table service_staff (
      service_id uuid not null references service,
      profession text not null,
      full_time numeric not null check (full_time > 0),
      primary key (service_id, profession)
    )`.execute(db)
  await sql`
    create table service_use (
      service_id uuid not null references service,
      year smallint not null,
      unit text not null,
      amount integer not null check (amount >= 0),
      primary key (service_id, year, unit)
    )`.execute(db)
  await sql`
    alter table location
      add column postal_code text check (postal_code ~ '^[0-9]{5}$'),
      add column access_note text,
      add column opening_hours text`.execute(db)
  await sql`
    alter table contact
      add column consent_text text,
      add column consent_given_on date,
      add column consent_given_how text,
      add column consent_withdrawn_on date,
      add check (consent_withdrawn_on is null
        or (person_name is null and email is null and phone is null and archived_at is not null))`.execute(db)
}
