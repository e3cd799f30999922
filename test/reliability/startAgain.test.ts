import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { endCluster } from '#db/embedded/endCluster.ts'
import { clusterProcesses } from '#db/embedded/runningProcesses.ts'

const folder = mkdtempSync(join(tmpdir(), 'sitovka-start-'))
chmodSync(folder, 0o755)
const data = join(folder, 'data')
const cluster = join(data, 'postgres/data')
const started: ChildProcess[] = []

afterAll(async () => {
  started.forEach((npm) => { npm.kill('SIGTERM') })
  await endCluster(cluster)
  rmSync(folder, { recursive: true, force: true })
})

/** `npm start` until it tells its address. */
async function npmStart(): Promise<ChildProcess> {
  const npm = spawn('npm', ['start'], {
    cwd: join(import.meta.dirname, '../..'), stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PORT: '8350', HOST: '127.0.0.1', SITOVKA_DATA: data, DATABASE_URL: '', SITOVKA_BASE_URL: '', SITOVKA_DEMO: 'off' },
  })
  started.push(npm)
  let told = ''
  await new Promise<void>((resolve, reject) => {
    for (const stream of [npm.stdout, npm.stderr]) {
      stream.on('data', (piece: Buffer) => {
        told += piece.toString()
        if (told.includes('běží na')) resolve()
      })
    }
    npm.on('exit', () => { reject(new Error(told)) })
  })
  return npm
}

test.each(['SIGTERM', 'SIGINT'] as const)('npm start that got %s ends only when everything has ended, so that it can be started again at once', async (signal) => {
  const npm = await npmStart()
  npm.kill(signal)
  await once(npm, 'exit')
  expect([existsSync(join(data, 'lock')), clusterProcesses(cluster)]).toEqual([false, []])
}, 120_000)
