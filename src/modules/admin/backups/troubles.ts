import type { RestoreTrouble, WriteTrouble } from '#db/backup/archives.ts'
import type { MessageKey } from '#i18n/translate.ts'

/** What is said when an archive is refused; `{{file}}` and `{{part}}` may stand in it. */
export const refusals: Readonly<Record<RestoreTrouble['kind'], MessageKey>> = {
  'no-file': 'admin:refused.noFile',
  'not-an-archive': 'admin:refused.notAnArchive',
  damaged: 'admin:refused.damaged',
  bomb: 'admin:refused.bomb',
  'later-program': 'admin:refused.later',
  'later-migrations': 'admin:refused.later',
  'other-migrations': 'admin:refused.other',
  'not-empty': 'admin:refused.notEmpty',
  'foreign-tables': 'admin:refused.foreignTables',
  'in-use': 'admin:refused.inUse',
  'demo-into-real': 'admin:refused.demoIntoReal',
  'real-into-demo': 'admin:refused.realIntoDemo',
  'no-rights': 'admin:refused.noRights',
  'database-full': 'admin:refused.databaseFull',
}

/** What is said when a backup could not be written; `{{file}}` may stand in it. */
export const writeFailures: Readonly<Record<WriteTrouble, MessageKey>> = {
  'no-installation': 'admin:notWritten.noInstallation',
  'file-exists': 'admin:notWritten.fileExists',
  'no-folder': 'admin:notWritten.noFolder',
  'not-writable': 'admin:notWritten.notWritable',
  'no-space': 'admin:notWritten.noSpace',
}
