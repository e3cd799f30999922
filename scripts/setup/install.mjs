import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { holds, inClone, inSeconds, modules, say, stamp, Told } from './place.mjs'
import { pinnedNode, run, stopWhenInterrupted } from './run.mjs'

const lockFile = inClone('package-lock.json')
const installedStamp = join(modules, '.sitovka-installed')

/** Reads npm's `os` and `cpu` fields: a name or a list, or names of what is refused. */
function fits(wanted, here) {
  const list = [wanted].flat()
  return !list.includes(`!${here}`) && (list.includes(here) || list.every((name) => name.startsWith('!')))
}

function versionOf(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version
  } catch {
    return undefined
  }
}

/** May this package be missing? Only one for other machines, or what only such a one needs. */
function mayBeMissing(entry) {
  if (!(entry.optional || entry.devOptional)) return false
  if (!entry.os || !entry.cpu || !fits(entry.os, process.platform) || !fits(entry.cpu, process.arch)) return true
  return entry.libc !== undefined && !fits(entry.libc, libc())
}

const libc = () => ['/lib64/ld-linux-x86-64.so.2', '/lib/ld-linux-aarch64.so.1'].some((file) => existsSync(file)) ? 'glibc' : 'musl'

/** Names the packages of the lockfile that are missing here or have another version; a few hundred small reads. */
function wrongPackages(lock) {
  return Object.entries(lock.packages)
    .filter(([path, entry]) => {
      if (path === '' || entry.link) return false
      const version = versionOf(inClone(path))
      return version === undefined ? !mayBeMissing(entry) : version !== entry.version
    })
    .map(([path]) => path.replace(/^.*node_modules\//, ''))
}

/** The npm that called us, or the one on the path; run by the given Node. */
function npm(node) {
  const caller = process.env.npm_execpath
  const env = { ...process.env, NODE_ENV: '', PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` }
  return caller && /npm-cli\.c?js$/.test(caller) && existsSync(caller) ? { command: node, before: [caller], env } : { command: 'npm', before: [], env }
}

const npmTroubles = [
  [/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH|network/i,
    'Balíčky se nepodařilo stáhnout: registr npm neodpovídá. Zkontrolujte připojení (nebo nastavení proxy) a spusťte příkaz znovu.'],
  [/E40[134]|ETARGET|ENOTCACHED/, 'Balíčky se nepodařilo stáhnout: registr npm některý z nich nevydal. Zkontrolujte nastavení registru (npm config get registry).'],
  [/EINTEGRITY/, 'Stažený balíček neodpovídá kontrolnímu součtu v package-lock.json. Zkuste „npm cache clean --force“ a spusťte příkaz znovu.'],
  [/EACCES|EPERM|EROFS/, `Do složky ${modules} nelze zapisovat. Spusťte příkaz jako její vlastník.`],
  [/ENOSPC/, 'Na disku není dost místa: balíčky potřebují asi 1 GB.'],
  [/ENOENT.*npm|npm.*ENOENT/, 'Program npm nebyl nalezen. Nainstalujte Node.js s npm 9 nebo novějším.'],
]

function explainNpm(output) {
  const known = npmTroubles.find(([pattern]) => pattern.test(output))
  const lines = output.split('\n').filter((line) => /npm (ERR!|error) (?!\s*at )/.test(line)).slice(0, 4)
  return `${known ? known[1] : 'Instalace balíčků se nezdařila.'}${lines.length > 0 ? `\n${lines.join('\n')}` : ''}`
}

const npmArguments = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--include=dev', '--include=optional', '--prefer-offline',
  '--no-progress', '--loglevel=error',
  // npm tries all packages before it gives up: with its own patience a dead network takes it seven minutes.
  '--fetch-retries=1', '--fetch-retry-mintimeout=500', '--fetch-retry-maxtimeout=2000', '--fetch-timeout=60000']

/** A connection that breaks now and then is tried again; what has come is in npm's cache. */
async function runNpm(node, attempts = 3) {
  // npm believes this list more than the folders themselves; without it npm looks.
  rmSync(join(modules, '.package-lock.json'), { force: true })
  const { command, before, env } = npm(node)
  const { code, output } = await run(command, [...before, ...npmArguments], { quiet: true, env })
  stopWhenInterrupted()
  if (code === 0) return
  if (attempts === 1 || !/ETIMEDOUT|ECONNRESET|SOCKET_TIMEOUT/.test(output)) throw new Told(explainNpm(output))
  await runNpm(node, attempts - 1)
}

/** `npm ci` refuses lockfiles that lack other platforms' optional packages, and npm 9 and 10 rewrite the lockfile:
 *  hence `npm install`, after which the lockfile gets its own bytes back whatever happened. */
async function install({ bytes, packages }) {
  const isFirst = !existsSync(join(modules, '.package-lock.json'))
  say(isFirst ? 'Instaluji balíčky… (jen poprvé, asi minutu)' : 'Instaluji balíčky, které se změnily…')
  try {
    await runNpm(process.execPath)
    // Under an old Node npm leaves out optional packages that ask for a newer one; by now the newer one is here.
    if (wrongPackages(packages).length > 0 && pinnedNode() !== process.execPath) {
      restoreLockfile(bytes)
      await runNpm(pinnedNode())
    }
  } finally {
    restoreLockfile(bytes)
  }
}

function restoreLockfile(bytes) {
  if (!readFileSync(lockFile).equals(bytes)) writeFileSync(lockFile, bytes)
}

/** What the lockfile asks for, and whether it is here: by the stamp when nothing is missing, by versions always. */
export function readLock() {
  const bytes = readFileSync(lockFile)
  return { bytes, packages: JSON.parse(bytes.toString('utf8')), hash: createHash('sha256').update(bytes).digest('hex') }
}

/** Is everything here in the versions the lockfile names? */
export const isInstalled = (lock) => holds(installedStamp, lock.hash) && wrongPackages(lock.packages).length === 0

/** Installs what is missing; when all is here already, only says so for the next time. */
export async function ensureInstalled(lock) {
  const started = Date.now()
  if (wrongPackages(lock.packages).length > 0) {
    await install(lock)
    const wrong = wrongPackages(lock.packages)
    if (wrong.length > 0) {
      throw new Told(`Po instalaci chybějí nebo mají jinou verzi balíčky: ${wrong.slice(0, 8).join(', ')}. Smažte složku node_modules a spusťte příkaz znovu.`)
    }
    say(`Balíčky jsou nainstalované (${inSeconds(Date.now() - started)}).`)
  }
  stamp(installedStamp, lock.hash)
}
