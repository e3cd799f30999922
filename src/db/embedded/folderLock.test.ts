import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { takeLock } from './folderLock.ts'
import { birthOf } from './runningProcesses.ts'

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitovka-lock-'))
  path = join(folder, 'lock')
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const cardOfTheDead = (): string => {
  const { pid } = spawnSync(process.execPath, ['--version'])
  return `${String(pid)} boot/1 token\n`
}

test('a free lock is taken, kept from others and given back', () => {
  const first = takeLock(path)
  expect(first.ok).toBe(true)
  expect(takeLock(path)).toEqual({ ok: false, reason: 'in-use-by-another' })
  if (first.ok) first.value.release()
  expect(readdirSync(folder)).toEqual([])
  expect(takeLock(path).ok).toBe(true)
})

test('another living process keeps its lock', () => {
  writeFileSync(path, `${String(process.ppid)} ${birthOf(process.ppid) ?? ''} token\n`)
  expect(takeLock(path)).toEqual({ ok: false, reason: 'in-use-by-another' })
})

test.each([
  ['of a dead process', cardOfTheDead],
  ['of a process whose pid is now ours', () => `${String(process.pid)} boot/1 token\n`],
  ['emptied by a power cut', () => ''],
  ['with nonsense', () => 'nonsense'],
])('a lock %s is taken over', (_, card) => {
  writeFileSync(path, card())
  expect(takeLock(path).ok).toBe(true)
  expect(readdirSync(folder)).toEqual(['lock'])
})

test('a takeover that died half-way is finished by the next one', () => {
  const dead = cardOfTheDead()
  writeFileSync(path, dead)
  writeFileSync(`${path}.${createHash('sha256').update(dead).digest('hex').slice(0, 12)}`, cardOfTheDead())
  expect(takeLock(path).ok).toBe(true)
  expect(readdirSync(folder)).toEqual(['lock'])
})

test('a lock that is no longer ours is not given back', () => {
  const ours = takeLock(path)
  writeFileSync(path, 'of somebody else')
  if (ours.ok) ours.value.release()
  expect(readdirSync(folder)).toEqual(['lock'])
})

const locks = 150
const contender = `
  import { takeLock } from ${JSON.stringify(join(import.meta.dirname, 'folderLock.ts'))}
  process.stdin.once('data', () => {
    const won = []
    for (let lock = 0; lock < ${String(locks)}; lock += 1) {
      if (takeLock(process.argv[1] + '-' + lock).ok) won.push(lock)
    }
    console.log(JSON.stringify(won))
    process.stdin.once('data', () => process.exit())
  })
  console.log('waiting')
`

test('of several who take over dead locks at once, exactly one wins each', async () => {
  for (let lock = 0; lock < locks; lock += 1) writeFileSync(`${path}-${String(lock)}`, `1 boot/1 ${String(lock)}\n`)
  const contenders = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ['--input-type=module', '--eval', contender, path], { stdio: ['pipe', 'pipe', 'inherit'] }),
  )
  try {
    const lines = contenders.map(({ stdout }) => createInterface(stdout)[Symbol.asyncIterator]())
    await Promise.all(lines.map((line) => line.next()))
    contenders.forEach(({ stdin }) => { stdin.write('go\n') })
    const answers = await Promise.all(lines.map(async (line) => (await line.next()).value))
    const won = answers.flatMap((answer) => JSON.parse(answer ?? '') as number[]) // written by the contender above
    expect(won.toSorted((a, b) => a - b)).toEqual(Array.from({ length: locks }, (_, lock) => lock))
  } finally {
    contenders.forEach((child) => { child.kill('SIGKILL') })
  }
})
