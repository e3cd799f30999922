import { z } from 'zod'

/** The newest form of archives this program writes and reads. */
export const archiveFormat = 1

export const manifestName = 'manifest.json'

const name = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/)
const count = z.number().int().min(0)

const ArchivedTable = z.strictObject({
  name,
  columns: z.array(name).min(1),
  /** How COPY wrote it: binary where there are bytes, which text would double. */
  form: z.enum(['text', 'binary']),
  rows: count,
  bytes: count,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type ArchivedTable = z.infer<typeof ArchivedTable>

/** What an archive says of itself. It is its last entry, because only then the sums are known. */
export const Manifest = z.strictObject({
  program: z.literal('sitovka'),
  format: z.literal(archiveFormat),
  /** Of Síťovka that wrote it. */
  version: z.string().max(100),
  createdAt: z.iso.datetime(),
  demo: z.boolean(),
  /** Of PostgreSQL it comes from; any other one from 15 up may take it in. */
  postgres: z.string().max(100),
  /** Migrations the tables are of, in their order. */
  migrations: z.array(z.string().max(255)).min(1),
  tables: z.array(ArchivedTable).min(1),
  sequences: z.array(z.strictObject({ name, last: count })),
})
export type Manifest = z.infer<typeof Manifest>

/** Enough to tell an archive of a later program from a damaged one. */
export const LaterManifest = z.object({ program: z.literal('sitovka'), format: z.number().int().gt(archiveFormat) })

export const entryName = ({ name, form }: Pick<ArchivedTable, 'name' | 'form'>): string => `tables/${name}.${form === 'text' ? 'tsv' : 'bin'}`
