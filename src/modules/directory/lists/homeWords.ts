import type { Translate } from '#i18n/translate.ts'
import type { OfferedHome } from './home.ts'
import type { ListLine } from './queries.ts'

/** The territory of a list in words. */
export const homeWords = ({ t }: { readonly t: Translate }, { orp, region }: Pick<ListLine, 'orp' | 'region'>): string =>
  orp === null ? region ?? t('lists:wholeCountry') : t('directory:area.orp', { name: orp })

export const offeredWords = (ui: { readonly t: Translate }, { home, name }: OfferedHome): string =>
  homeWords(ui, home !== null && 'orp' in home ? { orp: name, region: null } : { orp: null, region: name })
