import type { MessageKey } from '#i18n/translate.ts'
import type { JobRun } from '#jobs/runs.ts'
import type { Ui } from '#web/ui.ts'
import { BackupResult } from '../input.ts'
import { writeFailures } from '../troubles.ts'

const notWhole: MessageKey = 'admin:progress.notWhole'

/** How a finished backup ended, in a sentence. */
export function outcomeSaid({ t, format }: Ui, { failure, result }: JobRun): string {
  if (failure !== null) return t(failure === 'cancelled' ? 'admin:progress.cancelled' : 'admin:progress.failed')
  const said = BackupResult.safeParse(result)
  if (!said.success) return t('admin:progress.failed')
  if ('trouble' in said.data) return t(said.data.trouble === 'not-whole' ? notWhole : writeFailures[said.data.trouble], { file: t('admin:progress.folder') })
  const { size, rows, seconds } = said.data
  return t('admin:progress.done', { size: format.fileSize(size), rows: format.number(rows), seconds: format.number(seconds) })
}
