import { createHash, randomBytes } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { FileId, PersonId } from '#core/ids.ts'
import type { Db, Tx } from './connection.ts'

const chunkSize = 512 * 1024

export interface StoredFile {
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly stream: ReadableStream<Uint8Array>
}

interface NamedFile {
  readonly name: string
  readonly mediaType: string
  /** Who sent it to be confirmed later; nobody else opens it by `openSent`. */
  readonly sentBy?: PersonId | undefined
}

/** A kept file that can be read from any place in it. */
export interface StoredBytes {
  readonly name: string
  readonly size: number
  /** From byte `from` to before byte `to`, in pieces. */
  read(from?: number, to?: number): AsyncIterable<Uint8Array>
}

/** Made and uploaded files. They live in the database, in chunks by content, so that a backup holds them. */
export interface Files {
  store(tx: Tx, file: NamedFile & { readonly bytes: Uint8Array }): Promise<FileId>
  /** Keeps a file as it comes, a chunk in memory at a time. A stream that fails leaves nothing behind. */
  storeStream(file: NamedFile, pieces: AsyncIterable<Uint8Array>): Promise<FileId>
  open(id: FileId): Promise<StoredFile | null>
  /** A file between the steps of an import, for whoever sent it; null for anybody else. */
  openSent(id: FileId, by: PersonId): Promise<StoredFile | null>
  bytes(id: FileId): Promise<StoredBytes | null>
  /** Forgets a file; its content too, when no other file has the same. */
  remove(tx: Tx, id: FileId): Promise<void>
}

export const filesIn = (db: Db): Files => ({
  store, remove: removeFile, storeStream: (file, pieces) => storeStream(db, file, pieces), open: (id) => open(db, id),
  openSent: async (id, by) => await isSentBy(db, id, by) ? open(db, id) : null,
  bytes: (id) => bytes(db, id),
})

async function store(tx: Tx, { bytes: content, ...named }: NamedFile & { bytes: Uint8Array }): Promise<FileId> {
  const hash = createHash('sha256').update(content).digest()
  for (let number = 0; number * chunkSize < content.length || number === 0; number++) {
    await storeChunk(tx, hash, number, content.subarray(number * chunkSize, (number + 1) * chunkSize))
  }
  return nameContent(tx, named, content.length, hash)
}

async function storeChunk(tx: Tx, hash: Buffer, number: number, chunk: Uint8Array): Promise<void> {
  await tx.insertInto('file_chunk').values({ content_sha256: hash, number, bytes: Buffer.from(chunk) })
    .onConflict((conflict) => conflict.doNothing()).execute()
}

async function nameContent(tx: Tx, { name, mediaType, sentBy }: NamedFile, size: number, hash: Buffer): Promise<FileId> {
  const { id } = await tx.insertInto('file').values({ name, media_type: mediaType, size, content_sha256: hash, sent_by: sentBy ?? null })
    .returning('id').executeTakeFirstOrThrow()
  return id as FileId
}

function storeStream(db: Db, file: NamedFile, pieces: AsyncIterable<Uint8Array>): Promise<FileId> {
  return db.transaction().execute(async (tx) => {
    // The hash is known only at the end; until then the chunks have a name of their own.
    const passing = randomBytes(32)
    const sum = createHash('sha256')
    let [number, size] = [0, 0]
    for await (const chunk of chunked(pieces)) {
      sum.update(chunk)
      size += chunk.length
      await storeChunk(tx, passing, number++, chunk)
    }
    const hash = sum.digest()
    const isKnown = await tx.selectFrom('file_chunk').select('number').where('content_sha256', '=', hash).limit(1).executeTakeFirst()
    if (isKnown) await tx.deleteFrom('file_chunk').where('content_sha256', '=', passing).execute()
    else await tx.updateTable('file_chunk').set({ content_sha256: hash }).where('content_sha256', '=', passing).execute()
    return nameContent(tx, file, size, hash)
  })
}

/** The same bytes in chunks of one size; one empty chunk for nothing. */
async function* chunked(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let [waiting, length, given]: [Uint8Array[], number, boolean] = [[], 0, false]
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length;) {
      // A stream may use its memory again.
      const part = piece.slice(at, at + chunkSize - length)
      waiting.push(part)
      length += part.length
      at += part.length
      if (length < chunkSize) continue
      yield Buffer.concat(waiting)
      ;[waiting, length, given] = [[], 0, true]
    }
  }
  if (length > 0 || !given) yield Buffer.concat(waiting)
}

export async function removeFile(tx: Tx, id: FileId): Promise<void> {
  const file = await tx.deleteFrom('file').where('id', '=', id).returning('content_sha256').executeTakeFirst()
  if (!file) return
  const other = await tx.selectFrom('file').select('id').where('content_sha256', '=', file.content_sha256).limit(1).executeTakeFirst()
  if (!other) await tx.deleteFrom('file_chunk').where('content_sha256', '=', file.content_sha256).execute()
}

/** Files that nothing refers to by a foreign key, as `select id, created_at`: uploads that nobody confirmed. */
export async function unusedFiles(db: Db | Tx): Promise<RawBuilder<{ id: FileId, created_at: Date }>> {
  // The database itself knows who refers to files, so that a room that keeps one need not be told of here.
  const { rows: keys } = await sql<{ table: string, column: string }>`
    select c.conrelid::regclass::text as table, a.attname as column from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'file'::regclass`.execute(db)
  const isUnused = keys.map(({ table, column }) => sql`not exists (select from ${sql.table(table)} k where k.${sql.ref(column)} = file.id)`)
  return sql<{ id: FileId, created_at: Date }>`select file.id, file.created_at from file where ${sql.join(isUnused, sql` and `)}`
}

async function open(db: Db, id: FileId): Promise<StoredFile | null> {
  const file = await db.selectFrom('file').select(['name', 'media_type', 'size', 'content_sha256'])
    .where('id', '=', id).executeTakeFirst()
  if (!file) return null
  return { name: file.name, mediaType: file.media_type, size: file.size, stream: chunksOf(db, file.content_sha256) }
}

const isSentBy = async (db: Db, id: FileId, by: PersonId): Promise<boolean> =>
  await db.selectFrom('file').select('id').where('id', '=', id).where('sent_by', '=', by).executeTakeFirst() !== undefined

async function bytes(db: Db, id: FileId): Promise<StoredBytes | null> {
  const file = await db.selectFrom('file').select(['name', 'size', 'content_sha256']).where('id', '=', id).executeTakeFirst()
  if (!file) return null
  return { name: file.name, size: file.size, read: (from = 0, to = file.size) => range(db, file.content_sha256, from, Math.min(to, file.size)) }
}

async function* range(db: Db, hash: Buffer, from: number, to: number): AsyncGenerator<Uint8Array> {
  for (let number = Math.floor(from / chunkSize); number * chunkSize < to; number++) {
    const chunk = await db.selectFrom('file_chunk').select('bytes')
      .where('content_sha256', '=', hash).where('number', '=', number).executeTakeFirst()
    if (!chunk) return
    const begin = number * chunkSize
    yield new Uint8Array(chunk.bytes).subarray(Math.max(0, from - begin), to - begin)
  }
}

function chunksOf(db: Db, hash: Buffer): ReadableStream<Uint8Array> {
  let number = 0
  return new ReadableStream({
    async pull(controller) {
      const chunk = await db.selectFrom('file_chunk').select('bytes')
        .where('content_sha256', '=', hash).where('number', '=', number++).executeTakeFirst()
      if (chunk) controller.enqueue(new Uint8Array(chunk.bytes))
      else controller.close()
    },
  })
}
