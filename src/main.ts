import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { pino } from 'pino'
import { createApp, jobHandlers, prepareInstallation } from '#app'
import { mayListen, readConfig, settingsHelp, type Config } from '#config'
import { migrate } from '#db/migrate.ts'
import { filesIn } from '#db/files.ts'
import { openDatabase, startFailures } from '#db/open.ts'
import { startQueue } from '#jobs/queue.ts'
import { builtAssets } from '#web/assets.ts'
import { listen } from '#web/listen.ts'

const tell = (text: string): void => { process.stdout.write(`${text}\n`) }

function refuse(sentence: string, code: number): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(code)
}

async function start(config: Config): Promise<void> {
  const log = pino({ level: 'info', redact: ['err.parameters'] }, pino.destination(2))
  const opened = await openDatabase({ url: config.databaseUrl, folder: config.dataFolder, log: (event, detail) => { log.info(detail ?? {}, event) } })
  if (!opened.ok) refuse(startFailures[opened.reason], 1)
  const { db, pool, embedded, close } = opened.value
  await migrate(db)
  const clock = (): Date => new Date()
  const prepared = await prepareInstallation(db, { demo: config.demo, embedded, now: clock(), tell })
  if (!prepared.ok) {
    await close()
    refuse(prepared.reason, 2)
  }
  if (!mayListen(config, prepared.value.demo)) {
    await close()
    refuse('Ukázková data jsou otevřená každému jedním kliknutím, proto naslouchají jen na tomto počítači. Opravdu jinak? Nastavte SITOVKA_DEMO=public.', 2)
  }

  const files = filesIn(db)
  const { queue, stop: stopQueue } = await startQueue(db, pool, jobHandlers({ db, files, clock }), log)
  const assets = await builtAssets(join(fileURLToPath(new URL('.', import.meta.url)), '../client'))
  const app = createApp({ db, files, jobs: queue, log, assets, clock, baseUrl: config.baseUrl })
  const { port, stop } = await listen(app, config.host, config.port)
  const address = config.baseUrl ?? `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`
  tell(`Síťovka běží na ${address}${port === config.port ? '' : ` (port ${config.port} byl obsazen)`}`)
  tell(`Data: ${embedded ? config.dataFolder : 'PostgreSQL podle DATABASE_URL'}`)
  for (const line of prepared.value.lines(address)) tell(line)

  let ending = false
  const end = async (): Promise<void> => {
    if (ending) return
    ending = true
    await stop()
    await stopQueue()
    await close()
    process.exit(0)
  }
  process.on('SIGINT', () => { void end() })
  process.on('SIGTERM', () => { void end() })
}

const config = readConfig()
if (process.argv.includes('--help')) tell(`Síťovka: npm start\n\n${settingsHelp}`)
else if (config.ok) await start(config.value)
else refuse(config.reason, 2)
