import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { modules, root, Told } from './place.mjs'

let interrupted = 0

/** Runs a program to its end and tells how it ended; what it prints is passed on or collected. */
export function run(command, args, { quiet = false, env = process.env } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit' })
    const chunks = []
    child.stdout?.on('data', (chunk) => chunks.push(chunk))
    child.stderr?.on('data', (chunk) => chunks.push(chunk))
    const pass = (signal) => {
      interrupted = 128 + constants.signals[signal]
      child.kill(signal)
    }
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, pass)
    const ended = (code) => {
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, pass)
      resolve({ code, output: Buffer.concat(chunks).toString('utf8') })
    }
    child.on('error', (error) => {
      chunks.push(Buffer.from(String(error.message)))
      ended(127)
    })
    child.on('close', (code, signal) => ended(signal ? 128 + constants.signals[signal] : code))
  })
}

export function stopWhenInterrupted() {
  if (interrupted !== 0) throw new Told('Přerušeno.', interrupted)
}

export function pinnedNode() {
  const pinned = join(modules, `node-${process.platform}-${process.arch}`, 'bin', 'node')
  if (existsSync(pinned)) return pinned
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  throw new Told(`Pro tento počítač (${process.platform} ${process.arch}) není přibalený Node.js 24 a nainstalovaný je ${process.versions.node}. Nainstalujte Node.js 24 nebo novější.`)
}

/** Everything started from here finds the pinned Node first. */
const withPinnedNode = () => ({ ...process.env, PATH: `${dirname(pinnedNode())}${delimiter}${process.env.PATH ?? ''}` })
export const tool = (path, args, options = {}) => run(pinnedNode(), [join(modules, path), ...args], { env: withPinnedNode(), ...options })
