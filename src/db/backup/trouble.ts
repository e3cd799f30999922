/** Why an archive is refused. `part` is the entry where it showed. */
export interface ArchiveTrouble {
  readonly kind: 'no-file' | 'not-an-archive' | 'damaged' | 'bomb' | 'later-program'
  readonly part?: string
}

/** Why a whole archive is not restored here. */
export interface RestoreTrouble {
  readonly kind: ArchiveTrouble['kind']
  /** Its tables are of a later, or another, program. */
  | 'later-migrations' | 'other-migrations'
  /** The database holds an installation, or tables of somebody else, or a running Síťovka uses it. */
  | 'not-empty' | 'foreign-tables' | 'in-use'
  | 'demo-into-real' | 'real-into-demo'
  /** The database may not, or cannot, take it in. */
  | 'no-rights' | 'database-full'
  readonly part?: string
}

/** Why an archive could not be written; nothing of it remains. */
export type WriteTrouble = 'no-installation' | 'file-exists' | 'no-folder' | 'not-writable' | 'no-space'

const ofSystem: Readonly<Record<string, WriteTrouble>> = {
  EEXIST: 'file-exists', EISDIR: 'file-exists', ENOENT: 'no-folder', ENOTDIR: 'no-folder', EACCES: 'not-writable', EPERM: 'not-writable', EROFS: 'not-writable',
  ENOSPC: 'no-space', EDQUOT: 'no-space', EFBIG: 'no-space',
}

/** What the system's error means for who wants a backup; null for one that nobody can act on. */
export const writeTrouble = (error: unknown): WriteTrouble | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? ofSystem[error.code] ?? null : null

const diskFull = '53100'

/** Did the database run out of disk? */
export const isDatabaseFull = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === diskFull

/** Carries a trouble out of the middle of reading, or of a transaction, which it ends. */
export class Refused<Trouble extends RestoreTrouble = RestoreTrouble> extends Error {
  readonly trouble: Trouble
  constructor(trouble: Trouble) {
    super(`The archive was refused: ${trouble.kind} ${trouble.part ?? ''}`)
    this.trouble = trouble
  }
}
