import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
export const modules = join(root, 'node_modules')
export const cache = join(modules, '.cache')
export const inClone = (...path) => join(root, ...path)

/** A failure that one sentence explains; no stack is shown for it. */
export class Told extends Error {
  constructor(message, code = 1) {
    super(message)
    this.code = code
  }
}

// Standard output belongs to the command that was asked for.
export const say = (text) => process.stderr.write(`${text}\n`)
export const inSeconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1).replace('.', ',')} s`
export const holds = (file, text) => existsSync(file) && readFileSync(file, 'utf8') === text

export function stamp(file, text) {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  } catch {
    // Without the stamp the next start only does a little more work.
  }
}
