import type { Translate } from '#i18n/translate.ts'
import { type Period, type RetentionKind, retentionOf } from '#modules/access/index.ts'
import type { Ui } from '#web/ui.ts'

/** „24 měsíců“. */
export const periodWords = (t: Translate, { unit, length }: Period): string => t(`retention:${unit}`, { count: length })

/** „24 měsíců od archivace“. */
export const ruleWords = (t: Translate, kind: RetentionKind, period: Period): string =>
  t(`retention:begins.${kind}`, { period: periodWords(t, period) })

/** „od 6 do 120 měsíců“, or that it cannot be set. */
export function boundsWords({ t, format }: Pick<Ui, 't' | 'format'>, kind: RetentionKind): string {
  const { bounds, usual: { unit } } = retentionOf(kind)
  if (bounds === null) return t('retention:one.fixed')
  return t('retention:one.between', { least: format.number(bounds[0]), most: periodWords(t, { unit, length: bounds[1] }) })
}
