import { randomUUID } from 'node:crypto'
import { formatOf } from '#i18n/format.ts'
import { comingRows, keptName, type RetentionKind, standingOf } from '#modules/access/index.ts'
import { type CliCommand, type CommandContext, readArguments } from '#web/commandLine.ts'
import { askedKinds, purge } from './commands/purge.ts'
import { isListed } from './standing.ts'

const format = formatOf('cs')
const mostNames = 50

async function run(context: CommandContext, args: readonly string[]): Promise<number> {
  const { t, complain } = context
  const read = readArguments(args, [], ['dry-run'])
  if (!read.ok || read.value.rest.length > 0) {
    complain(read.ok ? t('retention:cli.rest') : t('cli:option', { option: read.reason }))
    return 2
  }
  return read.value.flags.has('dry-run') ? tellWhatWouldGo(context) : erase(context)
}

async function tellWhatWouldGo({ db, now, t, tell }: CommandContext): Promise<number> {
  let [due, soon] = [0, 0]
  tell(t('retention:cli.would'))
  for (const asked of await askedKinds(db, now)) {
    const standing = await standingOf(db, asked)
    due += standing.due
    soon += isListed(asked.kind) ? standing.soon - standing.due : 0
    const rows = standing.due === 0 ? [] : await comingRows(db, asked, 'due', mostNames)
    tellKind({ t, tell }, asked.kind, standing.due, rows.flatMap(({ name }) => name === null ? [] : [keptName(t, asked.kind, name)]))
  }
  if (due === 0) tell(t('retention:cli.nothing'))
  tell(t('retention:cli.soon', { count: format.number(soon) }))
  return 0
}

async function erase({ db, files, now, t, tell }: CommandContext): Promise<number> {
  const erased = await purge({ db, files, now }, { id: randomUUID(), by: null, tell: () => Promise.resolve() })
  tell(t('retention:cli.gone'))
  const entries = Object.entries(erased) as [RetentionKind, { count: number, names: readonly string[] }][]
  if (entries.length === 0) tell(t('retention:cli.nothing'))
  for (const [kind, { count, names }] of entries) tellKind({ t, tell }, kind, count, names.map((name) => keptName(t, kind, name)))
  return 0
}

function tellKind({ t, tell }: Pick<CommandContext, 't' | 'tell'>, kind: RetentionKind, count: number, names: readonly string[]): void {
  if (count === 0) return
  tell(t('retention:cli.line', { what: t(`retention:kind.${kind}`), count: format.number(count) }))
  for (const name of names.slice(0, mostNames)) tell(t('retention:cli.name', { name }))
  if (names.length > 0 && count > mostNames) tell(t('retention:cli.more', { count: format.number(count - mostNames) }))
}

/** The same rules as every day, from the command line. */
export const purgeCommands: readonly CliCommand[] = [
  { name: 'purge', usage: 'retention:cli.usage', help: 'retention:cli.help', run },
]
