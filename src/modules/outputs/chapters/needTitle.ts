import type { HeardNeed } from '../analysisData.ts'
import type { Writing } from '../writing.ts'

/** What people of an ORP wrote stays in their language. */
export const needTitle = ({ language }: Pick<Writing, 'language'>, { title, titleEn }: HeardNeed): string =>
  language === 'en' ? titleEn ?? title : title
