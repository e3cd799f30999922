import { type Kysely, sql } from 'kysely'

/**
 * A catalogue made while a closing was being written still read the open address: a closing counts from when it is written
 * whole, not from when its writing began.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function place_closing_written() returns trigger language plpgsql as $$
    begin
      update place_closing set closed_at = clock_timestamp() where orp_code = new.orp_code;
      return null;
    end $$`.execute(db)
  // What this transaction closes bears its beginning; older closings that are only kept again bear their own moment.
  await sql`
    create constraint trigger place_closing_written after insert or update on place_closing deferrable initially deferred
    for each row when (new.closed_at = transaction_timestamp()) execute function place_closing_written()`.execute(db)
}
