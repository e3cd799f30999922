import type { Manifest, RestoreTrouble } from '#db/backup/archives.ts'
import { formatOf } from '#i18n/format.ts'
import type { MessageKey } from '#i18n/translate.ts'
import { type AsItIsCommand, type AsItIsContext, readArguments } from '#web/commandLine.ts'
import { version } from '#web/version.ts'
import { recordBackup, recordRestore } from './commands.ts'
import { byQuarters, rowsIn } from './rules.ts'
import { refusals, writeFailures } from './troubles.ts'

const format = formatOf('cs')

async function backup(context: AsItIsContext, args: readonly string[]): Promise<number> {
  const { db, archives, now, signal, t, tell } = context
  const read = readArguments(args, [])
  if (!read.ok) return refuse(context, 'cli:option', { option: read.reason })
  const [file, ...more] = read.value.rest
  if (file === undefined || more.length > 0) return refuse(context, 'admin:cli.oneFile')
  tellPlace(context)
  tell(t('admin:cli.backingUp'))
  const written = await archives.write(file, { version, now, signal, onProgress: toldByQuarters(context) })
  if (!written.ok) return fail(context, writeFailures[written.reason], { file })
  const { manifest, size } = written.value
  await recordBackup(db, null, manifest)
  tell(t('admin:cli.backedUp', { file, size: format.fileSize(size), ...counts(manifest) }))
  tell(t('admin:cli.keepItSafe'))
  return 0
}

async function restore(context: AsItIsContext, args: readonly string[]): Promise<number> {
  const read = readArguments(args, [], ['check', 'replace'])
  if (!read.ok) return refuse(context, 'cli:option', { option: read.reason })
  const { flags, rest: [file, ...more] } = read.value
  if (file === undefined || more.length > 0 || flags.size > 1) return refuse(context, 'admin:cli.oneArchive')
  return flags.has('check') ? check(context, file) : restoreFrom(context, file, flags.has('replace'))
}

async function check(context: AsItIsContext, file: string): Promise<number> {
  const { archives, signal, t, tell } = context
  const checked = await archives.check(file, signal)
  if (!checked.ok) return fail(context, refusals[checked.reason.kind], inSentence(file, checked.reason))
  tell(t('admin:cli.whole', said(context, checked.value)))
  return 0
}

async function restoreFrom(context: AsItIsContext, file: string, replace: boolean): Promise<number> {
  const { archives, now, wantsDemo, t, tell } = context
  tellPlace(context)
  tell(t('admin:cli.restoring'))
  const restored = await archives.restore(file, { replace, wantsDemo, now, afterwards: recordRestore, onProgress: toldByQuarters(context) })
  if (!restored.ok) return fail(context, refusals[restored.reason.kind], inSentence(file, restored.reason))
  tell(t('admin:cli.restored', said(context, restored.value)))
  tell(t('admin:cli.signInAgain'))
  return 0
}

/** Whoever types it in a shell without the settings of the service sees that it is about other data. */
const tellPlace = ({ data, t, tell }: AsItIsContext): void => { tell(t('admin:cli.over', { place: data ?? t('admin:cli.overServer') })) }

const toldByQuarters = ({ t, tell }: AsItIsContext): ((share: number) => void) =>
  byQuarters((percent) => { tell(t('admin:cli.progress', { percent: format.number(percent) })) })

const counts = (manifest: Manifest) => ({ rows: format.number(rowsIn(manifest)), tables: format.number(manifest.tables.length) })

const said = ({ t }: AsItIsContext, manifest: Manifest) => ({
  ...counts(manifest), madeAt: format.dateTime(new Date(manifest.createdAt)), version: manifest.version,
  kind: t(manifest.demo ? 'admin:kind.demo' : 'admin:kind.real'),
})

const inSentence = (file: string, { part }: RestoreTrouble) => ({ file, part: part ?? 'ZIP' })

type Values = Readonly<Record<string, string>>

function refuse({ t, complain }: AsItIsContext, sentence: MessageKey, values: Values = {}): number {
  complain(t(sentence, values))
  return 2
}

function fail({ t, complain }: AsItIsContext, sentence: MessageKey, values: Values): number {
  complain(t(sentence, values))
  return 1
}

export const cliCommands: readonly AsItIsCommand[] = [
  { name: 'backup', usage: 'admin:cli.backupUsage', help: 'admin:cli.backupHelp', runAsItIs: backup },
  { name: 'restore', usage: 'admin:cli.restoreUsage', help: 'admin:cli.restoreHelp', runAsItIs: restore },
]
