import type { FileId, IsoDate, PersonId } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import type { RegisterCode } from '../sources/index.ts'

/** A register somebody wants to bring in. */
export interface RunOrder {
  readonly source: RegisterCode
  readonly fileName: string
  readonly fileId: FileId | null
  readonly address: string | null
  readonly size: number | null
  /** The day of the register; null for what the file says, else today. */
  readonly asOf: IsoDate | null
  /** ORPs it is limited to; null for everything. */
  readonly orpCodes: readonly string[] | null
}

export async function createRun(db: Db, by: PersonId | null, order: RunOrder): Promise<string> {
  const { id } = await db.insertInto('register_run').values({
    source: order.source, file_name: order.fileName, file_id: order.fileId, address: order.address, size: order.size, as_of: order.asOf,
    orp_codes: order.orpCodes === null ? null : [...order.orpCodes], requested_by: by,
  }).returning('id').executeTakeFirstOrThrow()
  return id
}
