import type { MentionId, NeedId, OrpCode, PersonId } from '#core/ids.ts'
import { failed, ok, type Result } from '#core/result.ts'
import type { Db, Tx } from '#db/connection.ts'
import { within } from '#db/within.ts'
import { audit } from '#modules/access/index.ts'
import type { LocalNeedInput, MentionInput } from './input.ts'
import type { NeedTreeNode } from './needNode.ts'

/** Writes the shared tree by its codes: new nodes are added, words of known ones renewed; nothing is removed. */
export function installNeedTree(db: Db | Tx, tree: readonly NeedTreeNode[]): Promise<void> {
  return within(db, async (tx) => {
    for (const [position, node] of tree.entries()) {
      const values = {
        level: node.level, title_cs: node.cs, title_en: node.en, child_need_area: node.childNeedArea,
        administration_level: node.administrationLevel, kind: node.kind, position,
      }
      await tx.insertInto('need')
        .values((insert) => ({
          ...values, code: node.code,
          parent_id: node.parent === null ? null : insert.selectFrom('need').select('id').where('code', '=', node.parent),
        }))
        .onConflict((conflict) => conflict.column('code').doUpdateSet(values)).execute()
    }
  })
}

/** Ids of the shared needs by their codes. */
export async function needIdsByCode(db: Db | Tx): Promise<ReadonlyMap<string, NeedId>> {
  const rows = await db.selectFrom('need').select(['id', 'code']).where('code', 'is not', null).execute()
  return new Map(rows.map(({ id, code }) => [code ?? '', id as NeedId]))
}

type Heard = Omit<MentionInput, 'version'>

/** Writes down what somebody said is missing. The caller has passed the wording through the guard. */
export function recordMention(db: Db | Tx, by: PersonId | null, orpCode: OrpCode, input: Heard): Promise<MentionId> {
  return within(db, async (tx) => {
    const { id } = await tx.insertInto('mention').values({ orp_code: orpCode, created_by: by, ...columns(input) }).returning('id').executeTakeFirstOrThrow()
    await codeTo(tx, id, input.needs)
    await audit(tx, { by, action: 'needs.recordMention', subject: { kind: 'mention', id } })
    return id as MentionId
  })
}

export function changeMention(db: Db, by: PersonId, id: MentionId, input: MentionInput): Promise<Result<MentionId, 'changed-meanwhile'>> {
  return within(db, async (tx) => {
    const { numUpdatedRows } = await tx.updateTable('mention').set((set) => ({ ...columns(input), version: set('version', '+', 1) }))
      .where('id', '=', id).where('version', '=', input.version).executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return failed('changed-meanwhile')
    await tx.deleteFrom('mention_need').where('mention_id', '=', id).execute()
    await codeTo(tx, id, input.needs)
    await audit(tx, { by, action: 'needs.changeMention', subject: { kind: 'mention', id } })
    return ok(id)
  })
}

export function archiveMention(db: Db, by: PersonId, id: MentionId, now: Date): Promise<void> {
  return within(db, async (tx) => {
    await tx.updateTable('mention').set({ archived_at: now }).where('id', '=', id).execute()
    await audit(tx, { by, action: 'needs.archiveMention', subject: { kind: 'mention', id } })
  })
}

/** Wordings left the house in a table: that is in the audit. */
export const recordExport = (db: Db, by: PersonId, orpCode: OrpCode, rows: number): Promise<void> =>
  audit(db, { by, action: 'needs.exportMentions', subject: { kind: 'orp', id: orpCode }, details: { rows } })

/** Adds a leaf of one ORP under a shared need of level 1 or 2. */
export function addLocalNeed(db: Db, by: PersonId, orpCode: OrpCode, input: LocalNeedInput): Promise<Result<NeedId, 'no-such-parent'>> {
  return within(db, async (tx) => {
    const parent = await tx.selectFrom('need').select(['id', 'level']).where('id', '=', input.parentId).where('level', '<', 3)
      .where('archived_at', 'is', null).where('orp_code', 'is', null).executeTakeFirst()
    if (!parent) return failed('no-such-parent')
    const { id } = await tx.insertInto('need').values({
      parent_id: parent.id, level: parent.level + 1, orp_code: orpCode, title_cs: input.title, child_need_area: input.childNeedArea,
      administration_level: input.administrationLevel, kind: input.kind, position: 1_000, created_by: by,
    }).returning('id').executeTakeFirstOrThrow()
    await audit(tx, { by, action: 'needs.addLocalNeed', subject: { kind: 'need', id } })
    return ok(id as NeedId)
  })
}

const columns = (input: Heard) => ({
  municipality_code: input.municipality, said_on: input.saidOn, sector: input.sector, source_kind: input.voice, origin: input.origin,
  wording: input.wording, visibility: input.visibility,
})

async function codeTo(tx: Tx, mention: string, needs: readonly string[]): Promise<void> {
  if (needs.length > 0) await tx.insertInto('mention_need').values([...new Set(needs)].map((need) => ({ mention_id: mention, need_id: need }))).execute()
}
