import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { cliCommands, prepareInstallation, renewWords } from '#app'
import { type Config, readConfig, settingsHelp } from '#config'
import { archivesOver } from '#db/backup/archives.ts'
import type { Db } from '#db/connection.ts'
import { filesIn } from '#db/files.ts'
import { foreignDatabase, isForeign, migrate } from '#db/migrate.ts'
import { isWrongSetting, openBeside, type OpenDatabase, startFailures } from '#db/open.ts'
import { translatorFor } from '#i18n/translate.ts'
import { installation } from '#modules/access/index.ts'
import { createSolver } from '#solver/solver.ts'
import type { AsItIsCommand, CliCommand } from '#web/commandLine.ts'

// The bundle lies in dist/server of the clone, wherever it is started from.
const root = join(import.meta.dirname, '../..')

/** Nobody waits at a page for what a command computes. */
const commandLimitSeconds = 600

// Who types commands reads Czech, the language of the people who run Síťovka.
const t = translatorFor('cs')
const tell = (line: string): void => { process.stdout.write(`${line}\n`) }
const complain = (line: string): void => { process.stderr.write(`${line}\n`) }

function tellHelp(): number {
  const lines = [...cliCommands.map(({ name, usage, help }) => [usage === null ? name : `${name} ${t(usage)}`, t(help)]), ['help', t('cli:help')]]
  tell(`${t('cli:title')}\n`)
  for (const [usage, help] of lines) tell(`  ${usage ?? ''}\n      ${help ?? ''}`)
  tell(`\n${t('cli:settings')}\n\n${settingsHelp}`)
  return 0
}

async function overDatabase(config: Config, command: CliCommand | AsItIsCommand, args: readonly string[]): Promise<number> {
  const opened = await openBeside({ url: config.databaseUrl, folder: config.dataFolder, log: () => undefined })
  if (!opened.ok) {
    complain(startFailures[opened.reason])
    return isWrongSetting(opened.reason) ? 2 : 1
  }
  try {
    return await ('run' in command ? runInstalled(config, opened.value, command, args) : runAsItIs(config, opened.value, command, args))
  } finally {
    await opened.value.close()
  }
}

async function runInstalled(config: Config, { db, embedded }: OpenDatabase, command: CliCommand, args: readonly string[]): Promise<number> {
  const now = new Date()
  const refused = await readyInstallation(db, { demo: config.demo, embedded, mayShowDemo: true, now, tell })
  if (refused !== null) {
    complain(refused)
    return 2
  }
  await renewWords(db, now)
  return command.run({ db, files: filesIn(db), now, baseUrl: config.baseUrl ?? `http://${config.host}:${config.port}`, t, tell, complain }, args)
}

async function runAsItIs({ demo, dataFolder }: Config, { db, pool, embedded }: OpenDatabase, command: AsItIsCommand, args: readonly string[]): Promise<number> {
  const wantsDemo = demo === 'unset' ? null : demo !== 'off'
  try {
    return await command.runAsItIs({ db, archives: archivesOver(pool), data: embedded ? dataFolder : null, now: new Date(), wantsDemo, signal: interrupted.signal, t, tell, complain }, args)
  } catch (error) {
    if (interrupted.signal.aborted) return 130
    throw error
  }
}

/** A first command on an empty database makes it what a first start would; later ones leave even the administrator's link alone. */
async function readyInstallation(db: Db, preparation: Parameters<typeof prepareInstallation>[1]): Promise<string | null> {
  if (await isForeign(db)) return foreignDatabase
  await migrate(db)
  if (await installation(db)) return null
  const prepared = await prepareInstallation(db, preparation)
  return prepared.ok ? null : prepared.reason
}

async function answer(words: readonly string[]): Promise<number> {
  const asksHelp = words.length === 0 || ['help', '--help', '-h'].includes(words[0] ?? '')
  if (asksHelp) return tellHelp()
  const command = cliCommands.find(({ name }) => words.slice(0, name.split(' ').length).join(' ') === name)
  if (!command) {
    complain(t('cli:unknown', { words: words.slice(0, 2).join(' ') }))
    return 2
  }
  const args = words.slice(command.name.split(' ').length)
  if ('runWithoutData' in command) {
    const { solve } = createSolver({ workerUrl: pathToFileURL(join(root, 'dist/server/workers/solver.js')), limitSeconds: commandLimitSeconds })
    return command.runWithoutData({ t, tell, complain, solve }, args)
  }
  const config = readConfig(root)
  if (config.ok) return overDatabase(config.value, command, args)
  complain(config.reason)
  return 2
}

const patience = 10_000

/** Who ends a command lets it put things in order; what does not end by itself is ended, and our database with it. */
const interrupted = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    interrupted.abort()
    setTimeout(() => { process.exit(130) }, patience).unref()
  })
}

process.exitCode = await answer(process.argv.slice(2))
