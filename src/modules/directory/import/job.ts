import { z } from 'zod'
import { whoseAddress } from '#core/identifiers/httpsAddress.ts'
import type { FileId, PersonId } from '#core/ids.ts'
import { failed, ok, type Result } from '#core/result.ts'
import { dayInPrague } from '#core/time/isoDate.ts'
import type { Db } from '#db/connection.ts'
import type { Files } from '#db/files.ts'
import type { JobHandler, Progress } from '#jobs/queue.ts'
import { type Person, personById } from '#modules/access/index.ts'
import { type DownloadTrouble, downloadWhole } from '#web/outside/download.ts'
import type { Network } from '#web/outside/network.ts'
import { type TellImport, previewServices } from '../commands/importServices.ts'
import { keepHead, keepPreview, keepTableFile, refuseTable } from '../commands/tableImports.ts'
import { writeTable } from '../commands/writeTable.ts'
import { importTerritory, may } from '../policy.ts'
import { tableImportById } from '../queries/tableImports.ts'
import { type FoundTable, tableIn } from './foundTable.ts'
import { previewOf } from './preview.ts'
import type { TableImport } from './tableImport.ts'
import { headOf } from './tableHead.ts'
import { largestTable } from './text.ts'
import type { TableTrouble } from './trouble.ts'

export const tableReadingKind = 'directory.readTable'
export const tableWritingKind = 'directory.writeTable'

const RunPayload = z.object({ run: z.uuid() })

interface Tools { readonly db: Db, readonly files: Files, readonly clock: () => Date, readonly network: Network }

/** Reads a sent table, then, when its columns have their meaning, compares it with the cards. Begun anew after a kill. */
const readingJob = ({ db, files, clock, network }: Tools): JobHandler => ({
  kind: tableReadingKind,
  async run(payload, progress, by) {
    const sent = await openTable(db, payload, by)
    if (sent === null || isOver(sent)) return null
    const found = await tableAtHand({ db, files, network }, sent, progress)
    if (!found.ok) await refuseTable(db, sent.run.id, found.reason)
    else if (sent.choice === null) await keepHead(db, sent.run.id, headOf(found.value))
    else await compare({ db, clock }, sent, found.value, progress)
    return null
  },
})

const isOver = ({ run }: TableImport): boolean => run.refused !== null || run.stagedAt !== null || run.appliedAt !== null || run.discardedAt !== null

async function compare({ db, clock }: Pick<Tools, 'db' | 'clock'>, { run, choice }: TableImport, { table }: FoundTable, progress: Progress): Promise<void> {
  if (choice === null) return
  const person = await importerOf(db, run.requestedBy, clock())
  const plan = await previewServices(db, { ...choice, table, orpCodes: importTerritory(person) }, tellSteps(progress))
  await keepPreview(db, run.id, choice, previewOf(table, plan, choice))
}

/** Writes what its sender confirmed, whole or not at all. */
const writingJob = ({ db, files, clock, network }: Tools): JobHandler => ({
  kind: tableWritingKind,
  async run(payload, progress, by) {
    const sent = await openTable(db, payload, by)
    if (sent === null || sent.choice === null || sent.run.stagedAt === null || sent.run.appliedAt !== null) return null
    const person = await importerOf(db, by, clock())
    const found = await tableAtHand({ db, files, network }, sent, progress)
    if (!found.ok) throw new Error('A table that was compared cannot be read')
    const { run, choice } = sent
    const { table, bytes } = found.value
    await writeTable(db, files, person.id, {
      run: run.id, fileName: run.address === null ? run.fileName : whoseAddress(run.address), bytes, table, choice, orpCodes: importTerritory(person), today: dayInPrague(clock()),
    }, tellSteps(progress))
    return null
  },
})

const openTable = async (db: Db, payload: unknown, by: PersonId | null): Promise<TableImport | null> =>
  by && await tableImportById(db, RunPayload.parse(payload).run, by)

/** Rights may have ended while the table waited. */
async function importerOf(db: Db, by: PersonId | null, now: Date): Promise<Person> {
  const person = by && await personById(db, by, dayInPrague(now))
  if (!person || !may.importCards(person, {})) throw new Error('The table is of somebody who may not import it')
  return person
}

interface TableAtHand extends FoundTable { readonly bytes: Uint8Array }

async function tableAtHand(
  tools: { readonly db: Db, readonly files: Files, readonly network: Network }, { run, sheet }: TableImport, progress: Progress,
): Promise<Result<TableAtHand, TableTrouble | DownloadTrouble>> {
  const bytes = run.fileId === null ? await brought(tools, run, progress) : ok(await wholeOf(tools.files, run.fileId))
  if (!bytes.ok) return bytes
  await progress.tell('read', 0, 1)
  const found = await tableIn(bytes.value, sheet)
  return found.ok ? ok({ ...found.value, bytes: bytes.value }) : found
}

/** So long a table may be on its way. */
const patience = 120_000

async function brought(
  { db, files, network }: { readonly db: Db, readonly files: Files, readonly network: Network }, { id, address }: TableImport['run'], progress: Progress,
): Promise<Result<Uint8Array, DownloadTrouble>> {
  if (address === null) return failed('status')
  await progress.tell('download', 0, 1)
  const bytes = await downloadWhole(network, address, { bytes: largestTable, signal: AbortSignal.any([progress.signal, AbortSignal.timeout(patience)]) })
  // A cancelled work is none that failed.
  progress.signal.throwIfAborted()
  if (bytes.ok) await keepTableFile(db, files, id, { name: address, bytes: bytes.value })
  return bytes
}

async function wholeOf(files: Files, id: FileId): Promise<Uint8Array> {
  const kept = await files.bytes(id)
  if (kept === null) throw new Error('The file of the table is not there')
  const pieces: Uint8Array[] = []
  for await (const piece of kept.read()) pieces.push(piece)
  return Buffer.concat(pieces)
}

const tellSteps = (progress: Progress): TellImport => (step, done, total) => progress.tell(step, done, total)

export const tableJobs = (tools: Tools): JobHandler[] => [readingJob(tools), writingJob(tools)]
