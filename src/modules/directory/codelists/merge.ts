import type { IsoDate } from '#core/ids.ts'
import { addDays } from '#core/time/isoDate.ts'
import type { Label, Validity, Wording } from './codeList.ts'

/** What can be done with a list: a new entry, another wording, an end, a return. */
export const changeKinds = ['add', 'label', 'end', 'reopen'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** One change of a list, in the order they were made. It holds from its day on; of one day the later one. */
export interface CodeChange {
  readonly id: number
  readonly code: string
  readonly kind: ChangeKind
  readonly fromDay: IsoDate
  /** The words of a new entry or a new wording. */
  readonly label: Wording | null
  /** The sector of a kind of facility that was added. */
  readonly sector: string | null
}

export type CodeState = 'coming' | 'inForce' | 'ended'

/** Days an entry holds between, both included; null where there is no such end. */
export interface Span { readonly from: IsoDate | null, readonly until: IsoDate | null }

/** An entry of a list on a day. */
export interface Entry extends Label, Span {
  readonly code: string
  readonly state: CodeState
  /** Whether people added it; else it is shipped. */
  readonly isAdded: boolean
  /** Nobody gave it an English name: its Czech one stands there. */
  readonly isCzechOnly: boolean
  /** Every wording it has ever had or will have. */
  readonly wordings: readonly Label[]
  readonly sector: string | null
}

export type Entries = ReadonlyMap<string, Entry>

export type ShippedEntry = Label & Validity & { readonly sector?: string }

interface Event { readonly kind: ChangeKind, readonly from: IsoDate | null, readonly label: Wording | null }

/** What the list holds on a day: the shipped entries in their order with everything that was changed, then the added ones. */
export function mergedEntries(shipped: Readonly<Record<string, ShippedEntry>>, changes: readonly CodeChange[], today: IsoDate): Entries {
  const inOrder = changes.toSorted((one, other) => one.fromDay < other.fromDay ? -1 : one.fromDay > other.fromDay ? 1 : one.id - other.id)
  const byCode = Map.groupBy(inOrder, ({ code }) => code)
  const added = changes.filter(({ kind }) => kind === 'add').toSorted((one, other) => one.id - other.id).map(({ code }) => code)
  const codes = new Set([...Object.keys(shipped), ...added])
  return new Map([...codes].map((code) => [code, entryOf(code, shipped[code], byCode.get(code) ?? [], today)]))
}

function entryOf(code: string, shipped: ShippedEntry | undefined, changes: readonly CodeChange[], today: IsoDate): Entry {
  const events = inDayOrder([...shippedEvents(shipped), ...changes.map(({ kind, fromDay, label }) => ({ kind, from: fromDay, label }))])
  const span = nowOrNext(spansOf(events), today)
  const worded = wordedEvents(events)
  return {
    code, ...(nowOrNext(worded, today)?.label ?? { cs: code, en: code, isCzechOnly: false }), ...(span ?? neverHeld(events)), state: stateOf(span, today),
    isAdded: shipped === undefined, wordings: differing(worded.map(({ label: { cs, en } }) => ({ cs, en }))),
    sector: shipped?.sector ?? changes.find(({ kind }) => kind === 'add')?.sector ?? null,
  }
}

/** What holds on the day: the last that has begun, else the first to come. */
const nowOrNext = <One extends { readonly from: IsoDate | null }>(all: readonly One[], today: IsoDate): One | undefined =>
  all.findLast(({ from }) => isBegun(from, today)) ?? all[0]

interface Worded { readonly from: IsoDate | null, readonly label: Label & Pick<Entry, 'isCzechOnly'> }

/** Wordings in the order of their days; one that another replaced from the same day (it was taken back) never held. */
const wordedEvents = (events: readonly Event[]): Worded[] => events
  .flatMap(({ from, label }) => label === null ? [] : [{ from, label: { cs: label.cs, en: label.en ?? label.cs, isCzechOnly: label.en === null } }])
  .filter(({ from }, index, all) => index === all.length - 1 || all[index + 1]?.from !== from)

function shippedEvents(shipped: ShippedEntry | undefined): Event[] {
  if (shipped === undefined) return []
  const { cs, en, validFrom = null, validTo } = shipped
  const begins: Event = { kind: 'add', from: validFrom, label: { cs, en } }
  return validTo === undefined ? [begins] : [begins, { kind: 'end', from: addDays(validTo, 1), label: null }]
}

/** Stable: of one day what was shipped comes before what was changed. */
const inDayOrder = (events: readonly Event[]): Event[] =>
  events.toSorted((one, other) => (one.from ?? '') < (other.from ?? '') ? -1 : (one.from ?? '') > (other.from ?? '') ? 1 : 0)

/** Times when it holds, one after another. */
function spansOf(events: readonly Event[]): Span[] {
  const spans: Span[] = []
  for (const { kind, from } of events) {
    if (kind === 'end') end(spans, from)
    else if (kind !== 'label') begin(spans, from)
  }
  return spans
}

/** What returns on the day it ended has never ended. */
function begin(spans: Span[], from: IsoDate | null): void {
  const last = spans.at(-1)
  if (last?.until === null) return
  const isUnbroken = last !== undefined && from !== null && last.until === addDays(from, -1)
  if (isUnbroken) spans.pop()
  spans.push({ from: isUnbroken ? last.from : from, until: null })
}

/** What begins and ends on one day has never held. */
function end(spans: Span[], from: IsoDate | null): void {
  const last = spans.at(-1)
  if (last?.until !== null || from === null) return
  spans.pop()
  if (last.from !== from) spans.push({ from: last.from, until: addDays(from, -1) })
}

/** Taken back before it began: its first day, and the day before as the last one. */
function neverHeld(events: readonly Event[]): Span {
  const from = events.find(({ kind }) => kind === 'add')?.from ?? null
  return { from, until: from === null ? null : addDays(from, -1) }
}

const isBegun = (from: IsoDate | null, today: IsoDate): boolean => from === null || from <= today

function stateOf(span: Span | undefined, today: IsoDate): CodeState {
  if (span === undefined) return 'ended'
  if (!isBegun(span.from, today)) return 'coming'
  return span.until === null || span.until >= today ? 'inForce' : 'ended'
}

const differing = (labels: readonly Label[]): Label[] =>
  labels.filter(({ cs, en }, index) => labels.findIndex((other) => other.cs === cs && other.en === en) === index)
