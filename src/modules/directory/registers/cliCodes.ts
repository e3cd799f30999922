import { basename } from 'node:path'
import { failed, ok, type Result } from '#core/result.ts'
import { formatOf } from '#i18n/format.ts'
import type { CliCommand, CommandContext } from '#web/commandLine.ts'
import { keepCodes } from './commands/keepCodes.ts'
import type { Bytes } from './reading/bytes.ts'
import { bytesOfFile } from './reading/bytesOfFile.ts'
import { type ReadingTrouble, Unreadable } from './reading/trouble.ts'
import { readCodeList, type RegisterCodeName } from './sources/codeList.ts'

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

async function codesIn(bytes: Bytes): Promise<Result<readonly RegisterCodeName[], ReadingTrouble>> {
  try {
    const codes = await readCodeList(bytes)
    return codes.length === 0 ? failed('noList') : ok(codes)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return failed(error.trouble)
  }
}

export const codesCommand: CliCommand = { name: 'import rpss-codes', usage: 'registers:codes.usage', help: 'registers:codes.help', run: importCodes }
