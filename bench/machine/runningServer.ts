import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { endedWithUs } from './ending.ts'
import { root } from './places.ts'

export interface RunningServer extends AsyncDisposable {
  readonly address: string
  /** The most memory the server's own process has had, in bytes; its database is not in it. */
  readonly peakMemory: () => Promise<number>
  readonly memory: () => Promise<number>
  /** Milliseconds of processor time the server's own process has used so far; those of its database are not in it. */
  readonly processorTime: () => Promise<number>
  /** Milliseconds of processor time of the longest turn of its event loop since the last question. */
  readonly longestTurn: () => Promise<number>
}

/** Those of `npm start`. */
export const nodeSettings = ['--enable-source-maps', '--max-semi-space-size=8']

// A timer is due each millisecond, so between two of its calls lies one turn; it starts with the first question. Workers are given the
// same code and leave it.
const turnTelling = `data:text/javascript,${encodeURIComponent(`
  import { isMainThread } from 'node:worker_threads'
  if (isMainThread) {
    let before = process.threadCpuUsage()
    let longest = 0
    let counting
    const count = () => {
      const { user, system } = process.threadCpuUsage(before)
      longest = Math.max(longest, (user + system) / 1000)
      before = process.threadCpuUsage()
    }
    process.on('message', () => {
      process.send(longest)
      counting ??= setInterval(count, 1).unref()
      before = process.threadCpuUsage()
      longest = 0
    })
    process.channel.unref()
  }
`)}`

/** The built server over the folder, as `npm start` runs it, in a process of its own. */
export async function runningServer(folder: string, demo: 'on' | 'off'): Promise<RunningServer> {
  const server = spawn(process.execPath, [...nodeSettings, '--import', turnTelling, join(root, 'dist/server/main.js')], {
    env: { ...process.env, PORT: '8400', HOST: '127.0.0.1', SITOVKA_DATA: folder, DATABASE_URL: '', SITOVKA_BASE_URL: '', SITOVKA_DEMO: demo },
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
  })
  const end = endedWithUs(() => endOf(server))
  const address = await addressOf(server).catch(async (error: unknown) => { await end(); throw error })
  const status = async (field: string): Promise<number> => {
    const text = await readFile(`/proc/${server.pid ?? 'self'}/status`, 'utf8')
    return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(text)?.[1]) * 1024
  }
  return {
    address, peakMemory: () => status('VmHWM'), memory: () => status('VmRSS'), processorTime: () => processorTimeOf(server.pid ?? 0), longestTurn: () => longestTurnOf(server),
    [Symbol.asyncDispose]: end,
  }
}

function longestTurnOf(server: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    server.once('message', (longest) => { resolve(Number(longest)) })
    server.send('turn')
  })
}

/** The kernel counts in hundredths of a second. */
const msPerTick = 10

async function processorTimeOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8')
  // The name before the last bracket may hold anything; the 12th and 13th field after it are user and system time.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * msPerTick
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = ''
    server.stdout?.on('data', (piece: Buffer) => {
      told += piece.toString()
      const [, address] = /běží na (http:\/\/\S+)/.exec(told) ?? []
      if (address !== undefined) resolve(address)
    })
    server.on('exit', (code) => { reject(new Error(`The server ended with ${code ?? 'a signal'}: ${told}`)) })
  })
}

function endOf(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null) { resolve(); return }
    server.on('exit', () => { resolve() })
    server.kill('SIGTERM')
  })
}
