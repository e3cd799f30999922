import type { IsoDate } from '#core/ids.ts'
import { addDays } from '#core/time/isoDate.ts'
import { fold } from '#core/text/fold.ts'
import type { MessageKey } from '#i18n/translate.ts'
import type { ChangeKind, CodeChange, Entries, Entry } from '../codelists/merge.ts'
import type { Label, Wording } from '../codelists/codeList.ts'

/** What somebody asks to be done with a list. */
export type Order =
  | { readonly kind: 'add', readonly code: string | null, readonly label: Wording, readonly sector: string | null, readonly fromDay: IsoDate }
  | { readonly kind: 'label', readonly code: string, readonly label: Wording, readonly fromDay: IsoDate }
  | { readonly kind: 'end' | 'reopen', readonly code: string, readonly fromDay: IsoDate }

/** Why a list is not changed so: the field to mend and the sentence. */
export interface Objection { readonly field: 'cs' | 'en' | 'code' | 'fromDay', readonly problem: MessageKey }

const longestCode = 40

/** „Děti, které pečují o rodiče“ → `deti_ktere_pecuji_o_rodice`; null when nothing of the name can be a letter of a code. */
export function codeFrom(name: string, isTaken: (code: string) => boolean): string | null {
  const plain = fold(name).replaceAll(/[^a-z0-9]+/g, '_').slice(0, longestCode).replaceAll(/^_+|_+$/g, '')
  if (plain === '') return null
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? plain : `${plain}_${number}`
    if (!isTaken(code)) return code
  }
}

/** Whether the entry's words are as somebody writes them now. */
const isSameWord = (one: string, other: string): boolean => fold(one).replaceAll(/\s+/g, ' ').trim() === fold(other).replaceAll(/\s+/g, ' ').trim()

function objectionToLabel(entries: Entries, code: string | null, { cs, en }: Wording): Objection | null {
  const now = code === null ? undefined : entries.get(code)
  if (now?.cs === cs && englishOf(now) === en) return { field: 'cs', problem: 'codes:problem.sameWords' }
  const others = [...entries.values()].filter((entry) => entry.code !== code)
  const isTaken = (language: keyof Label, word: string): boolean =>
    now?.[language] !== word && others.some((entry) => isSameWord(entry[language], word))
  if (isTaken('cs', cs)) return { field: 'cs', problem: 'codes:problem.sameName' }
  return en !== null && isTaken('en', en) ? { field: 'en', problem: 'codes:problem.sameName' } : null
}

/** The English name somebody gave it; null where the Czech one stands for it. */
export const englishOf = ({ en, isCzechOnly }: Entry): string | null => isCzechOnly ? null : en

/** An entry holds without an end, so it can be ended; another one must stay. */
export const mayEnd = ({ state, until }: Entry): boolean => state !== 'ended' && until === null

function objectionToEnd(entries: Entries, entry: Entry, fromDay: IsoDate): Objection | null {
  if (!mayEnd(entry)) return { field: 'fromDay', problem: 'codes:problem.alreadyEnded' }
  if (entry.from !== null && fromDay < entry.from) return { field: 'fromDay', problem: 'codes:problem.beforeStart' }
  return isLast(entries, entry.code) ? { field: 'fromDay', problem: 'codes:problem.last' } : null
}

/** Without this entry there would be nothing to choose from. */
export const isLast = (entries: Entries, code: string): boolean =>
  [...entries.values()].every((other) => other.code === code || other.state !== 'inForce' || !mayEnd(other))

function objectionToReopening({ state, until }: Entry, fromDay: IsoDate): Objection | null {
  if (state !== 'ended') return { field: 'fromDay', problem: 'codes:problem.notEnded' }
  return until !== null && fromDay <= until ? { field: 'fromDay', problem: 'codes:problem.notEnded' } : null
}

const firstDay = '2000-01-01' as IsoDate
const tenYears = 3653

/** Why the order cannot be done with the list as it is on the day; null when it can. */
export function objectionTo(order: Order, entries: Entries, today: IsoDate): Objection | null {
  if (order.fromDay < firstDay || order.fromDay > addDays(today, tenYears)) return { field: 'fromDay', problem: 'codes:problem.day' }
  if (order.kind === 'add') return objectionToLabel(entries, null, order.label)
  const entry = entries.get(order.code)
  if (entry === undefined) return { field: 'cs', problem: 'web:problem.choice' }
  if (order.kind === 'label') return objectionToLabel(entries, order.code, order.label)
  return order.kind === 'end' ? objectionToEnd(entries, entry, order.fromDay) : objectionToReopening(entry, order.fromDay)
}

export interface Opposite { readonly kind: ChangeKind, readonly fromDay: IsoDate, readonly label: Wording | null }

const opposites = { add: 'end', end: 'reopen', reopen: 'end' } as const

/**
 * What takes a change back: the opposite from the same day, so that the list is as if it had never been made. `without` is
 * the entry as it would be on that day had nobody made the change.
 */
export const oppositeOf = ({ kind, fromDay }: Pick<CodeChange, 'kind' | 'fromDay'>, without: Wording | null): Opposite =>
  kind === 'label' ? { kind, fromDay, label: without } : { kind: opposites[kind], fromDay, label: null }
