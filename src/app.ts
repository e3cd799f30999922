import type { Hono } from 'hono'
import { failed, ok, type Result } from '#core/result.ts'
import type { WorkingArchives } from '#db/backup/archives.ts'
import type { BackupFolder } from '#db/backup/folder.ts'
import type { Db } from '#db/connection.ts'
import type { Files } from '#db/files.ts'
import { dayInPrague } from '#core/time/isoDate.ts'
import { demoLines, fillDemo } from '#demo/fill.ts'
import type { DocumentRenderer } from '#documents/making/renderer.ts'
import type { JobHandler } from '#jobs/queue.ts'
import * as access from '#modules/access/index.ts'
import * as territory from '#modules/territory/index.ts'
import * as directory from '#modules/directory/index.ts'
import * as needs from '#modules/needs/index.ts'
import * as coverage from '#modules/coverage/index.ts'
import * as overview from '#modules/overview/index.ts'
import * as work from '#modules/work/index.ts'
import * as outputs from '#modules/outputs/index.ts'
import * as portal from '#modules/portal/index.ts'
import * as admin from '#modules/admin/index.ts'
import { methodCommands } from '#oracles/cli.ts'
import type { AsItIsCommand, CliCommand, DatalessCommand } from '#web/commandLine.ts'
import type { AppEnvironment } from '#web/context.ts'
import { healthRoute } from '#web/health.ts'
import type { Namer, Panel, Searcher, Sign } from '#web/context.ts'
import type { Network } from '#web/outside/network.ts'
import type { Ports } from '#web/ports.ts'
import type { MenuEntry } from '#web/ui.ts'
import type { Route } from '#web/route.ts'
import { createServer, type Tools } from '#web/server.tsx'

// Wiring by hand: every room adds its lines here and nowhere else.

export const routes: readonly Route[] = [
  healthRoute,
  ...access.routes,
  ...territory.routes,
  ...directory.routes,
  ...needs.routes,
  ...coverage.routes,
  ...work.routes,
  ...outputs.routes,
  ...portal.routes,
  ...overview.routes,
  ...admin.routes,
]

/** The work menu, in the order of the interface; each room decides for whom its lines are. */
const menu: readonly MenuEntry[] = [
  ...overview.menu,
  ...directory.menu,
  ...territory.menu,
  ...needs.menu,
  ...coverage.menu,
  ...outputs.menu,
  ...work.menu,
  ...admin.menu,
]

const panels: readonly Panel[] = [directory.ownPanel, directory.draftsPanel, admin.panel, directory.doubtsPanel, directory.differencesPanel, directory.leavingPanel, directory.watchPanel, needs.panel, coverage.panel, coverage.approvalPanel, work.panel]

const searchers: readonly Searcher[] = [...directory.searchers, territory.searcher, ...needs.searchers, work.searcher]

/** What monitoring is told. */
const signs: readonly Sign[] = [admin.sign]

/** Names of what the log of changes speaks of; what happens in many cards at once (a decision about differences) has none. */
const namers = {
  ...access.namers, orp: territory.namers.orp, region: territory.namers.region, travel_time: territory.namers.travelTime,
  import_run: together(territory.namers.importRun, directory.namers.importRun),
  organisation: directory.namers.organisation, service: directory.namers.service, location: directory.namers.location, contact: directory.namers.contact,
  card_flag: directory.namers.flag, list: directory.namers.list, code_list: directory.namers.codeList,
  register_run: directory.namers.registerRun, register_request: directory.namers.registerRequest,
  ...needs.namers, ...work.namers, document: outputs.namers.document, document_version: outputs.namers.version, ...admin.namers,
} satisfies Record<Exclude<access.LoggedKind, 'register_decision'>, Namer>

/** Two rooms keep things of one kind, each names its own. */
function together(...rooms: readonly Namer[]): Namer {
  return async (c, ids) => new Map((await Promise.all(rooms.map((name) => name(c, ids)))).flatMap((names) => [...names]))
}

/** Verbs of the command line: `npm run sitovka -- …`. */
export const cliCommands: readonly (CliCommand | AsItIsCommand | DatalessCommand)[] = [
  ...territory.cliCommands,
  ...directory.cliCommands,
  ...access.cliCommands,
  ...admin.backupCommands,
  ...admin.purgeCommands,
  ...methodCommands,
]

interface JobTools { readonly db: Db, readonly files: Files, readonly clock: () => Date, readonly documents: DocumentRenderer, readonly archives: WorkingArchives, readonly backups: BackupFolder, readonly network: Network }

/** Long work of all rooms. */
export function jobHandlers(tools: JobTools): JobHandler[] {
  const handlers = [outputs.makingJob(tools), outputs.catalogueJob(tools), directory.alikeJob(tools), ...directory.registerJobs(tools), ...directory.tableJobs(tools), directory.codesJob(tools), admin.backupJob(tools), admin.purgeJob(tools)]
  return handlers.map((handler) => ({
    ...handler,
    async run(...asked: Parameters<JobHandler['run']>) {
      await renewWords(tools.db, tools.clock())
      return handler.run(...asked)
    },
  }))
}

/** Work that is not a page says today's words, too. */
export const renewWords = (db: Db, now: Date): Promise<void> => directory.renewCodes(db, dayInPrague(now))

/** The whole application; a test of rights hands in the same routes with handlers that change nothing. */
export function createApp(tools: Tools, served: readonly Route[] = routes): Hono<AppEnvironment> {
  const { db, clock } = tools
  const ports: Ports = {
    whoIs: (request) => access.whoIs(db, request, clock()),
    menu, panels, searchers, signs, namers, forgetters: admin.forgetters,
    territories: (visitor) => access.territoriesOf(db, visitor),
    rememberTerritory: (visitor, orpCode) => access.rememberTerritory(db, visitor, orpCode),
    installation: access.rememberedInstallation(db),
    renewWords: (today) => directory.renewCodes(db, today),
  }
  return createServer(tools, ports, served)
}

export interface Prepared {
  readonly demo: boolean
  /** What the person who started Síťovka should know, for the address it runs on. */
  readonly lines: (address: string) => readonly string[]
}

interface Preparation {
  readonly demo: 'unset' | 'on' | 'off' | 'public'
  readonly embedded: boolean
  /** Whether a demonstration may be shown where the settings say; it is not even made where it may not. */
  readonly mayShowDemo: boolean
  readonly now: Date
  readonly tell: (text: string) => void
}

/** Makes the installation ready for work: what it is was chosen at its first start; the shared lists are as this version has them. */
export async function prepareInstallation(db: Db, preparation: Preparation): Promise<Result<Prepared, string>> {
  const prepared = await chooseKind(db, preparation)
  if (prepared.ok) await needs.installNeedTree(db, needs.needTree)
  return prepared
}

/** Chooses demo or real at the first start on an empty database, and never after; a database with other data is never filled. */
async function chooseKind(db: Db, { demo, embedded, mayShowDemo, now, tell }: Preparation): Promise<Result<Prepared, string>> {
  const known = await access.installation(db)
  if (known) {
    const prepared = await prepareKnown(db, known.demo, demo, now)
    return prepared.ok && known.demo && !mayShowDemo ? failed(openDemo) : prepared
  }
  if (wantsDemo(demo) || (demo === 'unset' && embedded)) {
    if (!mayShowDemo) return failed(`${openDemo} Pro ostrý provoz nastavte SITOVKA_DEMO=off.`)
    tell('Plním ukázková data Pardubického kraje… (jen poprvé)')
    await fillDemo(db, now)
    return ok(demoPrepared(await access.demoPersons(db, dayInPrague(now))))
  }
  await db.transaction().execute((tx) => access.markInstallation(tx, { demo: false, operatorName: access.unnamedOperator, operatorEmail: null, operatorPhone: null }))
  return ok(await realPrepared(db, now))
}

const openDemo = 'Ukázková data jsou otevřená každému jedním kliknutím, proto naslouchají jen na tomto počítači. Opravdu jinak? Nastavte SITOVKA_DEMO=public.'

const wantsDemo = (demo: Preparation['demo']): boolean => demo === 'on' || demo === 'public'

/** An installation stays what it was made. */
async function prepareKnown(db: Db, isDemo: boolean, demo: Preparation['demo'], now: Date): Promise<Result<Prepared, string>> {
  if (wantsDemo(demo) && !isDemo) return failed('V databázi jsou skutečná data, ukázkou se stát nemůže. Vynechte SITOVKA_DEMO, nebo použijte prázdnou databázi.')
  if (demo === 'off' && isDemo) return failed('V databázi jsou ukázková data a skutečnou se už stát nemůže. Pro ostrý provoz založte prázdnou databázi nebo jinou SITOVKA_DATA.')
  return ok(isDemo ? demoPrepared(await access.demoPersons(db, dayInPrague(now))) : await realPrepared(db, now))
}

const demoPrepared = (persons: Awaited<ReturnType<typeof access.demoPersons>>): Prepared => ({ demo: true, lines: (address) => demoLines(address, persons) })

/** While nobody can sign in, every start offers a fresh one-time link for the first administrator. */
async function realPrepared(db: Db, now: Date): Promise<Prepared> {
  if (await access.hasAdministrator(db)) return { demo: false, lines: () => [] }
  const token = await access.firstAdministratorLink(db, now)
  return { demo: false, lines: (address) => [`První správce si založí účet zde (odkaz platí jednou, 7 dní): ${address}/pristup/${token}`] }
}
