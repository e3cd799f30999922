import { createHash } from 'node:crypto'
import type { FileId } from '#core/ids.ts'
import type { Db, Tx } from './connection.ts'

const chunkSize = 512 * 1024

export interface StoredFile {
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly stream: ReadableStream<Uint8Array>
}

/** Made and uploaded files. They live in the database, in chunks by content, so that a backup holds them. */
export interface Files {
  store(tx: Tx, file: { readonly name: string, readonly mediaType: string, readonly bytes: Uint8Array }): Promise<FileId>
  open(id: FileId): Promise<StoredFile | null>
}

export const filesIn = (db: Db): Files => ({ store, open: (id) => open(db, id) })

async function store(tx: Tx, { name, mediaType, bytes }: { name: string, mediaType: string, bytes: Uint8Array }): Promise<FileId> {
  const hash = createHash('sha256').update(bytes).digest()
  for (let number = 0; number * chunkSize < bytes.length || number === 0; number++) {
    const chunk = Buffer.from(bytes.subarray(number * chunkSize, (number + 1) * chunkSize))
    await tx.insertInto('file_chunk').values({ content_sha256: hash, number, bytes: chunk })
      .onConflict((conflict) => conflict.doNothing()).execute()
  }
  const { id } = await tx.insertInto('file')
    .values({ name, media_type: mediaType, size: bytes.length, content_sha256: hash })
    .returning('id').executeTakeFirstOrThrow()
  return id as FileId
}

async function open(db: Db, id: FileId): Promise<StoredFile | null> {
  const file = await db.selectFrom('file').select(['name', 'media_type', 'size', 'content_sha256'])
    .where('id', '=', id).executeTakeFirst()
  if (!file) return null
  return { name: file.name, mediaType: file.media_type, size: file.size, stream: chunksOf(db, file.content_sha256) }
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
