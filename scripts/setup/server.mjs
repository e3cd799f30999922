import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { inClone, root, say } from './place.mjs'
import { pinnedNode } from './run.mjs'

/** Pages leave their garbage at once: a nursery of 8 MB is as quick as the usual 64 and keeps a hundred MB of memory free. */
const nodeSettings = ['--enable-source-maps', '--max-semi-space-size=8']
const serverFile = (name) => [...nodeSettings, inClone('dist', 'server', name)]
const endCode = (code, signal) => (signal ? 128 + constants.signals[signal] : code)

/** Starts the server in a process group of its own: Ctrl-C reaches npm, us and (through npm) us again, and the server
 *  must hear of it exactly once. We stay until it has put everything away. */
export function startServer(args) {
  return new Promise((resolve, reject) => {
    const server = spawn(pinnedNode(), [...serverFile('main.js'), ...args], { cwd: root, stdio: 'inherit', detached: true })
    let isEnding = false
    const end = (signal) => {
      if (isEnding) return
      isEnding = true
      server.kill(signal)
      setTimeout(() => {
        say('Server se do půl minuty nezastavil, ukončuji jej násilím.')
        server.kill('SIGKILL')
      }, 30_000).unref()
    }
    process.on('SIGINT', () => end('SIGINT'))
    for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => end('SIGTERM'))
    if (process.env.npm_lifecycle_event) endWithParent(() => end('SIGTERM'))
    server.on('error', reject)
    server.on('exit', (code, signal) => resolve(endCode(code, signal)))
  })
}

/** npm killed outright cannot pass the signal on; its server should not outlive it. */
function endWithParent(end) {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) end()
  }, 1000).unref()
}

/** Runs a command in our own process group, so that it may ask at the terminal; Ctrl-C reaches it by itself there. */
export function runCommand(args) {
  return new Promise((resolve, reject) => {
    // npm moves to the clone's root; file names on the command line mean the folder where they were typed.
    const cwd = (process.env.npm_lifecycle_event === 'sitovka' && process.env.INIT_CWD) || process.cwd()
    const command = spawn(pinnedNode(), [...serverFile('cli.js'), ...args], { cwd, stdio: 'inherit' })
    let isEnding = false
    const end = (signal) => {
      if (isEnding || (signal === 'SIGINT' && process.stdin.isTTY)) return
      isEnding = true
      command.kill(signal)
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(signal))
    command.on('error', reject)
    command.on('exit', (code, signal) => resolve(endCode(code, signal)))
  })
}
