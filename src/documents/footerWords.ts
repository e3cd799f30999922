import { formatOf } from '#i18n/format.ts'
import { translatorFor } from '#i18n/translate.ts'
import type { DocumentContent } from './content.ts'

/** What stands in the foot of every page, in both formats: the day of the figures, and which edition it is. */
export function footerWords({ language, asOf, version, edition }: Pick<DocumentContent, 'language' | 'asOf' | 'version' | 'edition'>): string {
  const say = translatorFor(language)
  return [
    say('documents:footer.asOf', { date: formatOf(language).date(asOf) }),
    ...(version === undefined ? [] : [say('documents:footer.version', { version })]), ...(edition === undefined ? [] : [edition]),
  ].join(' · ')
}
