// What `npm start`, `npm test` and the others call first. Node built-ins only, any Node ≥ 18: it runs before anything is
// installed, and ends by starting the pinned Node itself, because npm has already chosen its own by then.
import { existsSync } from 'node:fs'
import { alone } from './setup/alone.mjs'
import { ensureBuilt, forgetBuild, isBuilt } from './setup/build.mjs'
import { runSteps, runTests, staticChecks, tell, wallTests } from './setup/checks.mjs'
import { ensureInstalled, isInstalled, readLock } from './setup/install.mjs'
import { inClone, inSeconds, say, Told } from './setup/place.mjs'
import { tool } from './setup/run.mjs'
import { runCommand, startServer } from './setup/server.mjs'

/** Installs and builds what is not as it should be; when all is, it reads a little and writes nothing. */
async function prepare(...modes) {
  const lock = readLock()
  if (isInstalled(lock) && modes.every(isBuilt)) return
  await alone(async () => {
    if (!isInstalled(lock)) await ensureInstalled(lock)
    for (const mode of modes) await ensureBuilt(mode)
  })
}

const verbs = {
  async start(args) {
    await prepare('production')
    return startServer(args)
  },
  async cli(args) {
    await prepare('production')
    return runCommand(args)
  },
  async build() {
    forgetBuild('production')
    await prepare('production')
    return 0
  },
  async check() {
    await prepare()
    return tell(await runSteps({ ...staticChecks, ...wallTests }))
  },
  /** With arguments only the tests they name: `npm test -- src/core`. */
  async test(args) {
    await prepare('production')
    if (args.length > 0) return tell(await runTests(args))
    const started = Date.now()
    const checks = await runSteps(staticChecks)
    const tests = await runTests([])
    console.log(`Celkem ${inSeconds(Date.now() - started)}`)
    return tell(checks, tests)
  },
  /** Opens every kind of document in LibreOffice and poppler; these must be installed. */
  async documents(args) {
    await prepare('production')
    process.env.CHECK_DOCUMENTS = '1'
    return tell(await runTests(['--project', 'documents', ...args]))
  },
  async bench(args) {
    if (!existsSync(inClone('bench', 'main.ts'))) throw new Told('Chybí bench/main.ts: není co měřit.')
    await prepare('production', 'bench')
    const { code } = await tool('../dist/bench/main.js', args)
    return code
  },
}

async function main([verb, ...args]) {
  const chosen = Object.hasOwn(verbs, verb ?? '') ? verbs[verb] : undefined
  if (!chosen) throw new Told(`Neznámý příkaz „${verb ?? ''}“. Známé: ${Object.keys(verbs).join(', ')}.`, 2)
  return chosen(args)
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    say(error instanceof Told ? error.message : String(error.stack ?? error))
    process.exit(error instanceof Told ? error.code : 1)
  },
)
