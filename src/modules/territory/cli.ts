import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseIsoDate } from '#core/time/isoDate.ts'
import { formatOf } from '#i18n/format.ts'
import { type CliCommand, type CommandContext, readArguments } from '#web/commandLine.ts'
import { type ImportFile, importTerritory } from './commandsImport.ts'
import { usualOrigins } from './input.ts'
import type { Origins } from './records.ts'
import { countsOf, type FilePlan, totalsOf, unitNames } from './rulesImport.ts'
import { troubleWords } from './words.ts'

const days = ['as-of', 'figures-as-of'] as const
const names = ['source', 'figures-source', ...days] as const
const shownRejected = 50
const format = formatOf('cs')

async function importFiles(context: CommandContext, args: readonly string[]): Promise<number> {
  const { db, t, complain } = context
  const read = readArguments(args, names)
  if (!read.ok) return refuse(context, t('cli:option', { option: read.reason }))
  const { options, rest } = read.value
  if (rest.length === 0) return refuse(context, t('territory:cli.noFiles'))
  const wrongDay = days.find((option) => options[option] !== undefined && !parseIsoDate(options[option]).ok)
  if (wrongDay !== undefined) return refuse(context, t('territory:cli.badDay', { option: `--${wrongDay}` }))
  const files = await openAll(context, rest)
  const { plans, failed } = await importTerritory(db, null, files, originsFrom(options))
  for (const { name, trouble } of failed) complain(t('territory:cli.trouble', { file: name, trouble: troubleWords(t, trouble) }))
  for (const plan of plans) tellPlan(context, plan)
  const isUsable = plans.some(({ units }) => Object.values(totalsOf(units)).some((count) => count > 0))
  if (!isUsable) complain(t('territory:cli.nothing'))
  return isUsable ? 0 : 1
}

const originsFrom = (options: Partial<Record<(typeof names)[number], string>>): Origins => ({
  ...usualOrigins,
  ...definedOnly({ source: options.source, asOf: options['as-of'], figuresSource: options['figures-source'], figuresAsOf: options['figures-as-of'] }),
})

const definedOnly = (values: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

function refuse({ complain }: CommandContext, sentence: string): number {
  complain(sentence)
  return 2
}

async function openAll({ t, complain }: CommandContext, paths: readonly string[]): Promise<ImportFile[]> {
  const files: ImportFile[] = []
  for (const path of paths) {
    const bytes = await readFile(path).catch(() => null)
    if (bytes) files.push({ name: basename(path), bytes })
    else complain(t('territory:cli.unreadable', { file: path }))
  }
  return files
}

function tellPlan({ t, tell }: CommandContext, { fileName, kind, units, rejected }: FilePlan): void {
  tell(t('territory:cli.file', { file: fileName, kind: t(`territory:fileKind.${kind}`), ...inWords(totalsOf(units)), rejected: format.number(rejected.length) }))
  for (const unit of unitNames) {
    const counts = countsOf(units[unit])
    const level = t(`territory:level.${unit}`)
    if (Object.values(counts).some((count) => count > 0)) tell(t('territory:cli.level', { level, ...inWords(counts) }))
  }
  for (const { line, what, reason, column } of rejected.slice(0, shownRejected)) {
    const words = { line, what, reason: t(`territory:reject.${reason}`) }
    tell(column === null ? t('territory:cli.row', words) : t('territory:cli.rowColumn', { ...words, column }))
  }
  if (rejected.length > shownRejected) tell(t('territory:cli.more', { count: format.number(rejected.length - shownRejected) }))
}

const inWords = (counts: { added: number, changed: number, unchanged: number }) =>
  ({ added: format.number(counts.added), changed: format.number(counts.changed), unchanged: format.number(counts.unchanged) })

export const cliCommands: readonly CliCommand[] = [
  { name: 'import territory', usage: 'territory:cli.usage', help: 'territory:cli.help', run: importFiles },
]
