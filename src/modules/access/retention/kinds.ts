/** How long something is kept, from the day its time begins. */
export interface Period { readonly unit: 'months' | 'days', readonly length: number }

interface Retention {
  /** What holds until the administrator says otherwise. */
  readonly usual: Period
  /** The shortest and the longest the administrator may choose; null where nothing is to be chosen. */
  readonly bounds: readonly [least: number, most: number] | null
  /** For how many days it must have been shown that it will go before it does; 0 for traces that nobody would bring back. */
  readonly noticeDays: number
}

const months = (length: number, bounds: readonly [number, number], noticeDays: number): Retention =>
  ({ usual: { unit: 'months', length }, bounds, noticeDays })
const days = (length: number, bounds: readonly [number, number] | null, noticeDays: number): Retention =>
  ({ usual: { unit: 'days', length }, bounds, noticeDays })

/**
 * Everything that is erased once, and after how long. Who adds a table of things that age adds a kind here; then it does not
 * compile until a room says how it goes. What begins the time of each is said with its name (`retention:begins`).
 */
export const retentions = {
  organisations: months(24, [6, 120], 30),
  services: months(24, [6, 120], 30),
  places: months(24, [6, 120], 30),
  contacts: months(24, [1, 120], 30),
  // What the person was told is an agreement: there is time to ask again, not to keep it for years.
  agreedContacts: days(30, [1, 60], 1),
  agedContacts: months(36, [24, 60], 30),
  withdrawnConsents: months(36, [12, 120], 1),
  accounts: months(24, [6, 120], 30),
  mentions: months(24, [1, 120], 30),
  lists: months(24, [1, 120], 30),
  flags: months(12, [1, 36], 1),
  requests: months(12, [3, 60], 1),
  drafts: days(30, null, 0),
  registerRuns: months(24, [6, 60], 0),
  imports: months(24, [6, 60], 0),
  // Registers name people; what could be read was read the same day.
  registerFiles: days(1, null, 0),
  uploads: days(7, null, 0),
  files: days(7, null, 0),
  audit: months(24, [18, 120], 0),
  work: months(12, [3, 36], 0),
  purges: months(24, [12, 120], 0),
  sessions: days(1, null, 0),
  links: days(30, null, 0),
  failures: days(1, null, 0),
} as const satisfies Record<string, Retention>

export type RetentionKind = keyof typeof retentions

export const retentionKinds = Object.keys(retentions) as readonly RetentionKind[]

export const retentionOf = (kind: RetentionKind): Retention => retentions[kind]

export const isRetentionKind = (text: string): text is RetentionKind => Object.hasOwn(retentions, text)

/** What is never erased by itself, and is said to be so. */
export const lasting = ['documents', 'history', 'drawn', 'erasing'] as const
