import { Worker } from 'node:worker_threads'
import { failed, ok, type Result } from '#core/result.ts'
import type { Delivery, Equipment, Made, Order, Work } from './protocol.ts'

/** Why there is no file. `refused` carries the writer's own sentence, for example „PDF/UA-1 error: missing alt text“. */
export type MakingFailure =
  | { readonly kind: 'refused', readonly message: string }
  | { readonly kind: 'tookTooLong', readonly seconds: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'workerEnded', readonly message: string }

export interface WorkshopSettings {
  /** The built or source file of `src/documents/worker.ts`. */
  readonly workerUrl: URL
  readonly equipment: Equipment
  readonly limitSeconds: number
  /** How long an idle worker is kept: its memory is given back only when it ends. */
  readonly idleSeconds: number
}

interface Task { readonly order: Order, readonly finish: (outcome: Result<Made, MakingFailure>) => void }

// Sixty pages of Word take about 300 MB; what needs more ends as `workerEnded`, not as a server without memory.
const heapMegabytes = 640
// Left to itself it takes 128 MB before it cleans up for the first time.
const youngMegabytes = 24

const milliseconds = (seconds: number): number => seconds * 1000

/** One worker thread that makes files one after another, so that the server answers others meanwhile. */
export class Workshop {
  readonly #settings: WorkshopSettings
  readonly #waiting: Task[] = []
  #current: Task | undefined
  #worker: Worker | undefined
  #timer: NodeJS.Timeout | undefined
  #lastId = 0

  constructor(settings: WorkshopSettings) {
    this.#settings = settings
  }

  /** The made file or why there is none; never rejects. */
  make(work: Work, signal?: AbortSignal): Promise<Result<Made, MakingFailure>> {
    if (signal?.aborted === true) return Promise.resolve(failed({ kind: 'cancelled' }))
    this.#lastId += 1
    const order: Order = { id: this.#lastId, work }
    return new Promise((finish) => {
      signal?.addEventListener('abort', () => this.#stop(order.id, { kind: 'cancelled' }), { once: true })
      this.#waiting.push({ order, finish })
      this.#startNext()
    })
  }

  /** Ends the worker; what was waiting or being made is cancelled. */
  async close(): Promise<void> {
    for (const { order } of [...this.#waiting]) this.#stop(order.id, { kind: 'cancelled' })
    if (this.#current !== undefined) this.#stop(this.#current.order.id, { kind: 'cancelled' })
    clearTimeout(this.#timer)
    await this.#dismiss()
  }

  #startNext(): void {
    if (this.#current !== undefined) return
    const task = this.#waiting.shift()
    if (task === undefined) return
    const { limitSeconds } = this.#settings
    this.#current = task
    this.#worker ??= this.#hire()
    this.#worker.ref()
    this.#worker.postMessage(task.order)
    this.#after(limitSeconds, () => this.#stop(task.order.id, { kind: 'tookTooLong', seconds: limitSeconds }))
  }

  #settle(id: number, outcome: Result<Made, MakingFailure>): void {
    const task = this.#current
    if (task?.order.id !== id) return
    this.#current = undefined
    this.#worker?.unref()
    this.#after(this.#settings.idleSeconds, () => void this.#dismiss())
    task.finish(outcome)
    this.#startNext()
  }

  #stop(id: number, reason: MakingFailure): void {
    const place = this.#waiting.findIndex((task) => task.order.id === id)
    const withdrawn = place < 0 ? undefined : this.#waiting.splice(place, 1)[0]
    withdrawn?.finish(failed(reason))
    if (this.#current?.order.id !== id) return
    // A worker in the middle of a document hears nothing: it ends, and the next document starts a new one.
    void this.#dismiss()
    this.#settle(id, failed(reason))
  }

  #hire(): Worker {
    const worker = new Worker(this.#settings.workerUrl, {
      workerData: this.#settings.equipment,
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: youngMegabytes },
    })
    worker.on('message', (delivery: Delivery) => this.#settle(delivery.id, outcomeOf(delivery)))
    worker.on('error', (error) => this.#lose(worker, error instanceof Error ? error.message : String(error)))
    worker.on('exit', (code) => this.#lose(worker, `exit code ${code}`))
    return worker
  }

  #dismiss(): Promise<unknown> {
    const worker = this.#worker
    this.#worker = undefined
    return worker?.terminate() ?? Promise.resolve()
  }

  #lose(worker: Worker, message: string): void {
    if (worker !== this.#worker) return
    this.#worker = undefined
    if (this.#current !== undefined) this.#settle(this.#current.order.id, failed({ kind: 'workerEnded', message }))
  }

  /** An idle or limiting clock must not keep the process alive. */
  #after(seconds: number, act: () => void): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(act, milliseconds(seconds)).unref()
  }
}

const outcomeOf = (delivery: Delivery): Result<Made, MakingFailure> =>
  'made' in delivery ? ok(delivery.made) : failed({ kind: 'refused', message: delivery.refusal })
