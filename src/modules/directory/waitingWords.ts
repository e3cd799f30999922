import type { IsoDate } from '#core/ids.ts'
import type { Ui } from '#web/ui.ts'

/** How long people wait, as the card says, and since when it says so. */
export interface Waiting {
  readonly waitingWeeksFrom: number | null
  readonly waitingWeeksTo: number | null
  readonly waitingNote: string | null
  readonly waitingAsOf: IsoDate | null
}

/** „3–5 týdnů; v létě déle (k 3. 12. 2026)“; null when the card does not say. */
export function waitingWords(ui: Ui, { waitingNote, waitingAsOf, ...weeks }: Waiting): string | null {
  const words = [weeksWords(ui, weeks), waitingNote].filter((part) => part !== null).join('; ')
  if (words === '') return null
  return waitingAsOf === null ? words : `${words} (${ui.t('web:asOf', { date: ui.format.date(waitingAsOf) })})`
}

/** „3–5 týdnů“; null when the card does not say. */
export function weeksWords(ui: Ui, weeks: Pick<Waiting, 'waitingWeeksFrom' | 'waitingWeeksTo'>): string | null {
  const from = weeks.waitingWeeksFrom ?? weeks.waitingWeeksTo
  const to = weeks.waitingWeeksTo ?? from
  if (to === 0) return ui.t('directory:waiting.none')
  return to === null ? null : ui.t('directory:waiting.weeks', { count: to, range: from === to ? String(to) : `${from}–${to}` })
}
