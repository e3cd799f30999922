import type { IsoDate, OrpCode } from '#core/ids.ts'
import { addDays } from '#core/time/isoDate.ts'
import type { Tx } from '#db/connection.ts'
import { needIdsByCode, recordMention } from '#modules/needs/index.ts'
import { mentions } from './content/mentions.ts'
import type { PeopleIds } from './fillPeople.ts'

const alenasOrps = new Set(['5304', '5302'])

/** What was heard; the newest wait for coding and are seen by their writer only. */
export async function fillMentions(tx: Tx, today: IsoDate, people: PeopleIds): Promise<void> {
  const needs = await needIdsByCode(tx)
  for (const one of mentions) {
    await recordMention(tx, people.get(alenasOrps.has(one.orp) ? 'alena' : 'ondrej') ?? null, one.orp as OrpCode, {
      saidOn: addDays(today, -one.daysAgo), municipality: one.municipality ?? null, sector: one.sector, voice: one.voice, origin: one.origin,
      wording: one.wording, visibility: one.needs.length === 0 ? 'self' : 'network',
      needs: one.needs.map((code) => needs.get(code) ?? code),
    })
  }
}
