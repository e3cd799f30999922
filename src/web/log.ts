import { type DestinationStream, type Logger, pino } from 'pino'

/** `info` has a line for each request, `warn` only what is odd, `error` only what failed. */
export type LogLevel = 'info' | 'warn' | 'error'

/** The log of the server: never what somebody typed, not even when something fails because of it. */
export const openLog = (destination: DestinationStream, level: LogLevel = 'info'): Logger => pino({ level, serializers: { err: loggedError } }, destination)

/** Parts of a database's error that name things of ours; its detail and its values repeat what somebody typed. */
const namedParts = ['code', 'constraint', 'table', 'column', 'routine'] as const

/** What the log may keep of an error: where it happened and of what kind, with quoted words left out of its message. */
function loggedError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error }
  const parts = new Map<string, unknown>(Object.entries(error))
  return {
    type: error.name,
    message: error.message.replaceAll(/"[^"]*"|„[^“]*“/g, '…'),
    ...Object.fromEntries(namedParts.flatMap((name) => typeof parts.get(name) === 'string' ? [[name, parts.get(name)]] : [])),
    stack: (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).join('\n'),
    ...(error.cause === undefined ? {} : { cause: loggedError(error.cause) }),
  }
}
