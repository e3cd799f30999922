import type { Translate } from '#i18n/translate.ts'
import type { ListLine } from './queries.ts'

/** The territory of a list in words. */
export const homeWords = ({ t }: { readonly t: Translate }, { orp, region }: Pick<ListLine, 'orp' | 'region'>): string =>
  orp === null ? region ?? t('lists:noTerritory') : t('directory:area.orp', { name: orp })
