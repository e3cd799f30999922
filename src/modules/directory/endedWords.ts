import type { Ui } from '#web/ui.ts'
import { type Ending, hasEnded } from './rules.ts'

/** „ukončeno k 31. 8. 2026“; null of what goes on, and of what ends only later. */
export function endedWords({ t, format, today }: Pick<Ui, 't' | 'format' | 'today'>, card: Ending): string | null {
  if (!hasEnded(card, today)) return null
  return card.endedOn === null || card.endedOn > today ? t('directory:ended.organisation') : t('directory:ended.on', { date: format.date(card.endedOn) })
}
