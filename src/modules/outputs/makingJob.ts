import { setImmediate } from 'node:timers/promises'
import type { PersonId } from '#core/ids.ts'
import type { Result } from '#core/result.ts'
import { dayInPrague } from '#core/time/isoDate.ts'
import type { Db } from '#db/connection.ts'
import type { Files } from '#db/files.ts'
import type { Block, DocumentContent, Part } from '#documents/content.ts'
import type { DocumentRenderer, Made, MakingFailure } from '#documents/making/renderer.ts'
import type { JobHandler, Progress } from '#jobs/queue.ts'
import { installation, type Person, personById, scopeOf } from '#modules/access/index.ts'
import { type Orp, orpByCode } from '#modules/territory/index.ts'
import type { AnalysisData } from './analysisData.ts'
import { analysisContent, builtBlocks, chapterPart, type Edition } from './analysisContent.ts'
import { keepVersion } from './commands.ts'
import { gatherAnalysis } from './gather.ts'
import { type DocumentKind, documentKinds } from './documentKinds.ts'
import { MakingOrder, type MakingResult, type MakingStep, makingSteps } from './input.ts'
import { momentInPrague } from '#documents/momentInPrague.ts'
import { may } from './policy.ts'
import { chaptersOf, nextVersionNumber, versionOfRun, type WrittenChapter } from './queries.ts'
import { type FileKind, fileName, mediaTypes } from './versionFiles.ts'
import { type Writing, writingIn } from './writing.ts'

export interface MakingTools { readonly db: Db, readonly files: Files, readonly clock: () => Date, readonly documents: DocumentRenderer }

/** How one kind of document becomes content; `forWord` is the same where word processors need it drawn another way. */
interface Recipe {
  readonly kind: DocumentKind
  readonly contentOf: (db: Db, person: Person, orp: Orp, asked: Asked) => Promise<{ readonly content: DocumentContent, readonly forWord: DocumentContent }>
}

/** Makes a version of a document: freezes the figures, writes three files, keeps all together. */
export const versionJob = ({ db, files, clock, documents }: MakingTools, { kind, contentOf }: Recipe): JobHandler => ({
  kind: documentKinds[kind].job,
  async run(payload, progress, by): Promise<MakingResult> {
    const order = MakingOrder.parse(payload)
    const now = clock()
    // The server may have died just after it kept the version.
    const kept = await versionOfRun(db, progress.runId)
    if (kept !== null) return { number: kept }
    const { person, orp } = await allowed(db, order, by, now)
    await tell(progress, 'data')
    const number = await nextVersionNumber(db, kind, orp.code)
    const { content, forWord } = await contentOf(db, person, orp, { order, now, number })
    const { made, pages } = await renderAll(documents, content, forWord, progress)
    await tell(progress, 'store')
    await db.transaction().execute(async (tx) => {
      const store = (file: FileKind) => files.store(tx, { name: fileName(kind, orp, number, file, order.language), mediaType: mediaTypes[file], bytes: made[file].bytes })
      await keepVersion(tx, {
        kind, orpCode: orp.code, number, content, pages, by: person.id, at: now, runId: progress.runId,
        pdf: await store('pdf'), archive: await store('archive'), docx: await store('docx'),
      })
    })
    return { number }
  },
})

export const makingJob = (tools: MakingTools): JobHandler => versionJob(tools, { kind: 'network_analysis', contentOf: frozenContent })

const tell = (progress: Progress, step: MakingStep): Promise<void> => progress.tell(step, makingSteps.indexOf(step), makingSteps.length)

/** Rights may have ended while the order waited. */
async function allowed(db: Db, { orpCode }: MakingOrder, by: PersonId | null, now: Date): Promise<{ person: Person, orp: Orp }> {
  const person = by === null ? null : await personById(db, by, dayInPrague(now))
  const orp = await orpByCode(db, orpCode)
  if (!person || !orp || !may.makeVersion(person, { orpCode: orp.code })) throw new Error('A document was ordered by somebody who may not make it')
  return { person, orp }
}

export interface Asked { readonly order: MakingOrder, readonly now: Date, readonly number: number }

/** The same content twice: word processors need the names on maps drawn another way. */
async function frozenContent(db: Db, person: Person, orp: Orp, { order, now, number }: Asked): Promise<{ content: DocumentContent, forWord: DocumentContent }> {
  const scope = scopeOf(person)
  const [data, written, settings] = await Promise.all([
    gatherAnalysis(db, scope, orp, dayInPrague(now)), chaptersOf(db, scope, orp.code), installation(db),
  ])
  const edition: Edition = { author: person.name, version: number, madeAt: momentInPrague(now), demo: settings?.demo ?? false }
  const contentIn = async (writing: Writing): Promise<DocumentContent> =>
    analysisContent(data, await partsOf(data, written.filter(({ included }) => included), writing), edition, writing)
  return { content: await contentIn(writingIn(order.language)), forWord: await contentIn(writingIn(order.language, 'copy')) }
}

/** Between blocks the server answers others. */
async function partsOf(data: AnalysisData, written: readonly WrittenChapter[], writing: Writing): Promise<Part[]> {
  const parts: Part[] = []
  for (const chapter of written) {
    const built: Block[] = []
    for (const block of builtBlocks(chapter.chapter, data, writing)) {
      built.push(block)
      await setImmediate()
    }
    parts.push(chapterPart(chapter, built, data.orp, writing))
  }
  return parts
}

async function renderAll(documents: DocumentRenderer, content: DocumentContent, forWord: DocumentContent, progress: Progress) {
  const { signal } = progress
  await tell(progress, 'pdf')
  const pdf = unwrapped(await documents.pdf(content, 'ua-1', signal))
  await tell(progress, 'archive')
  const archive = unwrapped(await documents.pdf(content, 'a-2a', signal))
  await tell(progress, 'docx')
  const docx = unwrapped(await documents.docx(forWord, signal))
  const made: Record<FileKind, Made> = { pdf, archive, docx }
  return { made, pages: pdf.pages ?? 1 }
}

/** A file that cannot be made is nothing the person can mend: it ends the job and stands in the log. */
function unwrapped(outcome: Result<Made, MakingFailure>): Made {
  if (!outcome.ok) throw new Error(`The document was not made: ${JSON.stringify(outcome.reason)}`)
  return outcome.value
}
