import { type Block, list, paragraph } from '#documents/content.ts'
import type { AnalysisData } from '../analysisData.ts'
import type { Writing } from '../writing.ts'

/** For whom the document is and how to read its figures. */
export function foreword({ orp, asOf }: AnalysisData, { t, format }: Writing): readonly Block[] {
  return [
    paragraph(t('outputs:foreword.forWhom', { orp: orp.name })),
    {
      kind: 'note', title: t('outputs:foreword.howToRead'),
      blocks: [list([
        t('outputs:foreword.figures'), t('outputs:foreword.coverageWords'), t('outputs:foreword.neutral'),
        t('outputs:foreword.asOf', { date: format.date(asOf) }),
      ])],
    },
  ]
}
