import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
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

/** `npm start` until it tells the words, by default its address. */
async function npmStart({ host = '127.0.0.1', backups = '', words = 'běží na' } = {}): Promise<ChildProcess> {
  const npm = spawn('npm', ['start'], {
    cwd: join(import.meta.dirname, '../..'), stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PORT: '8350', HOST: host, SITOVKA_DATA: data, SITOVKA_BACKUPS: backups, DATABASE_URL: '', SITOVKA_BASE_URL: '', SITOVKA_DEMO: 'off' },
  })
  started.push(npm)
  let told = ''
  await new Promise<void>((resolve, reject) => {
    for (const stream of [npm.stdout, npm.stderr]) {
      stream.on('data', (piece: Buffer) => {
        told += piece.toString()
        if (told.includes(words)) resolve()
      })
    }
    npm.on('exit', () => { reject(new Error(told)) })
  })
  return npm
}

test('npm start that is told to end while it makes its database leaves nothing running', async () => {
  const npm = await npmStart({ words: 'database-initialising' })
  npm.kill('SIGTERM')
  await once(npm, 'exit')
  const stillMaking = readdirSync(data).filter((name) => name.startsWith('postgres.making-')).flatMap((name) => clusterProcesses(join(data, name, 'data')))
  expect([existsSync(join(data, 'lock')), clusterProcesses(cluster), stillMaking]).toEqual([false, [], []])
}, 120_000)

test('npm start on an address this machine does not have ends with a sentence and code 2', async () => {
  const npm = await npmStart({ host: '192.0.2.1', words: 'HOST' })
  const [code] = (await once(npm, 'exit')) as [number | null]
  expect([code, existsSync(join(data, 'lock')), clusterProcesses(cluster)]).toEqual([2, false, []])
}, 120_000)

test('npm start with a folder of backups that cannot be written ends with a sentence and code 2', async () => {
  const npm = await npmStart({ backups: '/dev/null/zalohy', words: 'SITOVKA_BACKUPS' })
  const [code] = (await once(npm, 'exit')) as [number | null]
  expect([code, existsSync(join(data, 'lock')), clusterProcesses(cluster)]).toEqual([2, false, []])
}, 120_000)

test.each(['SIGTERM', 'SIGINT'] as const)('npm start that got %s ends only when everything has ended, so that it can be started again at once', async (signal) => {
  const npm = await npmStart()
  npm.kill(signal)
  await once(npm, 'exit')
  expect([existsSync(join(data, 'lock')), clusterProcesses(cluster)]).toEqual([false, []])
}, 120_000)
