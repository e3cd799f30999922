import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { type Logger, pino } from 'pino'
import { createApp, jobHandlers, type Prepared, prepareInstallation } from '#app'
import { mayAskAres, mayFetchAddresses, mayShowDemo, readConfig, readStart, settingsHelp, type Config } from '#config'
import { archivesInWorker } from '#db/backup/inWorker.ts'
import { backupFolderAt } from '#db/backup/folder.ts'
import { foreignDatabase, isForeign, migrate } from '#db/migrate.ts'
import { filesIn } from '#db/files.ts'
import { isTrouble, isWrongSetting, type OpenDatabase, openDatabase, startFailures } from '#db/open.ts'
import { createDocumentRenderer } from '#documents/making/renderer.ts'
import { everyMinute } from '#jobs/everyMinute.ts'
import { startQueue } from '#jobs/queue.ts'
import { builtAssets } from '#web/assets.ts'
import { listen } from '#web/listen.ts'
import { openLog } from '#web/log.ts'
import { httpsNetwork } from '#web/outside/network.ts'

// The bundle lies in dist/server of the clone, wherever it is started from.
const root = join(import.meta.dirname, '../..')

const tell = (text: string): void => { process.stdout.write(`${text}\n`) }

/** What has been opened so far, to be closed in the opposite order whenever the end comes, also in the middle of a start. */
const opened: (() => Promise<void>)[] = []
let ending = false
const isEnding = (): boolean => ending

async function end(code: number): Promise<void> {
  if (ending) return
  ending = true
  for (const close of opened.reverse()) await close()
  process.exit(code)
}

async function refuse(sentence: string, code: number): Promise<void> {
  process.stderr.write(`${sentence}\n`)
  await end(code)
}

async function start(config: Config): Promise<void> {
  const log = openLog(pino.destination(2), config.log)
  const database = await ourDatabase(config, log)
  if (isEnding()) return
  if (!database.ok) return refuse(startFailures[database.reason], isWrongSetting(database.reason) ? 2 : 1)
  const { db, embedded } = database.value
  if (await isForeign(db)) return refuse(foreignDatabase, 2)
  await migrate(db)
  const prepared = await prepareInstallation(db, { demo: config.demo, embedded, mayShowDemo: mayShowDemo(config), now: new Date(), tell })
  if (!prepared.ok) return refuse(prepared.reason, 2)
  if (!prepared.value.demo && !await canKeepBackups(config)) {
    return refuse(`Do složky záloh „${config.backupFolder}“ se nedá zapisovat. Opravte práva, nebo nastavte SITOVKA_BACKUPS jinam.`, 2)
  }
  await serve(config, log, database.value, prepared.value)
}

/** A folder somebody chose and that cannot be written is told now, not first by a night without a backup. A demonstration makes none. */
const canKeepBackups = async ({ backupFolder, backupsChosen }: Config): Promise<boolean> =>
  !backupsChosen || await backupFolderAt(backupFolder).prepare(new Date()) === null

/** Opens the database. The end may come while it is only being made; it waits for it, so that nothing outlives us. */
function ourDatabase(config: Config, log: Logger): ReturnType<typeof openDatabase> {
  const note = (event: string, detail: object = {}): void => { log[isTrouble(event) ? 'error' : 'info'](detail, event) }
  const opening = openDatabase({ url: config.databaseUrl, folder: config.dataFolder, log: note })
  opened.push(() => opening.then((made) => (made.ok ? made.value.close() : undefined), () => undefined))
  return opening
}

/** Everything above a database that is ready: jobs, pages, and the address they listen on. */
async function serve(config: Config, log: Logger, { db, pool, connection, embedded }: OpenDatabase, prepared: Prepared): Promise<void> {
  const clock = (): Date => new Date()
  const files = filesIn(db)
  const archives = archivesInWorker(pathToFileURL(join(root, 'dist/server/workers/backup.js')), connection)
  const backups = backupFolderAt(config.backupFolder, embedded ? config.dataFolder : null)
  const documents = createDocumentRenderer({
    workerUrl: pathToFileURL(join(root, 'dist/server/workers/documents.js')), fontFolder: join(root, 'node_modules/@expo-google-fonts/roboto'),
  })
  const { queue, tick, stop: stopQueue } = await startQueue(db, pool, jobHandlers({ db, files, clock, documents, archives, backups, network: httpsNetwork }), log)
  opened.push(() => documents.close(), stopQueue, everyMinute(tick, (error) => { log.error({ err: error }, 'nothing could begin by itself') }))
  const outside = { network: httpsNetwork, ares: mayAskAres(config, prepared.demo), addresses: mayFetchAddresses(config, prepared.demo) }
  const app = createApp({ db, files, jobs: queue, documents, archives, backups, outside, log, assets: await builtAssets(join(root, 'dist/client')), clock, baseUrl: config.baseUrl })
  const listening = await listen(app, config.host, config.port)
  if (!listening.ok) return refuse(listening.reason, 2)
  const { port, stop } = listening.value
  opened.push(stop)
  const address = config.baseUrl ?? `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`
  tell(`Síťovka běží na ${address}${port === config.port ? '' : ` (port ${config.port} byl obsazen)`}`)
  tell(`Data: ${embedded ? config.dataFolder : 'PostgreSQL podle DATABASE_URL'}`)
  for (const line of prepared.lines(address)) tell(line)
}

process.on('SIGINT', () => { void end(0) })
process.on('SIGTERM', () => { void end(0) })

const config = readConfig(root)
const asked = readStart(process.argv.slice(2))
try {
  if (!asked.ok) await refuse(asked.reason, 2)
  else if (asked.value === 'help') tell(`Síťovka: npm start\n\n${settingsHelp}`)
  else if (config.ok) await start(config.value)
  else await refuse(config.reason, 2)
} catch (error) {
  // A start that is being ended loses its database under its hands, which is no failure; nothing may outlive one that failed.
  if (!isEnding()) process.stderr.write(`${error instanceof Error ? error.stack ?? error.message : String(error)}\n`)
  await end(1)
}
