import { basename } from 'node:path'
import { failed } from '#core/result.ts'
import { formatOf } from '#i18n/format.ts'
import type { CliCommand, CommandContext } from '#web/commandLine.ts'
import { keepCodes } from './commands/keepCodes.ts'
import { bytesOfFile } from './reading/bytesOfFile.ts'
import { codesIn } from './sources/codeList.ts'

const format = formatOf('cs')

/** Code lists of MPSV, one file a list: what the ids of the register mean. */
async function importCodes({ db, t, tell, complain }: CommandContext, files: readonly string[]): Promise<number> {
  if (files.length === 0 || files.some((file) => file.startsWith('--'))) { complain(t('registers:codes.files')); return 2 }
  for (const file of files) {
    const bytes = await bytesOfFile(file)
    const read = bytes === null ? failed('unreadable' as const) : await codesIn(bytes)
    if (!read.ok) {
      complain(read.reason === 'unreadable' ? t('directory:cli.unreadable', { file }) : t(`registers:trouble.${read.reason}`))
      return 1
    }
    const { known, named } = await keepCodes(db, null, read.value)
    tell(t('registers:codes.done', { file: basename(file), known: format.number(known), named: format.number(named) }))
  }
  return 0
}

export const codesCommand: CliCommand = { name: 'import rpss-codes', usage: 'registers:codes.usage', help: 'registers:codes.help', run: importCodes }
