import { fold } from '#core/text/fold.ts'

const none = /^(bez cekani|neceka se|ihned|hned|no waiting|none)$/
const range = /^(?:od |from )?(\d+)\s*(?:[–-]|az|do|to)\s*(\d+)$/

/**
 * Weeks of waiting out of two cells: „2“ and „9“, or „2–9 týdnů“ in the first of them; „bez čekání“ is none. What cannot be
 * told is left as it is, for the rule of the field to say so.
 */
export function weeksSaid(from: string, to: string): readonly [string, string] {
  const [first, last] = [plain(from), plain(to)]
  const [, start, end] = last === '' ? range.exec(first) ?? [] : []
  return start !== undefined && end !== undefined ? [start, end] : [first, last]
}

function plain(cell: string): string {
  const words = fold(cell.trim()).replace(/\s*(tydn[a-z]*|tyden|tyd\.?|weeks?|wks?\.?)$/, '')
  return none.test(words) ? '0' : words
}
