import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { ok, type Result } from '#core/result.ts'
import { createPictureDrawer } from './docx/drawPicture.ts'
import { redrawn } from './redrawn.ts'
import { renderDocx } from './docx/renderDocx.ts'
import type { Delivery, Equipment, Made, Order, Work } from './making/protocol.ts'
import { createPdfPress } from './pdf/makePdf.ts'

/** The server answers first: this thread, and those Typst starts from it, get a third of a busy processor. */
const politeness = 5
setPriority(politeness)

// The workshop starts this worker and is the only one to fill workerData.
const equipment = workerData as Equipment
const pressPdf = createPdfPress(equipment)
const drawPicture = createPictureDrawer(equipment.fontFolder)

async function make(work: Work): Promise<Result<Made, string>> {
  switch (work.kind) {
    case 'pdf': return pressPdf(work.content, work.standard)
    case 'docx': return ok({ bytes: new Uint8Array(await renderDocx(work.content, await drawPicture())) })
    case 'picture': return redrawn(work.picture, await drawPicture())
  }
}

async function answer({ id, work }: Order): Promise<void> {
  const result = await make(work)
  const delivery: Delivery = result.ok ? { id, made: result.value } : { id, refusal: result.reason }
  parentPort?.postMessage(delivery, result.ok ? [result.value.bytes.buffer] : [])
}

// A rejected answer is an unexpected error: it ends the worker, and the workshop says so.
parentPort?.on('message', (order: Order) => void answer(order))
