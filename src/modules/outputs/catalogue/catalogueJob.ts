import { dayInPrague } from '#core/time/isoDate.ts'
import { momentInPrague } from '#documents/momentInPrague.ts'
import type { JobHandler } from '#jobs/queue.ts'
import { type MakingTools, versionJob } from '../makingJob.ts'
import { writingIn } from '../writing.ts'
import { catalogueContent } from './catalogueContent.ts'
import { gatherCatalogue } from './catalogueData.ts'

/** Makes a version of the catalogue of an ORP from the cards of the day. */
export const catalogueJob = (tools: MakingTools): JobHandler => versionJob(tools, {
  kind: 'service_catalogue',
  async contentOf(db, person, orp, { order, now, number }) {
    const today = dayInPrague(now)
    const edition = { author: person.name, version: number, madeAt: momentInPrague(now) }
    const content = catalogueContent(await gatherCatalogue(db, tools.files, orp, today, order.withOutside), edition, { ...writingIn(order.language), today })
    return { content, forWord: content }
  },
})
