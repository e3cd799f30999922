import { hasBirthDate, isBirthNumber } from './birthNumber.ts'
import type { FindingKind } from './findingKinds.ts'
import { placesOf } from './readableText.ts'
import type { Span } from './readableText.ts'

/** A stretch of readable text and what was found there. */
export interface Found extends Span {
  readonly kind: FindingKind
}

/** Six digits, perhaps in pairs, then three or four; not a part of a longer number or of an account's prefix. */
const shape = /(?<!\d|\d-)(\d{2} ?\d{2} ?\d{2})( ?[/–-] ?| )?(\d{3,4})(?!\d)/g

const announced = /(?:rodn\w+ cisl\w+|\br\. ?c\.?|\brc)\W{0,3}(?:\w+ ){0,2}$/i
const account = /(?:\buc(?:et|tu|tem)|\bc\. ?u\.)\W{0,3}$/i
const fileNumber = /(?:\bc\. ?j\.|\bcj\.|\bsp\. ?zn\.)[^,;]{0,20}$/i

/** A number whose context says it is something else: a bank account or a file number of an office. */
function isSomethingElse(before: string, separator: string, serial: string): boolean {
  if (!separator.includes('/')) return false
  return account.test(before) || (fileNumber.test(before) && /^(?:19|20)\d\d$/.test(serial))
}

function kindOf(digits: string, separator: string, isAnnounced: boolean): FindingKind | null {
  const hasSlash = separator.includes('/')
  const isLong = digits.length === 10
  if (isBirthNumber(digits) && (isLong || hasSlash || isAnnounced)) return 'birthNumber'
  if (isAnnounced) return 'possibleBirthNumber'

  const looksLikeOne = hasSlash || (!isLong && separator === '')
  return looksLikeOne && hasBirthDate(digits) ? 'possibleBirthNumber' : null
}

/** Birth numbers in a readable text: valid ones, and those that look mistyped or stand there without a slash. */
export function birthNumbers(plain: string): readonly Found[] {
  return placesOf(shape, plain).flatMap(({ match, start, end }) => {
    const [, day = '', separator = '', serial = ''] = match
    const before = plain.slice(Math.max(0, start - 40), start)
    if (isSomethingElse(before, separator, serial)) return []

    const kind = kindOf(day.replaceAll(' ', '') + serial, separator, announced.test(before))
    return kind === null ? [] : [{ kind, start, end }]
  })
}
