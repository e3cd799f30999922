import { type Admitted, audit, guardedRoute, type Person, publicRoute } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { tableDownload, tableFormat } from '#web/download.ts'
import { notFoundPage } from '#web/errors.tsx'
import { firstOf, type Problems, readForm, readQuery, type Typed } from '#web/form.ts'
import { guardTyped, isClean } from '#web/guard.ts'
import { page, redirectWith } from '#web/page.tsx'
import { orderFrom } from '#web/parts/order.ts'
import { ordered, saying } from '#web/parts/wholeList.ts'
import type { Route } from '#web/route.ts'
import { type Answer, answerRequest, renewLink, revokeRequest } from './commands/requests.ts'
import { questionsTable } from './documents.ts'
import { AnswerInput } from './inputDifferences.ts'
import { answerPath, questionPath, questionsPath } from './paths.ts'
import { may } from './policy.ts'
import { questionState, questionStates } from './questionStates.ts'
import { askedFields, type AskedField, decidesAbout, type ProviderRequest, requestById, requestByToken, requestsFor } from './queries/requests.ts'
import { municipalityNamesIn } from './queries/runs.ts'
import type { Decider } from './queries/differences.ts'
import { deciderOf, onlookerOf } from './routesDifferences.tsx'
import { AnswerPage, AnsweredPage, NoQuestionPage } from './views/AnswerPage.tsx'
import { AskedPage } from './views/AskedPage.tsx'
import { QuestionPage } from './views/QuestionPage.tsx'
import { type QuestionOrder, QuestionsPage } from './views/QuestionsPage.tsx'

interface FoundRequest { readonly request: ProviderRequest }

async function findRequest(c: AppContext): Promise<FoundRequest | null> {
  const request = await requestById(c.var.db, c.req.param('request') ?? '')
  return request && { request }
}

type Answered = (c: AppContext, admitted: Admitted<FoundRequest>) => Promise<Response>

const about = (c: AppContext, who: Decider, { subject: { request } }: Admitted<FoundRequest>): Promise<boolean> => decidesAbout(c.var.db, who, request.organisationId)

/** A question about somebody else's organisation is not there for the person. */
const ofOwn = (answer: Answered): Answered => async (c, admitted) => await about(c, deciderOf(admitted.person, c.var.now), admitted) ? answer(c, admitted) : notFoundPage(c)
const ofRead = (answer: Answered): Answered => async (c, admitted) => await about(c, onlookerOf(admitted.person, c.var.now), admitted) ? answer(c, admitted) : notFoundPage(c)

const orders = { organizace: ({ organisation }: ProviderRequest) => organisation, kdy: ({ createdAt }: ProviderRequest) => createdAt.getTime() } as const

/** Questions as the address asks for them; without an order those that wait come first. */
async function listed(c: AppContext, person: Person) {
  const query = readQuery(c)
  const all = await requestsFor(c.var.db, onlookerOf(person, c.var.now))
  const state = questionStates.find((one) => one === firstOf(query, 'stav'))
  const found = saying(all, firstOf(query, 'q'), ({ organisation }) => organisation).filter((request) => state === undefined || questionState(request, c.var.now) === state)
  const order = firstOf(query, 'razeni') === '' ? null : orderFrom(query, Object.keys(orders) as QuestionOrder[], { by: 'kdy', descending: true })
  return { query, order, requests: order === null ? found : ordered(found, order, orders), isNarrowed: found.length < all.length }
}

const questionsPage = async (c: AppContext, { person }: Admitted<object>): Promise<Response> =>
  page(c, <QuestionsPage ui={c.var.ui} {...await listed(c, person)} isDecider={may.decideDifferences(person, {})} now={c.var.now} />)

async function download(c: AppContext, { person }: Admitted<object>): Promise<Response> {
  const format = tableFormat(c.req.param('format'))
  if (format === null) return notFoundPage(c)
  const { requests } = await listed(c, person)
  await audit(c.var.db, { by: person.id, action: 'directory.export', subject: { kind: 'list', id: 'dotazy' }, details: { format, rows: requests.length } })
  return tableDownload(c, questionsTable(c.var.ui, requests, c.var.now), format)
}

async function questionPageOf(c: AppContext, admitted: Admitted<FoundRequest>): Promise<Response> {
  const { person, subject: { request } } = admitted
  const mayAct = may.decideDifferences(person, {}) && await about(c, deciderOf(person, c.var.now), admitted)
  const fields = await askedFields(c.var.db, request.id)
  return page(c, <QuestionPage ui={c.var.ui} request={request} fields={fields} municipalities={await municipalityNamesIn(c.var.db, fields)} mayAct={mayAct} now={c.var.now} />)
}

async function renew(c: AppContext, { person, subject: { request } }: Admitted<FoundRequest>): Promise<Response> {
  const token = await renewLink(c.var.db, person.id, request.id, c.var.now)
  if (token === null) return redirectWith(c, questionPath(request.id))
  return page(c, <AskedPage ui={c.var.ui} asked={[{ request: request.id, organisation: request.organisation, token, questions: request.questions }]} baseUrl={c.var.baseUrl} />)
}

async function revoke(c: AppContext, { person, subject: { request } }: Admitted<FoundRequest>): Promise<Response> {
  await revokeRequest(c.var.db, person.id, request.id, c.var.now)
  return redirectWith(c, questionPath(request.id), 'saved')
}

interface Refused { readonly typed?: Typed, readonly problems?: Problems }

/** The provider's page; one that was answered only thanks. */
async function answerPageOf(c: AppContext, { typed, problems }: Refused = {}): Promise<Response> {
  const token = c.req.param('link') ?? ''
  const request = await requestByToken(c.var.db, token, c.var.now)
  if (request === null) return page(c, <NoQuestionPage ui={c.var.ui} />, 404)
  if (request.answeredAt !== null) return page(c, <AnsweredPage ui={c.var.ui} request={request} />)
  const fields = await askedFields(c.var.db, request.id)
  const municipalities = await municipalityNamesIn(c.var.db, fields)
  const guarded = typed && guardTyped(typed, guardedTexts(fields))
  return page(c, <AnswerPage ui={c.var.ui} token={token} request={request} fields={fields} municipalities={municipalities} typed={typed} problems={problems} guarded={guarded} />, problems ? 422 : 200)
}

const wordingName = (index: number): string => `slova-${index}`
/** A telephone or an e-mail is an answer here, nobody's personal data. */
const guardedTexts = (fields: readonly AskedField[]) => Object.fromEntries([
  ...fields.map((_, index) => [wordingName(index), ['email', 'phone'] as const] as const), ['poznamka', ['email', 'phone'] as const] as const,
])

async function keepAnswer(c: AppContext): Promise<Response> {
  const request = await requestByToken(c.var.db, c.req.param('link') ?? '', c.var.now)
  if (request === null) return page(c, <NoQuestionPage ui={c.var.ui} />, 404)
  const typed = await readForm(c)
  const fields = await askedFields(c.var.db, request.id)
  const { answers, problems } = answersFrom(typed, fields)
  const guarded = guardTyped(typed, guardedTexts(fields))
  const wrong: Problems = { ...problems, ...guarded.problems }
  if (Object.keys(wrong).length > 0 || !isClean(guarded)) return answerPageOf(c, { typed, problems: wrong })
  const note = firstOf(typed, 'poznamka').trim().slice(0, 1000)
  await answerRequest(c.var.db, request.id, answers, note === '' ? null : note, c.var.now)
  return redirectWith(c, answerPath(c.req.param('link') ?? ''))
}

function answersFrom(typed: Typed, fields: readonly AskedField[]): { answers: Answer[], problems: Problems } {
  const answers: Answer[] = []
  const problems: Record<string, 'registers:answer.missing' | 'registers:answer.words'> = {}
  for (const [index, { recordId, field, ours, said: theirs }] of fields.entries()) {
    const said = { answer: firstOf(typed, `odpoved-${index}`), wording: firstOf(typed, wordingName(index)) }
    const read = AnswerInput.safeParse(said)
    if (!read.success) problems[said.answer === 'other' ? wordingName(index) : `odpoved-${index}`] = said.answer === 'other' ? 'registers:answer.words' : 'registers:answer.missing'
    else answers.push({ recordId, field, ours, said: theirs, answer: read.data.answer, wording: read.data.answer === 'other' ? read.data.wording : null })
  }
  return { answers, problems }
}

/** Fifty answers in words; a link may be in anybody's hands. */
const longestAnswer = 192 * 1024

const one = { find: findRequest, may: may.decideDifferences }
const seen = { find: () => ({}), may: may.seeDifferences }
const oneSeen = { find: findRequest, may: may.seeDifferences }

export const questionRoutes: readonly Route[] = [
  guardedRoute('get', questionsPath, { ...seen, answer: questionsPage }),
  guardedRoute('get', `${questionsPath}/tabulka/:format`, { ...seen, answer: download }),
  guardedRoute('get', questionPath(':request'), { ...oneSeen, answer: ofRead(questionPageOf) }),
  guardedRoute('post', `${questionPath(':request')}/odkaz`, { ...one, answer: ofOwn(renew) }),
  guardedRoute('post', `${questionPath(':request')}/zrusit`, { ...one, answer: ofOwn(revoke) }),
  publicRoute('get', answerPath(':link'), (c) => answerPageOf(c)),
  { ...publicRoute('post', answerPath(':link'), keepAnswer), bodyLimit: longestAnswer },
]
