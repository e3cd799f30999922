import { failed, ok, type Result } from '#core/result.ts'
import type { MessageKey } from '#i18n/translate.ts'
import { parseForm, type Problems, type Typed } from '#web/form.ts'
import { type DownloadTrouble, downloadWhole } from '#web/outside/download.ts'
import type { Outside } from '#web/outside/network.ts'
import type { UploadedFile } from '#web/upload.ts'
import { largestTable } from './import/text.ts'
import { TableInput } from './input/table.ts'
import { tableIn } from './kept.ts'

type Sent = Pick<UploadedFile, 'name' | 'mediaType' | 'bytes'>

/** So long a table may be on its way: somebody waits for the page. */
const patience = 30_000

/** The table somebody sent, or wrote the address of; else what is wrong, at its field. */
export async function sentTable(outside: Outside, typed: Typed, file: Sent | undefined): Promise<Result<Sent, Problems>> {
  const input = parseForm(TableInput, outside.addresses ? typed : {})
  if (!input.ok) return failed(input.problems)
  const { address } = input.value
  if (address === null) return file ? readable(file, 'file') : failed({ file: outside.addresses ? 'directory:problem.noTable' : 'directory:problem.noFile' })
  if (file) return failed({ address: 'directory:problem.twoTables' })
  const brought = await downloadWhole(outside.network, address, { bytes: largestTable, signal: AbortSignal.timeout(patience) })
  if (!brought.ok) return failed({ address: sentenceOf(brought.reason) })
  // The address is the name: every later step says where the table is from.
  return readable({ name: address, mediaType: 'application/octet-stream', bytes: brought.value }, 'address')
}

async function readable(sent: Sent, field: 'file' | 'address'): Promise<Result<Sent, Problems>> {
  const table = await tableIn(sent.bytes, null)
  return table.ok ? ok(sent) : failed({ [field]: `directory:trouble.${table.reason}` as const })
}

const sentenceOf = (trouble: DownloadTrouble): MessageKey => trouble === 'tooLarge' ? 'directory:trouble.tooLarge' : `registers:trouble.${trouble}`
