import type { Block } from '#documents/content.ts'
import type { MessageKey } from '#i18n/translate.ts'
import type { AnalysisData } from '../analysisData.ts'
import type { ChapterKey } from '../chapterKeys.ts'
import type { Writing } from '../writing.ts'
import { about } from './about.ts'
import { childNeeds } from './childNeeds.ts'
import { coverage } from './coverage.ts'
import { foreword } from './foreword.ts'
import { realNetwork } from './realNetwork.ts'
import { statedNeeds } from './statedNeeds.ts'
import { territory } from './territory.ts'

/** How a chapter behaves. `build` is pure: the same data give the same blocks; missing data give a sentence. */
export interface Chapter {
  /** May hold `{{orp}}`. */
  readonly heading: MessageKey
  /** What comes into it by itself, in one sentence for the list of chapters. */
  readonly about: MessageKey
  readonly build: (data: AnalysisData, writing: Writing) => readonly Block[]
}

export const chapters: Record<ChapterKey, Chapter> = {
  foreword: { heading: 'outputs:foreword.title', about: 'outputs:foreword.about', build: foreword },
  about: { heading: 'outputs:about.title', about: 'outputs:about.about', build: about },
  territory: { heading: 'outputs:territory.title', about: 'outputs:territory.about', build: territory },
  childNeeds: { heading: 'outputs:childNeeds.title', about: 'outputs:childNeeds.about', build: childNeeds },
  statedNeeds: { heading: 'outputs:statedNeeds.title', about: 'outputs:statedNeeds.about', build: statedNeeds },
  realNetwork: { heading: 'outputs:realNetwork.title', about: 'outputs:realNetwork.about', build: realNetwork },
  coverage: { heading: 'outputs:coverage.title', about: 'outputs:coverage.about', build: coverage },
}
