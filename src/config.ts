import { isAbsolute, join, resolve } from 'node:path'
import { z } from 'zod'
import { failed, ok, type Result } from '#core/result.ts'
import type { LogLevel } from '#web/log.ts'

/** How Síťovka runs. Read once; `--help` and the README list the same names. */
export interface Config {
  readonly host: string
  readonly port: number
  readonly dataFolder: string
  /** Where nightly backups are kept. */
  readonly backupFolder: string
  readonly backupsChosen: boolean
  readonly databaseUrl: string | null
  readonly baseUrl: string | null
  /** What the person said about demo data; `unset` leaves the default of the first start. */
  readonly demo: 'unset' | 'on' | 'off' | 'public'
  /** Whether ARES may be asked; `unset` leaves it to the kind of installation. */
  readonly ares: 'unset' | 'on' | 'off'
  readonly log: LogLevel
}

const isRoot = process.getuid?.() === 0

const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.')

const notOnlySpaces = (name: string): z.ZodString => z.string().trim().min(1, `${name} nesmí být jen mezery.`)

const Environment = z.object({
  HOST: notOnlySpaces('HOST').default('127.0.0.1'),
  PORT: z.coerce.number('PORT musí být číslo od 1 do 65535.').int().min(1, 'PORT musí být číslo od 1 do 65535.')
    .max(65_535, 'PORT musí být číslo od 1 do 65535.').default(8080),
  SITOVKA_DATA: notOnlySpaces('SITOVKA_DATA').optional(),
  SITOVKA_BACKUPS: notOnlySpaces('SITOVKA_BACKUPS').optional(),
  DATABASE_URL: z.string().trim().regex(/^postgres(ql)?:\/\//, 'DATABASE_URL musí začínat postgres:// nebo postgresql://.').optional(),
  SITOVKA_BASE_URL: z.url({ protocol: /^https?$/, error: 'SITOVKA_BASE_URL musí být celá adresa, třeba https://sit.mesto.cz.' }).optional(),
  SITOVKA_DEMO: z.enum(['on', 'off', 'public'], 'SITOVKA_DEMO smí být on, off nebo public.').optional(),
  SITOVKA_ARES: z.enum(['on', 'off'], 'SITOVKA_ARES smí být on nebo off.').optional(),
  SITOVKA_LOG: z.enum(['info', 'warn', 'error'], 'SITOVKA_LOG smí být info, warn nebo error.').default('info'),
})

/** Reads the environment; `root` is the folder of the clone. The reason is one Czech sentence about the first wrong value. */
export function readConfig(root: string, environment: NodeJS.ProcessEnv = process.env): Result<Config, string> {
  const parsed = Environment.safeParse(Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== '')))
  if (!parsed.success) return failed(parsed.error.issues[0]?.message ?? 'Nastavení se nepodařilo přečíst.')
  const { HOST, PORT, SITOVKA_DATA, SITOVKA_BACKUPS, DATABASE_URL, SITOVKA_BASE_URL, SITOVKA_LOG, ...choices } = parsed.data
  const data = dataFolder(SITOVKA_DATA, root)
  return ok({
    host: HOST,
    port: PORT,
    dataFolder: data,
    backupFolder: SITOVKA_BACKUPS === undefined ? join(data, 'backups') : resolve(root, SITOVKA_BACKUPS),
    backupsChosen: SITOVKA_BACKUPS !== undefined,
    databaseUrl: DATABASE_URL ?? null,
    baseUrl: SITOVKA_BASE_URL?.replace(/\/$/, '') ?? null,
    demo: orUnset(choices.SITOVKA_DEMO),
    ares: orUnset(choices.SITOVKA_ARES),
    log: SITOVKA_LOG,
  })
}

const orUnset = <Choice extends string>(choice: Choice | undefined): Choice | 'unset' => choice ?? 'unset'

function dataFolder(chosen: string | undefined, root: string): string {
  if (chosen !== undefined) return isAbsolute(chosen) ? chosen : resolve(root, chosen)
  // PostgreSQL refuses to run as root, and nobody else can enter root's clone.
  return isRoot ? '/var/lib/sitovka/data' : join(root, '.data')
}

/** A demo is open to anyone with one click, so it stays on this machine unless somebody says otherwise. */
export const mayShowDemo = ({ demo, host }: Config): boolean => demo === 'public' || isLoopback(host)

/** A demonstration asks nobody outside unless somebody wants to see it. */
export const mayAskAres = ({ ares }: Config, demo: boolean): boolean => ares === 'unset' ? !demo : ares === 'on'

/** In a demonstration open to all, whoever comes is whoever they like: they would send this server for files anywhere. */
export const mayFetchAddresses = ({ demo: said }: Config, demo: boolean): boolean => !(demo && said === 'public')

/** What `npm start` was asked by its arguments; the reason is one Czech sentence about what it does not know. */
export function readStart(args: readonly string[]): Result<'help' | 'start', string> {
  const unknown = args.find((arg) => arg !== '--help')
  if (unknown !== undefined) return failed(`Neznámý argument „${unknown}“. Síťovka se nastavuje proměnnými prostředí; vypíše je npm start -- --help.`)
  return ok(args.length > 0 ? 'help' : 'start')
}

/** The settings as `--help` prints them. */
export const settingsHelp = `Nastavení (proměnné prostředí):
  HOST              adresa, na které server naslouchá (127.0.0.1)
  PORT              port (8080; je-li obsazen, vezme se další volný a vypíše se)
  SITOVKA_DATA      složka s daty (.data v klonu; pro správce systému /var/lib/sitovka/data)
  SITOVKA_BACKUPS   složka nočních záloh (backups ve složce s daty)
  DATABASE_URL      vlastní PostgreSQL 15 nebo novější místo vestavěného
  SITOVKA_BASE_URL  veřejná adresa, třeba https://sit.mesto.cz
  SITOVKA_DEMO      on | off | public: ukázková data při prvním startu; public smí naslouchat i mimo tento počítač
  SITOVKA_ARES      on | off: smí se na klik člověka zeptat ARES podle IČO (ostrý provoz on, ukázka off)
  SITOVKA_LOG       info | warn | error: záznam každého požadavku (info), jen potíží (warn), jen chyb (error)`
