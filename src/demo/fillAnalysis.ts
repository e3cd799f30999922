import type { OrpCode } from '#core/ids.ts'
import type { Tx } from '#db/connection.ts'
import { parseMarks } from '#documents/marks/parseMarks.ts'
import { saveWords } from '#modules/outputs/index.ts'
import { paragraphs } from './content/paragraphs.ts'
import type { PeopleIds } from './fillPeople.ts'

/** The networker of ORP Hlinsko. */
const writer = 'alena'

/** Words that the networker of Hlinsko wrote into the analysis. */
export async function fillAnalysis(tx: Tx, now: Date, people: PeopleIds): Promise<void> {
  for (const { orp, chapter, marks } of paragraphs) {
    const saved = await saveWords(tx, { orpCode: orp as OrpCode, chapter }, 0, parseMarks(marks), { by: people.get(writer) ?? null, at: now })
    if (!saved.ok) throw new Error(`The demonstration writes chapter ${chapter} twice`)
  }
}
