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
export function waitingWords(ui: Ui, { waitingWeeksFrom: from, waitingWeeksTo: to, waitingNote, waitingAsOf }: Waiting): string | null {
  const words = [weekWords(ui, from ?? to, to ?? from), waitingNote].filter((part) => part !== null).join('; ')
  if (words === '') return null
  return waitingAsOf === null ? words : `${words} (${ui.t('web:asOf', { date: ui.format.date(waitingAsOf) })})`
}

function weekWords(ui: Ui, from: number | null, to: number | null): string | null {
  if (to === 0) return ui.t('directory:waiting.none')
  return to === null ? null : ui.t('directory:waiting.weeks', { count: to, range: from === null || from === to ? String(to) : `${from}–${to}` })
}
