import { type Admitted, guardedRoute } from '#modules/access/index.ts'
import { wantsOutside } from '#modules/directory/index.ts'
import { chosenOrp, type OrpSubject } from '#modules/territory/index.ts'
import type { AppContext } from '#web/context.ts'
import { readQuery } from '#web/form.ts'
import { page, redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { type DocumentKind, documentKinds } from './documentKinds.ts'
import { type MakingOrder, MakingResult } from './input.ts'
import { documentPath, makingPath } from './paths.ts'
import { may } from './policy.ts'
import { versionsOf } from './queries.ts'
import { MakingPage, makingState } from './views/MakingPage.tsx'

type Handler = (c: AppContext, admitted: Admitted<OrpSubject>) => Promise<Response>

/** Says whether there is anything to make; the page offers no making of an empty document. */
export type HasContent = (c: AppContext, admitted: Admitted<OrpSubject>) => Promise<boolean>

const order = (kind: DocumentKind, hasContent: HasContent): Handler => async (c, admitted) => {
  const { code } = admitted.subject
  if (!await hasContent(c, admitted)) return redirectWith(c, documentPath(kind, code))
  const withOutside = wantsOutside(readQuery(c))
  const payload: MakingOrder = { orpCode: code, language: c.var.ui.language, withOutside }
  await c.var.jobs.enqueue(documentKinds[kind].job, code, payload, admitted.person.id)
  return redirectWith(c, makingPath(kind, code, withOutside))
}

/** The same state as a page, or as data for the page that asks again by itself. */
const state = (kind: DocumentKind): Handler => async (c, { scope, subject }) => {
  const run = await c.var.jobs.latest(documentKinds[kind].job, subject.code)
  if (c.req.header('accept') === 'application/json') return c.json(makingState(c.var.ui, run))
  const made = MakingResult.safeParse(run?.result)
  const versions = made.success ? await versionsOf(c.var.db, scope, kind, subject.code) : []
  const version = versions.find(({ number, isWithheld }) => made.success && number === made.data.number && !isWithheld) ?? null
  return page(c, <MakingPage ui={c.var.ui} kind={kind} orp={subject} run={run} version={version} withOutside={wantsOutside(readQuery(c))} />)
}

const cancel = (kind: DocumentKind): Handler => async (c, { subject }) => {
  const run = await c.var.jobs.latest(documentKinds[kind].job, subject.code)
  if (run) await c.var.jobs.cancel(run.id)
  return redirectWith(c, makingPath(kind, subject.code, wantsOutside(readQuery(c))))
}

const making = { find: chosenOrp, may: may.makeVersion }

/** Asking for a version, its progress and its cancelling. */
export function makingRoutes(kind: DocumentKind, hasContent: HasContent): readonly Route[] {
  const path = `${documentKinds[kind].path}/vytvareni`
  return [
    guardedRoute('get', path, { ...making, answer: state(kind) }),
    guardedRoute('post', path, { ...making, answer: order(kind, hasContent) }),
    guardedRoute('post', `${path}/zrusit`, { ...making, answer: cancel(kind) }),
  ]
}
