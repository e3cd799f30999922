import { type Kysely, sql } from 'kysely'

/**
 * An answer of a provider is about the two words it was shown, and holds as long as they do. A decision settles questions and
 * does not delete them, so that undoing it brings them back. Of answers given before nobody knows what they were about.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table register_question add column ours jsonb, add column said jsonb, add column settled_by uuid`.execute(db)
  await sql`alter table register_request add column settled_by uuid`.execute(db)
  await sql`create index register_question_settled on register_question (settled_by) where settled_by is not null`.execute(db)
}
