import { Worker } from 'node:worker_threads'
import { failed, ok, type Result } from '#core/result.ts'
import type { DocumentContent } from '../content.ts'
import template from './document.typ?raw'
import { templateInputs } from './inputs.ts'
import type { Delivery, Order, PdfStandard, Workshop } from './protocol.ts'

export type { PdfStandard } from './protocol.ts'

export interface Pdf { readonly bytes: Uint8Array, readonly pages: number }

/** Why there is no PDF. `refused` carries Typst's own sentence, for example „PDF/UA-1 error: missing alt text“. */
export type PdfFailure =
  | { readonly kind: 'refused', readonly message: string }
  | { readonly kind: 'tookTooLong', readonly seconds: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'workerEnded', readonly message: string }

export interface PdfRenderer {
  /** Makes one PDF of one standard; documents wait for each other. Never throws. */
  render(content: DocumentContent, standard: PdfStandard, signal?: AbortSignal): Promise<Result<Pdf, PdfFailure>>
  /** Ends the worker; documents under way are cancelled. */
  close(): Promise<void>
}

export interface PdfSettings {
  /** The built or source file of `worker.ts`. */
  readonly workerUrl: URL
  /** A folder (searched with its sub-folders) of static TTF files of Roboto. */
  readonly fontFolder: string
  readonly limitSeconds?: number
  /** How long an idle worker is kept: its memory is given back only when it ends. */
  readonly idleSeconds?: number
}

interface Task {
  readonly order: Order
  readonly signal: AbortSignal | undefined
  readonly finish: (outcome: Result<Pdf, PdfFailure>) => void
}

const milliseconds = (seconds: number): number => seconds * 1000

/** One worker thread that makes PDFs one after another, so that the server answers others meanwhile. */
export function createPdfRenderer(settings: PdfSettings): PdfRenderer {
  const { limitSeconds = 120, idleSeconds = 60 } = settings
  const workshop: Workshop = { template, fontFolder: settings.fontFolder }
  const waiting: Task[] = []
  let current: Task | undefined
  let worker: Worker | undefined
  let timer: NodeJS.Timeout | undefined
  let lastId = 0

  const after = (seconds: number, act: () => void): void => {
    clearTimeout(timer)
    timer = setTimeout(act, milliseconds(seconds)).unref()
  }

  function hire(): Worker {
    const hired = new Worker(settings.workerUrl, { workerData: workshop })
    hired.on('message', (delivery: Delivery) => settle(delivery.id, outcomeOf(delivery)))
    hired.on('error', (error) => lose(hired, errorMessage(error)))
    hired.on('exit', (code) => lose(hired, `exit code ${code}`))
    // An idle worker must not keep the process alive.
    hired.unref()
    return hired
  }

  /** A stopped worker cannot be asked to hurry or to leave a document: it ends, and the next document starts a new one. */
  function dismiss(): Promise<unknown> {
    const dismissed = worker
    worker = undefined
    return dismissed?.terminate() ?? Promise.resolve()
  }

  function lose(lost: Worker, message: string): void {
    if (lost !== worker) return
    worker = undefined
    if (current !== undefined) settle(current.order.id, failed({ kind: 'workerEnded', message }))
  }

  function settle(id: number, outcome: Result<Pdf, PdfFailure>): void {
    if (current?.order.id !== id) return
    const { finish } = current
    current = undefined
    worker?.unref()
    after(idleSeconds, () => void dismiss())
    finish(outcome)
    startNext()
  }

  function startNext(): void {
    if (current !== undefined) return
    const task = waiting.shift()
    if (task === undefined) return
    current = task
    worker ??= hire()
    worker.ref()
    worker.postMessage(task.order)
    after(limitSeconds, () => stop(task.order.id, { kind: 'tookTooLong', seconds: limitSeconds }))
  }

  function stop(id: number, reason: PdfFailure): void {
    const place = waiting.findIndex((task) => task.order.id === id)
    const [withdrawn] = place < 0 ? [] : waiting.splice(place, 1)
    if (withdrawn !== undefined) return withdrawn.finish(failed(reason))
    if (current?.order.id !== id) return
    void dismiss()
    settle(id, failed(reason))
  }

  return {
    render(content, standard, signal) {
      if (signal?.aborted === true) return Promise.resolve(failed({ kind: 'cancelled' }))
      lastId += 1
      const order: Order = { id: lastId, standard, inputs: templateInputs(content) }
      return new Promise((finish) => {
        signal?.addEventListener('abort', () => stop(order.id, { kind: 'cancelled' }), { once: true })
        waiting.push({ order, signal, finish })
        startNext()
      })
    },
    async close() {
      for (const task of [...waiting]) stop(task.order.id, { kind: 'cancelled' })
      if (current !== undefined) stop(current.order.id, { kind: 'cancelled' })
      clearTimeout(timer)
      await dismiss()
    },
  }
}

function outcomeOf(delivery: Delivery): Result<Pdf, PdfFailure> {
  return 'refusal' in delivery
    ? failed({ kind: 'refused', message: delivery.refusal })
    : ok({ bytes: delivery.bytes, pages: delivery.pages })
}

const errorMessage = (error: unknown): string => error instanceof Error ? error.message : String(error)
