import { parseArgs } from 'node:util'
import type { Solve } from '#core/location/model.ts'
import { failed, ok, type Result } from '#core/result.ts'
import type { Archives } from '#db/backup/archives.ts'
import type { Db } from '#db/connection.ts'
import type { Files } from '#db/files.ts'
import type { MessageKey, Translate } from '#i18n/translate.ts'

/** How a command of the command line speaks. */
export interface Speaking {
  readonly t: Translate
  /** A line of the answer. */
  readonly tell: (line: string) => void
  /** A line of what went wrong. */
  readonly complain: (line: string) => void
}

/** What a command that only computes has at hand. */
export interface ComputingContext extends Speaking {
  readonly solve: Solve
}

/** What a command over the data has at hand. */
export interface CommandContext extends Speaking {
  readonly db: Db
  readonly files: Files
  readonly now: Date
  /** Where the pages are, for links that are handed on. */
  readonly baseUrl: string
}

/** What a command over the database as it is has at hand: nothing was migrated or begun in it. */
export interface AsItIsContext extends Speaking {
  readonly db: Db
  readonly archives: Archives
  /** The folder of the data it works on; null when they are on a server of their own. */
  readonly data: string | null
  readonly now: Date
  /** What the settings say an installation here should be; null when they say nothing. */
  readonly wantsDemo: boolean | null
  /** Aborted when somebody ends the command. */
  readonly signal: AbortSignal
}

interface Verb {
  /** The words that choose it: `import territory`. */
  readonly name: string
  /** What follows the words, as `help` prints it; null when nothing does. */
  readonly usage: MessageKey | null
  readonly help: MessageKey
}

/** A verb that needs no data: it works where there is no database at all. Exit codes as of `CliCommand`. */
export interface DatalessCommand extends Verb {
  readonly runWithoutData: (context: ComputingContext, args: readonly string[]) => Promise<number>
}

/** A verb that takes the database as it is: it must not be brought to this program's version, nor filled, before. Exit codes as of `CliCommand`. */
export interface AsItIsCommand extends Verb {
  readonly runAsItIs: (context: AsItIsContext, args: readonly string[]) => Promise<number>
}

/** One verb of `npm run sitovka -- …`. A room offers it by its door; `app.ts` joins them in one list. */
export interface CliCommand extends Verb {
  /** Returns the exit code: 0 done, 1 could not be done, 2 asked for wrongly. */
  readonly run: (context: CommandContext, args: readonly string[]) => Promise<number>
}

export interface Arguments<Name extends string, Flag extends string = never> {
  readonly options: Readonly<Partial<Record<Name, string>>>
  /** Options without a value that were there. */
  readonly flags: ReadonlySet<Flag>
  readonly rest: readonly string[]
}

/** Reads `--name value`, `--flag` and what remains. The reason is the option that is not known, has no value or has one too many. */
export function readArguments<Name extends string, Flag extends string = never>(
  args: readonly string[], names: readonly Name[], flags: readonly Flag[] = [],
): Result<Arguments<Name, Flag>, string> {
  const ofType = (type: 'string' | 'boolean') => (name: string): [string, { type: typeof type }] => [name, { type }]
  const options = Object.fromEntries([...names.map(ofType('string')), ...flags.map(ofType('boolean'))])
  const { tokens, values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true })
  const isFlag = (name: string): name is Flag => flags.some((flag) => flag === name)
  const isWrong = (token: { name: string, value: string | undefined, inlineValue: boolean | undefined }): boolean => isFlag(token.name)
    ? token.value !== undefined
    // The next option is no value of this one.
    : !Object.hasOwn(options, token.name) || token.value === undefined || (token.inlineValue !== true && token.value.startsWith('--'))
  const wrong = tokens.find((token) => token.kind === 'option' && isWrong(token))
  if (wrong?.kind === 'option') return failed(wrong.rawName)
  // Every option is a known name with a text, or a known flag: the others were refused above.
  return ok({
    options: Object.fromEntries(Object.entries(values).filter(([name]) => !isFlag(name))) as Arguments<Name>['options'],
    flags: new Set(Object.keys(values).filter(isFlag)), rest: positionals,
  })
}
