import { withoutCredentials } from '#core/identifiers/httpsAddress.ts'
import type { FileId, IsoDate } from '#core/ids.ts'
import type { Files } from '#db/files.ts'
import type { JobRun } from '#jobs/runs.ts'
import { type Admitted, guardedRoute, type Person } from '#modules/access/index.ts'
import type { AppContext } from '#web/context.ts'
import { firstOf, type Parsed, parseForm, type Problems, readForm, type Typed } from '#web/form.ts'
import { page, redirectWith } from '#web/page.tsx'
import type { Route } from '#web/route.ts'
import { type StreamedFile, streamUpload } from '#web/upload.ts'
import { importTerritory } from '../policy.ts'
import { largestRegister } from './commands/fetchFile.ts'
import { createRun, discardRun, type RunOrder } from './commands/runs.ts'
import { chosenOrps, OrderInput } from './input.ts'
import { readingKind, writingKind } from './job.ts'
import { registersPath, runPath, sourcePath } from './paths.ts'
import { may } from './policy.ts'
import { codeNames } from './queries/codes.ts'
import { newestDay } from './queries/newestDay.ts'
import {
  changesOf, lastRuns, linesOf, municipalityNamesIn, orpsOf, troubleCounts, troublesOf, waitingOf,
} from './queries/runs.ts'
import { differenceRoutes } from './routesDifferences.tsx'
import { codeListRoutes } from './routesCodeLists.tsx'
import { questionRoutes } from './routesQuestions.tsx'
import { findRun, type OfRun, runFileRoutes } from './routesRunFiles.ts'
import { hasFile, isSuspicious, newerThan, stateOf } from './rules.ts'
import { waitingTroubles } from './records.ts'
import type { RegisterRun } from './runs.ts'
import { type FileRegister, fileRegisters } from './sources/index.ts'
import { RegistersPage } from './views/RegistersPage.tsx'
import { RunPage } from './views/RunPage.tsx'
import { firstLines } from './views/runParts.tsx'
import { progressOf } from './views/runProgress.ts'
import { SourcePage } from './views/SourcePage.tsx'

/** How long a file may take to arrive. */
const longestUpload = 10 * 60_000

async function registersPage(c: AppContext, { person }: Admitted<object>): Promise<Response> {
  const runs = (await lastRuns(c.var.db)).filter((run) => may.seeRegisterRun(person, { run }))
  const listed = await Promise.all(runs.map(async (run) => ({ run, work: await workOn(c, run) })))
  return page(c, <RegistersPage ui={c.var.ui} runs={listed} mayImport={may.importRegisters(person, {})} mayTeach={may.teachCodes(person, {})} />)
}

/** The last work on a run: writing, when it came to that. */
const workOn = async (c: AppContext, { id, stagedAt }: RegisterRun): Promise<JobRun | null> =>
  c.var.jobs.latest(stagedAt === null ? readingKind : writingKind, id)

interface OfSource { readonly source: FileRegister }

function findSource(c: AppContext): OfSource | null {
  const source = fileRegisters.find((code) => code === c.req.param('source'))
  return source === undefined ? null : { source }
}

interface Refused { readonly typed?: Typed, readonly problems?: Problems }

async function sourcePage(c: AppContext, { person, subject }: Admitted<OfSource>, { typed, problems }: Refused = {}): Promise<Response> {
  const own = importTerritory(person)
  const orps = await orpsOf(c.var.db, own)
  return page(c, (
    <SourcePage ui={c.var.ui} source={subject.source} orps={orps} isCountry={own === null} largest={largestRegister} takesAddress={c.var.outside.addresses} typed={typed} problems={problems} />
  ), problems ? 422 : 200)
}

/** Keeps the file as it comes and asks for its reading; the run has an address of its own, so nothing is sent twice. */
async function order(c: AppContext, admitted: Admitted<OfSource>): Promise<Response> {
  const { files } = c.var
  const sent = await streamUpload(c, { fileSize: largestRegister, milliseconds: longestUpload }, (file) => keepFile(files, file))
  if (!sent.ok) return sourcePage(c, admitted, { problems: { file: sent.reason === 'too-large' ? 'registers:problem.tooLarge' : 'registers:problem.upload' } })
  const { typed, kept } = sent.value
  const input = parseForm(OrderInput, typed)
  const orps = await orpCodesFrom(c, admitted.person, typed)
  const problems = problemsOf(input, orps, { hasFile: kept !== null, takesAddress: c.var.outside.addresses, today: c.var.ui.today })
  if (!input.ok || orps === undefined || Object.keys(problems).length > 0) return refuse(c, admitted, kept?.fileId ?? null, { typed: { ...typed, address: [withoutCredentials(firstOf(typed, 'address'))] }, problems })
  const { address, asOf } = input.value
  const from = kept === null ? { fileName: address ?? '', fileId: null, size: null, address } : { ...kept, address: null }
  return begin(c, admitted, { ...from, asOf: asOf as IsoDate | null, orpCodes: orps })
}

/** The form again; a file that came with it is not kept for the next try. */
async function refuse(c: AppContext, admitted: Admitted<OfSource>, file: FileId | null, refused: Refused): Promise<Response> {
  if (file !== null) await c.var.db.transaction().execute((tx) => c.var.files.remove(tx, file))
  return sourcePage(c, admitted, refused)
}

interface Offered { readonly hasFile: boolean, readonly takesAddress: boolean, readonly today: IsoDate }

function problemsOf(
  input: Parsed<{ readonly address: string | null, readonly asOf: string | null }>, orps: readonly string[] | null | undefined, { hasFile, takesAddress, today }: Offered,
): Problems {
  const isNothing = !hasFile && input.ok && (input.value.address === null || !takesAddress)
  return {
    ...(!input.ok && input.problems), ...(orps === undefined && { territory: 'registers:problem.territory' as const }),
    ...(input.ok && input.value.asOf !== null && input.value.asOf > today && { asOf: 'registers:problem.future' as const }),
    ...(isNothing && { file: 'registers:problem.nothing' as const }),
  }
}

async function keepFile(files: Files, file: StreamedFile): Promise<Pick<RunOrder, 'fileName' | 'fileId' | 'size'>> {
  const fileId = await files.storeStream(file, file.pieces)
  return { fileName: file.name, fileId, size: (await files.bytes(fileId))?.size ?? null }
}

async function begin(c: AppContext, { person, subject: { source } }: Admitted<OfSource>, asked: Omit<RunOrder, 'source'>): Promise<Response> {
  const run = await createRun(c.var.db, person.id, { source, ...asked })
  await c.var.jobs.enqueue(readingKind, run, { run }, person.id)
  return redirectWith(c, runPath(run))
}

async function orpCodesFrom(c: AppContext, person: Person, typed: Typed): Promise<readonly string[] | null | undefined> {
  const own = importTerritory(person)
  return chosenOrps(firstOf(typed, 'territory'), own, await orpsOf(c.var.db, own))
}

/** Whoever has to do something is told all of it. */
const mostWaiting = 500

/** The same state as a page, or as data for the page that asks again by itself. */
async function runPageOf(c: AppContext, { person, subject: { run } }: Admitted<OfRun>, problems?: Problems): Promise<Response> {
  const { db, ui } = c.var
  const work = await workOn(c, run)
  if (c.req.header('accept') === 'application/json') return c.json(progressOf(ui, work))
  const [counts, troubles, waiting, written, differing, added, ended, orps] = await Promise.all([
    troubleCounts(db, run.id), troublesOf(db, run.id, firstLines), waitingOf(db, run.id, mostWaiting), changesOf(db, run.id, 'write', firstLines), changesOf(db, run.id, 'differ', firstLines),
    linesOf(db, run.id, ['new'], firstLines), linesOf(db, run.id, ['ended', 'gone'], firstLines),
    run.orpCodes === null ? null : orpsOf(db, run.orpCodes),
  ])
  const municipalities = await municipalityNamesIn(db, [...written, ...differing])
  const newer = stateOf(run, work) === 'staged' ? newerThan(run.asOf, await newestDay(db, run)) : null
  return page(c, (
    <RunPage
      ui={ui} run={run} work={work} newer={newer} territory={orps && orps.map(({ name }) => name)} mayChange={may.changeRegisterRun(person, { run })} mayImport={may.importRegisters(person, {})} problems={problems}
      details={{ troubleCounts: counts.filter(({ reason }) => !waitingTroubles.some((one) => one === reason)), troubles, waiting, written, differing, added, ended, municipalities, codeNames: await codeNames(db, Object.keys(run.unknownCodes)) }}
    />
  ), problems ? 422 : 200)
}

async function write(c: AppContext, admitted: Admitted<OfRun>): Promise<Response> {
  const { person, subject: { run } } = admitted
  const typed = await readForm(c)
  const isTicked = (name: string): boolean => firstOf(typed, name) !== ''
  const isOlder = newerThan(run.asOf, await newestDay(c.var.db, run)) !== null
  const problems: Problems = {
    ...(isSuspicious(run.counts) && !isTicked('sure') && { sure: 'registers:preview.sureProblem' as const }),
    ...(isOlder && !isTicked('older') && { older: 'registers:preview.olderProblem' as const }),
  }
  if (Object.keys(problems).length > 0) return runPageOf(c, admitted, problems)
  if (stateOf(run, await workOn(c, run)) === 'staged') await c.var.jobs.enqueue(writingKind, run.id, { run: run.id, older: isOlder }, person.id)
  return redirectWith(c, runPath(run.id))
}

/** A writing that is cancelled waits for its yes again; of a reading nothing is kept, not even the file. */
async function cancel(c: AppContext, { person, subject: { run } }: Admitted<OfRun>): Promise<Response> {
  const work = await workOn(c, run)
  if (work) await c.var.jobs.cancel(work.id)
  if (run.stagedAt === null && run.refused === null) await discardRun(c.var.db, c.var.files, person.id, run.id)
  return redirectWith(c, runPath(run.id))
}

async function again(c: AppContext, { person, subject: { run } }: Admitted<OfRun>): Promise<Response> {
  if (hasFile(run) && stateOf(run, await workOn(c, run)) === 'failed') await c.var.jobs.enqueue(readingKind, run.id, { run: run.id }, person.id)
  return redirectWith(c, runPath(run.id))
}

async function discard(c: AppContext, { person, subject: { run } }: Admitted<OfRun>): Promise<Response> {
  const state = stateOf(run, await workOn(c, run))
  if (state === 'staged' || state === 'failed') await discardRun(c.var.db, c.var.files, person.id, run.id)
  return redirectWith(c, registersPath)
}

const readers = { find: () => ({}), may: may.seeRegisters }
const ofSource = { find: findSource, may: may.importRegisters }
const seen = { find: findRun, may: may.seeRegisterRun }
const changed = { find: findRun, may: may.changeRegisterRun }
const atRun = runPath(':run')

export const registerRoutes: readonly Route[] = [
  ...differenceRoutes,
  ...questionRoutes,
  ...runFileRoutes,
  ...codeListRoutes,
  guardedRoute('get', registersPath, { ...readers, answer: registersPage }),
  guardedRoute('get', sourcePath(':source'), { ...ofSource, answer: (c, admitted) => sourcePage(c, admitted) }),
  { ...guardedRoute('post', sourcePath(':source'), { ...ofSource, answer: order }), bodyLimit: largestRegister + 64 * 1024 },
  guardedRoute('get', atRun, { ...seen, answer: (c, admitted) => runPageOf(c, admitted) }),
  guardedRoute('post', `${atRun}/zapsat`, { ...changed, answer: write }),
  guardedRoute('post', `${atRun}/zrusit`, { ...changed, answer: cancel }),
  guardedRoute('post', `${atRun}/znovu`, { ...changed, answer: again }),
  guardedRoute('post', `${atRun}/zahodit`, { ...changed, answer: discard }),
]
