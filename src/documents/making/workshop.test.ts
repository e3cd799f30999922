import { afterEach, describe, expect, test } from 'vitest'
import { aDocument } from '#test/factories/aDocument.ts'
import { aDocumentRenderer } from '#test/support/documentRenderer.ts'
import { paragraph } from '../content.ts'
import type { Work } from './protocol.ts'
import { Workshop, type WorkshopSettings } from './workshop.ts'

const work: Work = { kind: 'docx', content: aDocument([]) }
const workshops: Workshop[] = []
afterEach(() => Promise.all(workshops.splice(0).map((workshop) => workshop.close())))

/** A workshop whose worker does with each order what the code says. */
function aWorkshop(onOrder: string, changes: Partial<WorkshopSettings> = {}): Workshop {
  const code = `import { parentPort } from 'node:worker_threads'; parentPort.on('message', ({ id, work }) => { ${onOrder} })`
  const workshop = new Workshop({
    workerUrl: new URL(`data:text/javascript,${encodeURIComponent(code)}`),
    equipment: { template: '', drawings: '', fontFolder: '' },
    limitSeconds: 60,
    idleSeconds: 60,
    ...changes,
  })
  workshops.push(workshop)
  return workshop
}
const delivers = 'parentPort.postMessage({ id, made: { bytes: new Uint8Array([id]) } })'
const failure = (reason: object) => ({ ok: false, reason })

describe('a workshop', () => {
  test('makes one file after another, each for who ordered it', async () => {
    const workshop = aWorkshop(delivers)
    const made = await Promise.all([workshop.make(work), workshop.make(work), workshop.make(work)])
    expect(made.map((outcome) => outcome.ok && [...outcome.value.bytes])).toEqual([[1], [2], [3]])
  })

  test('a worker that ends is told, and the next order is made by a new one', async () => {
    const workshop = aWorkshop(`if (id === 1) process.exit(3); ${delivers}`)
    const [lost, next] = await Promise.all([workshop.make(work), workshop.make(work)])
    expect(lost).toEqual(failure({ kind: 'workerEnded', message: 'exit code 3' }))
    expect(next.ok).toBe(true)
  })

  test('an error of the worker is told in its words', async () => {
    expect(await aWorkshop("throw new Error('došla paměť')").make(work))
      .toEqual(failure({ kind: 'workerEnded', message: 'došla paměť' }))
  })

  test('a file that takes too long is given up', async () => {
    expect(await aWorkshop('for (;;) {}', { limitSeconds: 0.2 }).make(work)).toEqual(failure({ kind: 'tookTooLong', seconds: 0.2 }))
  })

  test('a cancelled order is given up, whether it waits, is being made or was never begun', async () => {
    const workshop = aWorkshop(`if (id > 2) ${delivers}`)
    const [first, second] = [new AbortController(), new AbortController()]
    const outcomes = [workshop.make(work, first.signal), workshop.make(work, second.signal)]
    second.abort()
    first.abort()
    expect(await Promise.all(outcomes)).toEqual([failure({ kind: 'cancelled' }), failure({ kind: 'cancelled' })])
    expect(await workshop.make(work, AbortSignal.abort())).toEqual(failure({ kind: 'cancelled' }))
    expect((await workshop.make(work)).ok).toBe(true)
  })

  test('closing cancels what waits and what is being made', async () => {
    const workshop = aWorkshop('')
    const outcomes = [workshop.make(work), workshop.make(work)]
    await workshop.close()
    expect(await Promise.all(outcomes)).toEqual([failure({ kind: 'cancelled' }), failure({ kind: 'cancelled' })])
  })
})

test('documents of every kind ordered at once are all made', async () => {
  const renderer = aDocumentRenderer()
  const content = aDocument([paragraph('Text.')])
  const outcomes = await Promise.all([
    renderer.pdf(content, 'ua-1'), renderer.pdf(content, 'a-2a'), renderer.docx(content),
  ])
  await renderer.close()
  expect(outcomes.map((outcome) => outcome.ok && Buffer.from(outcome.value.bytes).toString('latin1', 0, 4)))
    .toEqual(['%PDF', '%PDF', 'PK\u0003\u0004'])
})
