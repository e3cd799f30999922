import { type RawBuilder, sql } from 'kysely'
import type { FileId, OrganisationId } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import type { Files } from '#db/files.ts'
import type { Logo } from './logo.ts'

/** The logo of the organisation `o`, or null. */
export const logoOf: RawBuilder<Logo | null> = sql`(
  select jsonb_build_object('hash', encode(f.content_sha256, 'hex'), 'alt', o.logo_alt, 'width', o.logo_width, 'height', o.logo_height)
  from file f where f.id = o.logo_file_id)`

const bytesOf = async (files: Files, id: FileId): Promise<Uint8Array<ArrayBuffer> | null> => {
  const file = await files.open(id)
  return file && new Uint8Array(await new Response(file.stream).arrayBuffer())
}

/** The picture by the hash of its content, as long as some organisation that is not archived has it. */
async function logoFile(db: Db, hash: string): Promise<FileId | null> {
  if (!/^[0-9a-f]{64}$/.test(hash)) return null
  const { rows: [row] } = await sql<{ id: FileId }>`
    select f.id from file f join organisation o on o.logo_file_id = f.id
    where f.content_sha256 = decode(${hash}, 'hex') and o.archived_at is null limit 1`.execute(db)
  return row?.id ?? null
}

export const logoBytes = async (db: Db, files: Files, hash: string): Promise<Uint8Array<ArrayBuffer> | null> => {
  const file = await logoFile(db, hash)
  return file && bytesOf(files, file)
}

export async function logoOfOrganisation(db: Db, id: OrganisationId): Promise<Logo | null> {
  const { rows: [row] } = await sql<{ logo: Logo | null }>`select ${logoOf} as logo from organisation o where o.id = ${id}`.execute(db)
  return row?.logo ?? null
}
