import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { endedWithUs } from './ending.ts'
import { root } from './places.ts'
import { nodeSettings } from './runningServer.ts'

export interface Used {
  readonly seconds: number
  /** Processor time of the command's own process, user and system. */
  readonly cpuSeconds: number
  /** The most memory of the command's own process, in bytes; its database is not in it. */
  readonly peakMemory: number
}

// The command tells about itself when it ends; nobody else can ask a process that is gone. Its `maxRSS` would be no less
// than what we had when it was born of us; the kernel's own note of it begins anew.
const selfTelling = `data:text/javascript,${encodeURIComponent(`
  import { readFileSync } from 'node:fs'
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime } = process.resourceUsage()
    const [, kilobytes] = /^VmHWM:\\s+(\\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
    process.send?.({ cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMemory: Number(kilobytes) * 1024 })
  })
`)}`

/** Runs `npm run sitovka -- …` of the built clone over a data folder. */
export async function command(folder: string, ...words: readonly string[]): Promise<Used> {
  const began = performance.now()
  const child = spawn(process.execPath, [...nodeSettings, '--import', selfTelling, join(root, 'dist/server/cli.js'), ...words], {
    env: { ...process.env, SITOVKA_DATA: folder, DATABASE_URL: '', SITOVKA_DEMO: '' }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  endedWithUs(() => { child.kill('SIGTERM'); return Promise.resolve() })
  return new Promise((resolve, reject) => {
    let told: Pick<Used, 'cpuSeconds' | 'peakMemory'> | null = null
    child.on('message', (message) => { told = message as Pick<Used, 'cpuSeconds' | 'peakMemory'> }) // written above
    child.on('close', (code) => {
      if (code === 0 && told) resolve({ ...told, seconds: (performance.now() - began) / 1000 })
      else reject(new Error(`${words.join(' ')} ended with ${code ?? 'a signal'}`))
    })
  })
}
