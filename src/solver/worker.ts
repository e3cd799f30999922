import { parentPort, workerData } from 'node:worker_threads'
import highs from 'highs'
import type { Order, Report } from './protocol.ts'
import { runHighs } from './runHighs.ts'

// The package describes its CommonJS file, Node loads its module, whose default export is the loader itself.
const loadHighs = highs as unknown as typeof highs.default

const tell = (report: Report): void => { parentPort?.postMessage(report) }

// The solver starts this worker with one order; an error ends the worker, and the solver says so.
tell({ kind: 'solved', solution: runHighs(await loadHighs(), workerData as Order, tell) })
