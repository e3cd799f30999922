import type { Method } from '#core/methods/method.ts'
import { maximalCovering, previewMaximalCovering } from './maximalCovering.ts'
import { pMedian, previewPMedian } from './pMedian.ts'
import { refusalSentence } from './refusalSentence.ts'
import { previewSetCovering, setCovering } from './setCovering.ts'

/** Where services could stand. A plan is a basis for talking, never a decision. */
export const locationMethods = {
  setCovering: {
    label: { cs: 'Nejméně míst, která pokryjí všechny', en: 'Fewest places that cover everybody' },
    question: {
      cs: 'Kolik nejméně míst je potřeba a kde mají být, aby je měli v dosahu všichni?',
      en: 'How many places are needed at least, and where, so that everybody has one within reach?',
    },
    page: 'umisteni-podle-dosahu.md',
    source: 'LSCP: Toregas, Swain, ReVelle, Bergman (1971), Operations Research 19, 1363–1373',
    functions: { setCovering, previewSetCovering, refusalSentence },
  },
  maximalCovering: {
    label: { cs: 'Co nejvíc lidí v dosahu', en: 'Most people within reach' },
    question: {
      cs: 'Kam dát několik míst, aby je mělo v dosahu co nejvíc lidí?',
      en: 'Where should a few places stand so that the most people have one within reach?',
    },
    page: 'umisteni-podle-dosahu.md',
    source: 'MCLP: Church, ReVelle (1974), Papers of the Regional Science Association 32, 101–118',
    functions: { maximalCovering, previewMaximalCovering, refusalSentence },
  },
  pMedian: {
    label: { cs: 'Nejkratší cesty dohromady', en: 'Shortest ways together' },
    question: {
      cs: 'Kam dát několik míst, aby to všichni dohromady měli co nejblíž?',
      en: 'Where should a few places stand so that the ways of all people together are the shortest?',
    },
    page: 'umisteni-podle-cesty.md',
    source: 'p-median: ReVelle, Swain (1970), Geographical Analysis 2, 30–42',
    functions: { pMedian, previewPMedian, refusalSentence },
  },
} as const satisfies Readonly<Record<string, Method>>
