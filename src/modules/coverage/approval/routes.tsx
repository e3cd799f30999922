import type { IsoDate } from '#core/ids.ts'
import { type Admitted, guardedRoute, type Place } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { notFoundPage } from '#web/errors.tsx'
import { firstOf, parseForm, type Problems, readForm, type Typed } from '#web/form.ts'
import { type Guarded, guardTyped, isClean } from '#web/guard.ts'
import { page, redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { may } from '../policy.ts'
import { type Region, regionByCode } from '../queries.ts'
import { changedMinimums, minimumIn } from '../queriesMinimum.ts'
import { asksForRegion, wholeRegion } from '../wholeRegion.ts'
import { approveRegion, undoApproval } from './commands.ts'
import { ApprovalForm } from './input.ts'
import { approvalPath, regionMinimum } from './paths.ts'
import { lastApproval, orpsOfRegion } from './queries.ts'
import { standings, waitingIn } from './rules.ts'
import { ApprovePage, RegionMinimumPage, UndoApprovalPage } from './views/ApprovalPages.tsx'

type Asked = Admitted<Region & Place>

/** The region of `?kraj=`, or the one all ORPs of the visitor lie in. */
async function chosenRegion(c: AppContext): Promise<(Region & Place) | null> {
  const code = c.req.query('kraj')
  const region = await (code === undefined ? wholeRegion(c) : regionByCode(c.var.db, code))
  if (code === undefined && region === null) asksForRegion(c, 'region')
  return region && { ...region, regionCode: region.code }
}

async function stateOf(c: AppContext, region: Region) {
  const [orps, changed] = await Promise.all([orpsOfRegion(c.var.db, region.code), changedMinimums(c.var.db)])
  const holdingIn = (...[orp, code]: Parameters<Parameters<typeof standings>[1]>) => minimumIn(changed, orp, code)
  return { rows: standings(orps, holdingIn), waiting: waitingIn(orps, holdingIn).length }
}

async function regionPage(c: AppContext, { person, subject }: Asked, isConflict = false): Promise<Response> {
  const mayApprove = may.approveRegion(person, subject)
  const [state, approval] = await Promise.all([stateOf(c, subject), mayApprove ? lastApproval(c.var.db, subject.code) : null])
  return page(c, <RegionMinimumPage ui={c.var.ui} region={subject} {...state} approval={approval} mayApprove={mayApprove} isConflict={isConflict} />, isConflict ? 409 : 200)
}

interface Refused { readonly typed?: Typed, readonly problems?: Problems, readonly guarded?: Guarded }

async function approvePage(c: AppContext, { subject }: Asked, refused: Refused = {}): Promise<Response> {
  const { waiting } = await stateOf(c, subject)
  return page(c, <ApprovePage ui={c.var.ui} region={subject} waiting={waiting} {...refused} />, refused.typed ? 422 : 200)
}

async function approve(c: AppContext, admitted: Asked): Promise<Response> {
  const { person, subject } = admitted
  const typed = await readForm(c)
  const [input, guarded] = [parseForm(ApprovalForm, typed), guardTyped(typed, { reason: [] })]
  if (!input.ok || !isClean(guarded)) return approvePage(c, admitted, { typed, guarded, problems: { ...guarded.problems, ...(input.ok ? {} : input.problems) } })
  // The field gives an ISO day.
  const approved = await approveRegion(c.var.db, person.id, subject.code, { ...input.value, agreedOn: input.value.agreedOn as IsoDate })
  return approved.ok ? redirectWith(c, approvalPath(subject.code), 'region-approved') : regionPage(c, admitted, true)
}

async function askUndo(c: AppContext, { subject }: Asked): Promise<Response> {
  const approval = await lastApproval(c.var.db, subject.code)
  return approval ? page(c, <UndoApprovalPage ui={c.var.ui} region={subject} approval={approval} />) : notFoundPage(c)
}

async function undo(c: AppContext, admitted: Asked): Promise<Response> {
  const { person, subject } = admitted
  const id = Number(firstOf(await readForm(c), 'approval'))
  const outcome = await undoApproval(c.var.db, person.id, subject.code, id)
  if (!outcome.ok) return regionPage(c, admitted, true)
  return redirectWith(c, approvalPath(subject.code), outcome.value > 0 ? 'approval-undone-kept' : 'approval-undone')
}

/** The minimum network of a region at once: how it stands, approving all that waits, and the way back. */
export const approvalRoutes: readonly Route[] = [
  guardedRoute('get', regionMinimum, { find: chosenRegion, may: may.seeCoverage, answer: (c, admitted) => regionPage(c, admitted) }),
  guardedRoute('get', `${regionMinimum}/schvalit`, { find: chosenRegion, may: may.approveRegion, answer: (c, admitted) => approvePage(c, admitted) }),
  guardedRoute('post', `${regionMinimum}/schvalit`, { find: chosenRegion, may: may.approveRegion, answer: approve }),
  guardedRoute('get', `${regionMinimum}/zpet`, { find: chosenRegion, may: may.approveRegion, answer: askUndo }),
  guardedRoute('post', `${regionMinimum}/zpet`, { find: chosenRegion, may: may.approveRegion, answer: undo }),
]
