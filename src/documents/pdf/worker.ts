import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Delivery, Order, Workshop } from './protocol.ts'
import { refusalOf } from './refusal.ts'

// Results older than this many documents are forgotten, so that memory does not grow with every document made.
const keptDocuments = 1

// The renderer starts this worker and is the only one to fill workerData.
const { template, fontFolder } = workerData as Workshop
const compiler = NodeCompiler.create({ workspace: fontFolder, fontArgs: [{ fontPaths: [fontFolder] }] })

function make(order: Order): Delivery {
  const { id, inputs, standard } = order
  const compiled = compiler.compile({ mainFileContent: template, inputs })
  if (compiled.result === null) {
    const error = compiled.takeError()
    return { id, refusal: refusalOf(error === null ? undefined : compiler.fetchDiagnostics(error)) }
  }
  try {
    const bytes = new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: standard }))
    return { id, bytes, pages: compiled.result.numOfPages }
  } catch (error) {
    return { id, refusal: refusalOf(error) }
  }
}

parentPort?.on('message', (order: Order) => {
  const delivery = make(order)
  compiler.evictCache(keptDocuments)
  parentPort?.postMessage(delivery, 'bytes' in delivery ? [delivery.bytes.buffer] : [])
})
