import { z } from 'zod'
import type { FileId, OrganisationId, PersonId } from '#core/ids.ts'
import type { Db, Tx } from '#db/connection.ts'
import type { Files } from '#db/files.ts'
import { within } from '#db/within.ts'
import { audit } from '#modules/access/index.ts'
import { keepChanges } from '../commands/cardChange.ts'

export interface DrawnLogo { readonly png: Uint8Array, readonly width: number, readonly height: number, readonly alt: string }

const subjectOf = (id: OrganisationId) => ({ kind: 'organisation', id })

/** Puts the logo in the place of the one before, whose file is forgotten. The history keeps the words, not the picture. */
export function setLogo(db: Db | Tx, files: Files, by: PersonId, id: OrganisationId, logo: DrawnLogo): Promise<void> {
  return within(db, async (tx) => {
    const file = await files.store(tx, { name: 'logo.png', mediaType: 'image/png', bytes: logo.png })
    await writeLogo(tx, files, by, id, { file, ...logo })
    await audit(tx, { by, action: 'directory.setLogo', subject: subjectOf(id) })
  })
}

export function removeLogo(db: Db | Tx, files: Files, by: PersonId, id: OrganisationId): Promise<void> {
  return within(db, async (tx) => {
    if (await writeLogo(tx, files, by, id, null)) await audit(tx, { by, action: 'directory.removeLogo', subject: subjectOf(id) })
  })
}

const columnsOf = (logo: WrittenLogo | null) => logo === null ? { logo_file_id: null, logo_alt: null, logo_width: null, logo_height: null }
  : { logo_file_id: logo.file, logo_alt: logo.alt, logo_width: logo.width, logo_height: logo.height }

interface WrittenLogo { readonly file: string, readonly alt: string, readonly width: number, readonly height: number }

/** Says whether there was anything to change. */
async function writeLogo(tx: Tx, files: Files, by: PersonId, id: OrganisationId, logo: WrittenLogo | null): Promise<boolean> {
  const before = await tx.selectFrom('organisation').select(['logo_file_id', 'logo_alt', 'version']).where('id', '=', id).forUpdate().executeTakeFirstOrThrow()
  if (logo === null && before.logo_file_id === null) return false
  const version = before.version + 1
  await tx.updateTable('organisation').set({ ...columnsOf(logo), version, updated_at: new Date() }).where('id', '=', id).execute()
  if (before.logo_file_id !== null) await files.remove(tx, before.logo_file_id as FileId)
  const changes = { logo: { before: before.logo_alt, after: logo?.alt ?? null } }
  await keepChanges(tx, [{ kind: 'organisation', id, version, by, origin: 'hand', changes }])
  return true
}

/** A logo that went with a merge, as the merge keeps it. */
export const FollowedLogo = z.object({ file: z.string(), alt: z.string(), width: z.number(), height: z.number() })
type FollowedLogo = z.infer<typeof FollowedLogo>

interface Way { readonly from: OrganisationId, readonly to: OrganisationId, readonly by: PersonId }


/** The logo of the organisation that goes becomes that of the one that stays, when it has none; null when nothing followed. */
export async function followLogo(tx: Tx, { from, to, by }: Way): Promise<FollowedLogo | null> {
  const rows = await tx.selectFrom('organisation').select(['id', 'logo_file_id', 'logo_alt', 'logo_width', 'logo_height']).where('id', 'in', [from, to]).execute()
  const [gone, staying] = [from, to].map((id) => rows.find((row) => row.id === id))
  const logo = FollowedLogo.safeParse({ file: gone?.logo_file_id, alt: gone?.logo_alt, width: gone?.logo_width, height: gone?.logo_height })
  if (!logo.success || staying === undefined || staying.logo_file_id !== null) return null
  await tx.updateTable('organisation').set(columnsOf(null)).where('id', '=', from).execute()
  const { version } = await tx.updateTable('organisation').set((set) => ({ ...columnsOf(logo.data), version: set('version', '+', 1) }))
    .where('id', '=', to).returning('version').executeTakeFirstOrThrow()
  await keepChanges(tx, [{ kind: 'organisation', id: to, version, by, origin: 'merge', changes: { logo: { before: null, after: logo.data.alt } } }])
  return logo.data
}

/** The same logo goes back, unless somebody put another in its place meanwhile or took it away. */
export async function returnLogo(tx: Tx, { from, to, by }: Way, logo: FollowedLogo | null): Promise<void> {
  if (logo === null) return
  const row = await tx.updateTable('organisation').set((set) => ({ ...columnsOf(null), version: set('version', '+', 1) }))
    .where('id', '=', from).where('logo_file_id', '=', logo.file).returning(['version', 'id']).executeTakeFirst()
  if (!row) return
  await keepChanges(tx, [{ kind: 'organisation', id: from, version: row.version, by, origin: 'restore', changes: { logo: { before: logo.alt, after: null } } }])
  await tx.updateTable('organisation').set(columnsOf(logo)).where('id', '=', to).execute()
}
