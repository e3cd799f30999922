import type { Ui } from '#web/ui.ts'
import { type Likeness, likenesses } from '../queries/likeness.ts'

/** „stejné IČO, podobný název“, always in the same order. */
export const likenessWords = (ui: Ui, reasons: readonly Likeness[]): string =>
  likenesses.filter((one) => reasons.includes(one)).map((one) => ui.t(`duplicates:reason.${one}`)).join(', ')
