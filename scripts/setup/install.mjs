import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { holds, inClone, inSeconds, modules, say, stamp, Told } from './place.mjs'
import { run, stopWhenInterrupted } from './run.mjs'

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
  return !entry.os || !entry.cpu || entry.libc || !fits(entry.os, process.platform) || !fits(entry.cpu, process.arch)
}

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

/** The npm that called us, or the one on the path. */
function npm() {
  const caller = process.env.npm_execpath
  return caller && /npm-cli\.c?js$/.test(caller) && existsSync(caller) ? [process.execPath, [caller]] : ['npm', []]
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
  const lines = output.split('\n').filter((line) => /npm (ERR!|error)/.test(line)).slice(0, 8)
  return `${known ? known[1] : 'Instalace balíčků se nezdařila.'}${lines.length > 0 ? `\n${lines.join('\n')}` : ''}`
}

/** `npm ci` refuses lockfiles that lack other platforms' optional packages, and npm 9 and 10 rewrite the lockfile:
 *  hence `npm install`, after which the lockfile gets its own bytes back whatever happened. */
async function install(bytes) {
  const isFirst = !existsSync(join(modules, '.package-lock.json'))
  say(isFirst ? 'Instaluji balíčky… (jen poprvé, asi minutu)' : 'Instaluji balíčky, které se změnily…')
  // npm believes this list more than the folders themselves; without it npm looks.
  rmSync(join(modules, '.package-lock.json'), { force: true })
  const [command, before] = npm()
  const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--include=dev', '--include=optional', '--prefer-offline',
    '--no-progress', '--loglevel=error', '--fetch-retries=3', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=8000']
  try {
    const { code, output } = await run(command, [...before, ...args], { quiet: true, env: { ...process.env, NODE_ENV: '' } })
    stopWhenInterrupted()
    if (code !== 0) throw new Told(explainNpm(output))
  } finally {
    if (!readFileSync(lockFile).equals(bytes)) writeFileSync(lockFile, bytes)
  }
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
    await install(lock.bytes)
    const wrong = wrongPackages(lock.packages)
    if (wrong.length > 0) {
      throw new Told(`Po instalaci chybějí nebo mají jinou verzi balíčky: ${wrong.slice(0, 8).join(', ')}. Smažte složku node_modules a spusťte příkaz znovu.`)
    }
    say(`Balíčky jsou nainstalované (${inSeconds(Date.now() - started)}).`)
  }
  stamp(installedStamp, lock.hash)
}
