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

/**
 * How a chapter behaves. `build` is pure: the same data give the same blocks; missing data give a sentence. What takes a
 * while (a map) is made when its block is asked for, so that the server answers others between blocks.
 */
export interface Chapter {
  /** May hold `{{orp}}`. */
  readonly heading: MessageKey
  /** Stands between the networker's words and the data, so that these do not fall under the last heading of the words. */
  readonly dataHeading: MessageKey
  /** What comes into it by itself, in one sentence for the list of chapters. */
  readonly about: MessageKey
  readonly build: (data: AnalysisData, writing: Writing) => Iterable<Block>
}

export const chapters: Record<ChapterKey, Chapter> = {
  foreword: { heading: 'outputs:foreword.title', dataHeading: 'outputs:foreword.data', about: 'outputs:foreword.about', build: foreword },
  about: { heading: 'outputs:about.title', dataHeading: 'outputs:about.data', about: 'outputs:about.about', build: about },
  territory: { heading: 'outputs:territory.title', dataHeading: 'outputs:territory.data', about: 'outputs:territory.about', build: territory },
  childNeeds: { heading: 'outputs:childNeeds.title', dataHeading: 'outputs:childNeeds.data', about: 'outputs:childNeeds.about', build: childNeeds },
  statedNeeds: { heading: 'outputs:statedNeeds.title', dataHeading: 'outputs:statedNeeds.data', about: 'outputs:statedNeeds.about', build: statedNeeds },
  realNetwork: { heading: 'outputs:realNetwork.title', dataHeading: 'outputs:realNetwork.data', about: 'outputs:realNetwork.about', build: realNetwork },
  coverage: { heading: 'outputs:coverage.title', dataHeading: 'outputs:coverage.data', about: 'outputs:coverage.about', build: coverage },
}
