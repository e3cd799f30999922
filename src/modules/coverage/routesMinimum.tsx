import { type Admitted, guardedRoute } from '#modules/access/index.ts'
import { type HelpFunction, helpFunctionCodes } from '#modules/directory/index.ts'
import { chosenOrp, type OrpSubject } from '#modules/territory/index.ts'
import type { AppContext } from '#web/context.ts'
import { firstOf, parseForm, readForm } from '#web/form.ts'
import { page, redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { approvalPath } from './approval/paths.ts'
import { approvalRoutes } from './approval/routes.tsx'
import { backToShipped, changeMinimum } from './commands.ts'
import { changeFrom, isHelpFunction, MinimumForm } from './input.ts'
import type { AgreedMinimum } from './minimumNetwork.ts'
import { may } from './policy.ts'
import { regionByCode } from './queries.ts'
import { changedMinimums, minimumIn } from './queriesMinimum.ts'
import { asksForRegion, wholeRegion } from './wholeRegion.ts'
import { BackToShippedPage, MinimumFormPage, type MinimumFormProps } from './views/MinimumForm.tsx'
import { MinimumPage } from './views/MinimumPage.tsx'

type Subject = OrpSubject & { readonly function: HelpFunction }

async function chosenMinimum(c: AppContext): Promise<Subject | null> {
  const code = c.req.param('function') ?? ''
  const orp = await chosenOrp(c)
  return orp && isHelpFunction(code) ? { ...orp, function: code } : null
}

const holdingNow = async (c: AppContext, orp: Subject): Promise<AgreedMinimum> =>
  minimumIn(await changedMinimums(c.var.db, orp.code), orp.code, orp.function)

async function formPage(c: AppContext, subject: Subject, rest: Pick<MinimumFormProps, 'typed' | 'problems' | 'conflict'> = {}): Promise<Response> {
  const status = rest.conflict ? 409 : rest.problems ? 422 : 200
  return page(c, <MinimumFormPage ui={c.var.ui} orp={subject} agreed={await holdingNow(c, subject)} {...rest} />, status)
}

const listOf = ({ code }: OrpSubject): string => `/prace/pokryti/minimum?orp=${code}`

async function change(c: AppContext, { person, subject }: Admitted<Subject>): Promise<Response> {
  const typed = await readForm(c)
  const input = parseForm(MinimumForm, typed)
  if (!input.ok) return formPage(c, subject, { typed, problems: input.problems })
  const where = { orp: subject.code, function: subject.function }
  const changed = await changeMinimum(c.var.db, person.id, where, input.value.version, changeFrom(input.value))
  return changed.ok ? redirectWith(c, listOf(subject), 'saved') : formPage(c, subject, { typed, conflict: true })
}

async function reset(c: AppContext, { person, subject }: Admitted<Subject>): Promise<Response> {
  const version = Number(firstOf(await readForm(c), 'version'))
  const where = { orp: subject.code, function: subject.function }
  const outcome = await backToShipped(c.var.db, person.id, where, Number.isInteger(version) && version < 2 ** 31 ? Math.max(version, 0) : 0)
  return outcome.ok ? redirectWith(c, listOf(subject), 'saved') : formPage(c, subject, { conflict: true })
}

/** Of `?kraj=`, or turned to the whole, the page is the region's. */
async function chosenOrpOrWhole(c: AppContext): Promise<(OrpSubject & { readonly kind: 'orp' }) | { readonly kind: 'region', readonly regionCode: string } | null> {
  const code = c.req.query('kraj')
  const region = await (code === undefined ? wholeRegion(c) : regionByCode(c.var.db, code))
  if (region || code !== undefined) return region && { kind: 'region', regionCode: region.code }
  const orp = await chosenOrp(c)
  if (orp === null) asksForRegion(c, 'either')
  return orp && { ...orp, kind: 'orp' }
}

const one = { find: chosenMinimum, may: may.changeMinimum }

export const minimumRoutes: readonly Route[] = [
  ...approvalRoutes,
  guardedRoute('get', '/prace/pokryti/minimum', {
    find: chosenOrpOrWhole, may: may.seeCoverage,
    async answer(c, { person, subject }) {
      if (subject.kind === 'region') return redirectWith(c, approvalPath(subject.regionCode))
      const changed = await changedMinimums(c.var.db, subject.code)
      const minimums = helpFunctionCodes.map((code) => minimumIn(changed, subject.code, code))
      return page(c, <MinimumPage ui={c.var.ui} orp={subject} minimums={minimums} mayChange={may.changeMinimum(person, subject)} region={may.seeCoverage(person, { regionCode: subject.regionCode }) ? subject.regionCode : null} />)
    },
  }),
  guardedRoute('get', '/prace/pokryti/minimum/:function', { ...one, answer: (c, { subject }) => formPage(c, subject) }),
  guardedRoute('post', '/prace/pokryti/minimum/:function', { ...one, answer: change }),
  guardedRoute('get', '/prace/pokryti/minimum/:function/vychozi', {
    ...one,
    answer: async (c, { subject }) => page(c, <BackToShippedPage ui={c.var.ui} orp={subject} agreed={await holdingNow(c, subject)} />),
  }),
  guardedRoute('post', '/prace/pokryti/minimum/:function/vychozi', { ...one, answer: reset }),
]
