import type { Ui } from '#web/ui.ts'
import type { RegisteredEnding } from './registeredEnding.ts'

/** „podle RPSS skončila 31. 8. 2026“, „z RPSS zmizela, zjištěno 15. 11. 2026“ */
export const endingWords = ({ t, format }: Pick<Ui, 't' | 'format'>, kind: 'service' | 'location', { source, on, how }: RegisteredEnding): string =>
  t(`registers:ending.${how}.${kind}`, { source: t(`registers:of.${source}`), date: format.date(on) })
