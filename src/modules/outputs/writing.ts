import { formatOf } from '#i18n/format.ts'
import { type Language, translatorFor } from '#i18n/translate.ts'
import type { Ui } from '#web/ui.ts'

/** What a chapter is written with: the language of the document, and how names lie on the map. */
export interface Writing extends Pick<Ui, 't' | 'format' | 'language'> {
  /** `copy` for word processors, see `mapSvg`. */
  readonly halo: 'stroke' | 'copy'
}

export const writingIn = (language: Language, halo: Writing['halo'] = 'stroke'): Writing =>
  ({ language, t: translatorFor(language), format: formatOf(language), halo })
