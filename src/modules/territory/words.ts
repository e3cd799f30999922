import type { Translate } from '#i18n/translate.ts'
import type { FileTrouble } from './files/trouble.ts'

/** Why a file cannot be used, as a sentence. */
export const troubleWords = (t: Translate, trouble: FileTrouble): string =>
  trouble.kind === 'unknownTable'
    ? t('territory:trouble.unknownTable', { missing: trouble.missing.join(', ') })
    : t(`territory:trouble.${trouble.kind}`)
