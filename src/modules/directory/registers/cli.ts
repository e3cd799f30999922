import { basename } from 'node:path'
import type { IsoDate } from '#core/ids.ts'
import { failed, ok, type Result } from '#core/result.ts'
import { dayInPrague, parseIsoDate } from '#core/time/isoDate.ts'
import { formatOf } from '#i18n/format.ts'
import { type CliCommand, type CommandContext, readArguments } from '#web/commandLine.ts'
import { codesCommand } from './cliCodes.ts'
import { fetchRegister, type RegisterFile } from './commands/fetchFile.ts'
import { type Consent, type ImportedRegister, importRegister } from './commands/importRegister.ts'
import { httpsNetwork, type Network } from '#web/outside/network.ts'
import { orpsOf, troubleCounts } from './queries/runs.ts'
import { bytesOfFile } from './reading/bytesOfFile.ts'
import { isSuspicious, manyEnds, sumsOf, unreadBesideGone } from './rules.ts'
import { type FileRegister, fileRegisters } from './sources/index.ts'

const format = formatOf('cs')

interface Asked { readonly file: string, readonly asOf: IsoDate | null, readonly orpCodes: readonly string[] | null, readonly consent: Consent, readonly takesOlder: boolean }

/** Exit code 2: what was typed cannot be meant. */
async function asked({ db, t, now }: CommandContext, args: readonly string[]): Promise<Result<Asked, string>> {
  const read = readArguments(args, ['as-of', 'orp'], ['yes', 'whole', 'older'])
  if (!read.ok) return failed(t('cli:option', { option: read.reason }))
  const { options, flags, rest: [file, ...more] } = read.value
  if (file === undefined || more.length > 0) return failed(t('registers:cli.oneFile'))
  const day = dayAsked(options['as-of'])
  if (!day.ok) return failed(t('registers:cli.day'))
  if (day.value !== null && day.value > dayInPrague(now)) return failed(t('registers:problem.future'))
  const codes = options.orp?.split(',').map((code) => code.trim()) ?? null
  const unknown = await unknownOrps(db, codes)
  if (unknown.length > 0) return failed(t('registers:cli.orp', { codes: format.list(unknown) }))
  return ok({ file, asOf: day.value, orpCodes: codes, consent: consentFrom(flags), takesOlder: flags.has('older') })
}

const dayAsked = (text: string | undefined): Result<IsoDate | null, 'not-a-date'> => text === undefined ? ok(null) : parseIsoDate(text)

const consentFrom = (flags: ReadonlySet<string>): Consent => flags.has('whole') ? 'whole' : flags.has('yes') ? 'write' : 'look'

async function unknownOrps(db: CommandContext['db'], codes: readonly string[] | null): Promise<string[]> {
  if (codes === null) return []
  const known = new Set((await orpsOf(db, codes)).map(({ code }) => code))
  return codes.filter((code) => !known.has(code))
}

/** A file on disk, or one that is brought from an https address and kept. */
async function fileOf({ files, t }: CommandContext, network: Network, file: string): Promise<Result<RegisterFile, string>> {
  if (!/^https?:/i.test(file)) {
    const bytes = await bytesOfFile(file)
    return bytes === null ? failed(t('directory:cli.unreadable', { file })) : ok({ name: basename(file), address: null, fileId: null, day: null, bytes })
  }
  const brought = await fetchRegister({ files, network }, file, { signal: new AbortController().signal, tell: () => Promise.resolve() })
  return brought.ok ? brought : failed(t(`registers:trouble.${brought.reason}`))
}

async function importOne(context: CommandContext, source: FileRegister, network: Network, args: readonly string[]): Promise<number> {
  const { db, t, complain, now } = context
  const refuse = (sentence: string, code: 1 | 2): number => { complain(sentence); return code }
  const order = await asked(context, args)
  if (!order.ok) return refuse(order.reason, 2)
  const file = await fileOf(context, network, order.value.file)
  if (!file.ok) return refuse(file.reason, 1)
  const done = await importRegister(db, null, { source, file: file.value, asOf: order.value.asOf, today: dayInPrague(now), orpCodes: order.value.orpCodes, takesOlder: order.value.takesOlder }, order.value.consent)
  if (!done.ok) return refuse(t(`registers:trouble.${done.reason.trouble}`), 1)
  await tellCounts(context, done.value)
  return 0
}

async function tellCounts({ db, t, tell }: CommandContext, { run, counts, isWritten, newer }: ImportedRegister): Promise<void> {
  const { added, changed, ended, unchanged, left } = sumsOf(counts)
  tell(t(isWritten ? 'registers:cli.written' : 'registers:cli.preview', {
    added: format.number(added), changed: format.number(changed), ended: format.number(ended), unchanged: format.number(unchanged), left: format.number(left),
  }))
  tell(t('registers:cli.fields', { write: format.number(counts.fields.write), differ: format.number(counts.fields.differ) }))
  for (const { reason, count } of await troubleCounts(db, run)) tell(t('registers:cli.trouble', { count: format.number(count), reason: t(`registers:reason.${reason}`) }))
  if (isWritten) return
  if (newer !== null) tell(t('registers:cli.older', { newer: format.date(newer) }))
  const [many, unread] = [manyEnds(counts), unreadBesideGone(counts)]
  if (many.service > 0) tell(t('registers:cli.suspicious', { count: format.number(many.service) }))
  if (many.location > 0) tell(t('registers:cli.suspiciousPlaces', { count: format.number(many.location) }))
  if (unread > 0) tell(t('registers:cli.unread', { count: format.number(unread) }))
  if (!isSuspicious(counts) && newer === null) tell(t('registers:cli.yes'))
}

/** A verb for every register, and one for the code lists; a test hands in another network. */
export const registerCommands = (network: Network = httpsNetwork): readonly CliCommand[] => [
  ...fileRegisters.map((source): CliCommand => ({
    name: `import ${source}`, usage: 'registers:cli.usage', help: `registers:cli.help.${source}`, run: (context, args) => importOne(context, source, network, args),
  })),
  codesCommand,
]
