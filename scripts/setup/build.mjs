import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { holds, inClone, inSeconds, root, say, stamp, Told } from './place.mjs'
import { stopWhenInterrupted, tool } from './run.mjs'

function filesUnder(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesUnder(path)
    return /\.test\.tsx?$/.test(entry.name) ? [] : [path]
  })
}

/** One hash over all that the build reads. Content, not dates: git changes dates at will. */
function sourcesHash(folders) {
  const hash = createHash('sha256')
  const settings = ['vite.config.ts', 'fonts.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'].map((name) => inClone(name))
  for (const file of [...settings, ...folders.flatMap((folder) => filesUnder(inClone(folder))).sort()]) {
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

async function build(mode, stampFile, hash) {
  const started = Date.now()
  say('Sestavuji…')
  rmSync(stampFile, { force: true })
  const { code, output } = await tool('vite/bin/vite.js', ['build', '--app', '--mode', mode, '--logLevel', 'warn'], { quiet: true })
  stopWhenInterrupted()
  if (code !== 0) throw new Told(`Sestavení se nezdařilo.\n${output}`)
  stamp(stampFile, hash)
  say(`Sestaveno (${inSeconds(Date.now() - started)}).`)
}

const builds = {
  production: { folders: ['src'], stampFile: inClone('dist', '.built') },
  bench: { folders: ['src', 'bench'], stampFile: inClone('dist', 'bench', '.built') },
}

/** Is this build made of the sources as they are now? */
export const isBuilt = (mode) => holds(builds[mode].stampFile, sourcesHash(builds[mode].folders))

/** Builds unless the last build read the same bytes. */
export async function ensureBuilt(mode) {
  const { folders, stampFile } = builds[mode]
  const hash = sourcesHash(folders)
  if (!holds(stampFile, hash)) await build(mode, stampFile, hash)
}

/** Makes the next build happen even with unchanged sources. */
export const forgetBuild = (mode) => rmSync(builds[mode].stampFile, { force: true })
