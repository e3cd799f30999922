import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { z } from 'zod'
import { dayInPrague } from '#core/time/isoDate.ts'
import { failed, ok, type Result } from '#core/result.ts'
import { formatOf } from '#i18n/format.ts'
import type { MessageKey } from '#i18n/translate.ts'
import { type CliCommand, type CommandContext, readArguments } from '#web/commandLine.ts'
import { importServices, untold } from './commands/importServices.ts'
import type { TableChoice } from './import/choice.ts'
import { importFields, type Mapping, mappingFor, missingFields, targetOf } from './import/fields.ts'
import { guessMapping } from './import/headings.ts'
import type { Table } from './import/table.ts'
import { reasonWords } from './import/trouble.ts'
import { usualUnsaid } from './import/unsaid.ts'
import { tableIn } from './import/foundTable.ts'
import { mappingNamed } from './queries/importing.ts'
import { registerCommands } from './registers/cli.ts'

const shownRejected = 50
const format = formatOf('cs')

const MappingFile = z.partialRecord(z.enum(importFields), z.string())

/**
 * `--mapping` is the name of a remembered mapping or a JSON file of fields and headings; without it the headings
 * decide.
 */
async function mappingChosen(
  { db }: CommandContext, table: Table, chosen: string | undefined,
): Promise<Result<Pick<TableChoice, 'mapping' | 'remember'>, MessageKey>> {
  if (chosen === undefined) return ok({ mapping: guessMapping(table), remember: null })
  const { header } = table
  const remembered = await mappingNamed(db, chosen)
  if (remembered) return ok({ mapping: mappingFor(header, remembered), remember: chosen })
  const text = await readFile(chosen, 'utf8').catch(() => null)
  if (text === null) return failed('directory:cli.noMapping')
  const read = MappingFile.safeParse(jsonOrNull(text))
  return read.success ? ok({ mapping: mappingFor(header, read.data as Mapping), remember: null }) : failed('directory:cli.badMapping')
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

async function importTable(context: CommandContext, args: readonly string[]): Promise<number> {
  const { db, now, t, complain } = context
  const refuse = (sentence: string, code: 1 | 2): number => { complain(sentence); return code }
  const read = readArguments(args, ['mapping', 'sheet'])
  if (!read.ok) return refuse(t('cli:option', { option: read.reason }), 2)
  const { options, rest: [path, ...more] } = read.value
  if (path === undefined || more.length > 0) return refuse(t('directory:cli.oneFile'), 2)
  const bytes = await readFile(path).catch(() => null)
  if (!bytes) return refuse(t('directory:cli.unreadable', { file: path }), 1)
  const found = await tableIn(bytes, options.sheet ?? null)
  if (!found.ok) return refuse(t(`directory:trouble.${found.reason}`), 1)
  const { table } = found.value
  const mapping = await mappingChosen(context, table, options.mapping)
  if (!mapping.ok) return refuse(t(mapping.reason, { name: options.mapping ?? '' }), 2)
  const target = targetOf(mapping.value.mapping)
  const missing = missingFields(mapping.value.mapping, target)
  if (missing.length > 0) {
    return refuse(
      t('directory:cli.missing', { fields: format.list(missing.map((field) => t(`directory:column.${field}`))) }), 1,
    )
  }
  const { plan } = await importServices(db, null, {
    fileName: basename(path), bytes, table, target, ...mapping.value, orpCodes: null, overwrites: false, isWhole: false,
    acceptsDoubts: false, unsaid: usualUnsaid,
  }, dayInPrague(now), untold)
  tellPlan(context, plan)
  return 0
}

function tellPlan(
  { t, tell }: CommandContext,
  { added, changed, unchanged, rejected }: Awaited<ReturnType<typeof importServices>>['plan'],
): void {
  tell(t('directory:cli.done', {
    added: format.number(added.length), changed: format.number(changed.length),
    unchanged: format.number(unchanged.length), rejected: format.number(rejected.length),
  }))
  for (const { line, what, problems } of rejected.slice(0, shownRejected)) tell(
    t('directory:cli.row', { line, what, reason: problems.map(({ reason }) => reasonWords(t, reason)).join(' ') }),
  )
  if (rejected.length > shownRejected) tell(
    t('directory:cli.more', { count: format.number(rejected.length - shownRejected) }),
  )
}

export const cliCommands: readonly CliCommand[] = [
  // A file is known by its content: the two words are for people who type them.
  ...['import csv', 'import xlsx'].map((name): CliCommand => ({ name, usage: 'directory:cli.usage', help: 'directory:cli.help', run: importTable })),
  ...registerCommands(),
]
