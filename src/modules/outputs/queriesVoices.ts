import { sql } from 'kysely'
import type { IsoDate, OrpCode } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import { type Scope } from '#modules/access/index.ts'
import type { Sector } from '#modules/directory/index.ts'
import { mentionsIn } from '#modules/needs/index.ts'
import type { Quotable, VoiceCounts } from './analysisData.ts'

/** Counts of voices are the network's; whose and what they said is not read here. */
export async function voiceCounts(db: Db, orpCode: OrpCode): Promise<VoiceCounts> {
  const { rows } = await sql<{ sector: Sector, count: number, uncoded: number, from: IsoDate, to: IsoDate }>`
    select m.sector, count(*)::int as count, min(m.said_on) as "from", max(m.said_on) as "to",
      count(*) filter (where not exists (select from mention_need n where n.mention_id = m.id))::int as uncoded
    from mention m where m.orp_code = ${orpCode} and m.archived_at is null
    group by m.sector order by count desc, m.sector`.execute(db)
  const days = rows.flatMap(({ from, to }) => [from, to]).sort()
  return {
    total: rows.reduce((sum, { count }) => sum + count, 0),
    uncoded: rows.reduce((sum, { uncoded }) => sum + uncoded, 0),
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    bySector: rows.map(({ sector, count }) => ({ sector, count })),
  }
}

const mostRead = 2_000

/** Wordings that their writers opened to the network or to everyone, each once, newest first. */
export async function quotableVoices(db: Db, scope: Scope, orpCode: OrpCode): Promise<Quotable[]> {
  const mentions = await mentionsIn(db, scope, { orpCode }, { limit: mostRead, offset: 0 })
  const seen = new Set<string>()
  return mentions.flatMap(({ wording, sector, needIds, visibility }) => {
    if ((visibility !== 'network' && visibility !== 'public') || seen.has(wording)) return []
    seen.add(wording)
    return [{ wording, sector, needIds }]
  })
}
