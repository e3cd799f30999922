import { parseArgs } from 'node:util'
import type { Solve } from '#core/location/model.ts'
import { failed, ok, type Result } from '#core/result.ts'
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

/** One verb of `npm run sitovka -- …`. A room offers it by its door; `app.ts` joins them in one list. */
export interface CliCommand extends Verb {
  /** Returns the exit code: 0 done, 1 could not be done, 2 asked for wrongly. */
  readonly run: (context: CommandContext, args: readonly string[]) => Promise<number>
}

export interface Arguments<Name extends string> {
  readonly options: Readonly<Partial<Record<Name, string>>>
  readonly rest: readonly string[]
}

/** Reads `--name value` and what remains. The reason is the option that is not known or has no value. */
export function readArguments<Name extends string>(args: readonly string[], names: readonly Name[]): Result<Arguments<Name>, string> {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
  const { tokens, values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true })
  const wrong = tokens.find((token) => token.kind === 'option' && (!Object.hasOwn(options, token.name) || token.value === undefined
    // The next option is no value of this one.
    || (!token.inlineValue && token.value.startsWith('--'))))
  if (wrong?.kind === 'option') return failed(wrong.rawName)
  // Every option is a known name with a text: the others were refused above.
  return ok({ options: values as Arguments<Name>['options'], rest: positionals })
}
