import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, expect, test } from 'vitest'
import { seeded } from '#core/seeded.ts'
import { endCluster } from '#db/embedded/endCluster.ts'
import { clusterProcesses, writtenPostmaster } from '#db/embedded/runningProcesses.ts'

const rounds = 20
const seed = Number(process.env['KILL_SEED'] ?? 20_261_122)
const folder = mkdtempSync(join(tmpdir(), 'sitovka-kill-'))
const dataFolder = join(folder, 'postgres/data')
const children: ChildProcess[] = []

const isHalfMade = (name: string): boolean => name.startsWith('postgres.making-')
const halfMadeFolders = (): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter(isHalfMade)
        .map((name) => join(folder, name, 'data'))
    : []

afterAll(async () => {
  children.forEach((child) => { child.kill('SIGKILL') })
  for (const cluster of [dataFolder, ...halfMadeFolders()]) await endCluster(cluster)
  rmSync(folder, { recursive: true, force: true })
})

interface Told {
  /** Highest number acknowledged, by round and writer. */
  readonly acknowledged: Map<string, number>
  /** Rows found by the last start that came so far: [round/writer, rows, highest number]. */
  found: readonly (readonly [string, number, number])[] | undefined
  readonly events: string[]
}

const note = (told: Told, line: string): void => {
  const [kind = '', first = '', second = ''] = line.split(' ')
  if (kind === 'acknowledged') told.acknowledged.set(first, Number(second))
  else if (kind === 'rows') told.found = JSON.parse(first) as Told['found'] // written by writingServer.ts
  else told.events.push(line)
}

const startServer = (round: string): ChildProcess => {
  const script = join(import.meta.dirname, 'writingServer.ts')
  const child = spawn(process.execPath, [script, folder, round], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  return child
}

/** Listens to the server, kills at the given line, hears to the end what was told before; tells the lines heard. */
const listen = async (child: ChildProcess, told: Told, killAt: number, kill: () => void): Promise<number> => {
  const { stdout } = child
  if (stdout === null) throw new Error('the server has no standard output')
  const exited = once(child, 'exit')
  let heard = 0
  for await (const line of createInterface(stdout)) {
    note(told, line)
    heard += 1
    if (heard === killAt) kill()
  }
  await exited
  return heard
}

type Manner = 'server' | 'server and postmaster' | 'postmaster and server' | 'everything'
const manners: readonly Manner[] = ['server', 'server and postmaster', 'postmaster and server', 'everything']

const victims = (manner: Manner, server: number): readonly number[] => {
  const all = [dataFolder, ...halfMadeFolders()].flatMap(clusterProcesses)
  const postmaster = all.filter((pid) => pid === writtenPostmaster(dataFolder))
  if (manner === 'server') return [server]
  if (manner === 'server and postmaster') return [server, ...postmaster]
  if (manner === 'postmaster and server') return [...postmaster, server]
  return [server, ...all]
}

const killAll = (pids: readonly number[]): void => {
  pids.forEach((pid) => {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // ended by itself, because another one of them was killed
    }
  })
}

const missing = ({ acknowledged, found }: Told): readonly string[] =>
  [...acknowledged].flatMap(([who, last]) => {
    const [, rows = 0, highest = 0] = found?.find(([name]) => name === who) ?? []
    return highest >= last && rows === highest ? [] : [`${who}: ${String(last)} acknowledged, ${String(rows)} found`]
  })

test(`${String(rounds)} rounds of kill -9 lose no acknowledged row and every start succeeds`, async () => {
  const next = seeded(seed)
  const acknowledged = new Map<string, number>()
  const leftovers: number[] = []
  for (let round = 1; round <= rounds; round += 1) {
    const before = new Map(acknowledged)
    const told: Told = { acknowledged, found: undefined, events: [] }
    const manner = manners[Math.floor(next() * manners.length)] ?? 'everything'
    const duringStart = next() < 0.25
    // The first line of the first round says that initialisation begins.
    const killAt = round === 1 ? 1 : 1 + Math.floor(next() * (duringStart ? 3 : 400))
    const server = startServer(String(round))
    const heard = await listen(server, told, killAt, () => { killAll(victims(manner, server.pid ?? 0)) })
    leftovers.push(clusterProcesses(dataFolder).length)
    const where = `seed ${String(seed)}, round ${String(round)}, ${manner}, line ${String(killAt)}`
    expect(told.events.filter((line) => /^refused|did-not-start|failed/.test(line)), where).toEqual([])
    expect(heard, where).toBeGreaterThanOrEqual(killAt)
    if (told.found !== undefined) expect(missing({ ...told, acknowledged: before }), where).toEqual([])
  }
  const last: Told = { acknowledged, found: undefined, events: [] }
  await listen(startServer('last'), last, Infinity, () => undefined)
  expect(last.events.at(-1)).toBe('stopped')
  expect(missing(last)).toEqual([])
  expect(clusterProcesses(dataFolder)).toEqual([])
  expect([...acknowledged.values()].reduce((sum, rows) => sum + rows, 0)).toBeGreaterThan(rounds)
  // Otherwise the rounds never met what they are for: processes that outlive their server.
  expect(leftovers.filter((processes) => processes > 0).length).toBeGreaterThan(rounds / 4)
})
