import { type Language, translatorFor } from '#i18n/translate.ts'
import type { AreaServed } from '../../cards.ts'

interface WrittenArea extends AreaServed { readonly written: string | null }

/** „Pardubický kraj; ORP Hlinsko; Krouna“: names that are read back, or the code where there is none. */
export const areasCell = (areas: readonly WrittenArea[], language: Language): string => areas.map((area) => words(area, language)).join('; ')

function words({ level, code, written }: WrittenArea, language: Language): string {
  const t = translatorFor(language)
  if (level === 'country') return t('directory:area.country')
  return level === 'orp' ? t('directory:area.orp', { name: written ?? code }) : written ?? code
}
