import { type Admitted, guardedRoute } from '#modules/access/index.ts'
import { chosenOrp, type OrpSubject } from '#modules/territory/index.ts'
import type { AppContext } from '#web/context.ts'
import { page, redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import type { MakingOrder } from './input.ts'
import { makingJobKind } from './makingJob.ts'
import { analysisPath, makingPath } from './paths.ts'
import { may } from './policy.ts'
import { chaptersOf } from './queries.ts'
import { MakingPage, makingState } from './views/MakingPage.tsx'

async function order(c: AppContext, { person, scope, subject }: Admitted<OrpSubject>): Promise<Response> {
  const chapters = await chaptersOf(c.var.db, scope, subject.code)
  // The page offers no making of an empty document; who asks all the same is shown why.
  if (chapters.every(({ included }) => !included)) return redirectWith(c, analysisPath(subject.code))
  const payload: MakingOrder = { orpCode: subject.code, language: c.var.ui.language }
  await c.var.jobs.enqueue(makingJobKind, subject.code, payload, person.id)
  return redirectWith(c, makingPath(subject.code))
}

/** The same state as a page, or as data for the page that asks again by itself. */
async function state(c: AppContext, { subject }: Admitted<OrpSubject>): Promise<Response> {
  const run = await c.var.jobs.latest(makingJobKind, subject.code)
  if (c.req.header('accept') === 'application/json') return c.json(makingState(c.var.ui, run))
  return page(c, <MakingPage ui={c.var.ui} orp={subject} run={run} />)
}

async function cancel(c: AppContext, { subject }: Admitted<OrpSubject>): Promise<Response> {
  const run = await c.var.jobs.latest(makingJobKind, subject.code)
  if (run) await c.var.jobs.cancel(run.id)
  return redirectWith(c, makingPath(subject.code))
}

const path = '/prace/vystupy/analyza/vytvareni'
const making = { find: chosenOrp, may: may.makeVersion }

export const makingRoutes: readonly Route[] = [
  guardedRoute('get', path, { ...making, answer: state }),
  guardedRoute('post', path, { ...making, answer: order }),
  guardedRoute('post', `${path}/zrusit`, { ...making, answer: cancel }),
]
