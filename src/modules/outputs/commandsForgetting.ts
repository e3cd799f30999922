import { sql } from 'kysely'
import { clearTree } from '#core/text/forgetting.ts'
import type { WrittenPlace } from '#core/text/writtenPlaces.ts'
import type { Forgetter } from '#db/forgetter.ts'

const written = [['document_chapter', 'words'], ['document_chapter_history', 'words'], ['document_version', 'content']] as const

/**
 * Somebody who is to be forgotten goes from the words of chapters, today's and earlier ones. A made version cannot be mended:
 * it loses what it was made of and is downloaded no more.
 */
export const forgetInDocuments: Forgetter = async (tx, { clear, isAlike, suspicious }) => {
  if (suspicious === null) return []
  const places: WrittenPlace[] = []
  for (const [table, column] of written) {
    const kind = table === 'document_version' ? 'version' as const : 'chapter' as const
    const { rows } = await sql<{ place: string, tree: unknown }>`select ctid::text as place, ${sql.ref(column)} as tree from ${sql.table(table)} where ${sql.ref(column)}::text ~* ${suspicious} for update`.execute(tx)
    for (const { place, tree } of rows) {
      const cleared = JSON.stringify(clearTree(tree, clear))
      if (cleared !== JSON.stringify(tree)) {
        const more = kind === 'version' ? sql`, forgotten_at = now()` : table === 'document_chapter' ? sql`, version = version + 1` : sql``
        await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${cleared}::jsonb ${more} where ctid = ${place}::tid`.execute(tx)
        places.push({ kind, at: null, state: 'cleared' })
      } else if (isAlike(cleared)) places.push({ kind, at: null, state: 'alike' })
    }
  }
  return places
}
