import type { MessageKey } from '#i18n/translate.ts'
import type { DownloadTrouble } from '#web/outside/download.ts'
import type { TableTrouble } from './trouble.ts'

/** Why a table could not be read or brought, in words. Written only by the job, which knows these. */
export function refusalWords(refused: string): MessageKey {
  const trouble = refused as TableTrouble | DownloadTrouble
  return isDownload(trouble) ? `registers:trouble.${trouble}` : `directory:trouble.${trouble}`
}

/** Too large is a table the same way, wherever it came from. */
const downloads: readonly string[] = [
  'notHttps', 'unknownHost', 'privateAddress', 'tooSlow', 'unreachable', 'redirect', 'status', 'packed',
] satisfies readonly Exclude<DownloadTrouble, 'tooLarge'>[]

const isDownload = (trouble: TableTrouble | DownloadTrouble): trouble is Exclude<DownloadTrouble, 'tooLarge'> => downloads.includes(trouble)
