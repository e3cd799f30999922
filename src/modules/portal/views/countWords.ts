import type { Ui } from '#web/ui.ts'

const mostCounted = 1000

/** How many; over a thousand nobody needs to know. */
export const countWords = ({ t, format }: Ui, count: number): string =>
  count > mostCounted ? t('portal:result.over', { number: format.number(mostCounted) }) : format.number(count)

/** A choice with how many it would leave. Nobody needs to read a zero beside every choice. */
export const countedLabel = (ui: Ui, label: string, count = 0): string => count === 0 ? label : `${label} (${countWords(ui, count)})`
