import type { Sector } from './codes.ts'
import type { DemoMention } from './shapes.ts'

/** Where one sentence was heard; no municipality where it would point at one holder of an office or one surgery. */
export type Heard = readonly [
  daysAgo: number, sector: Sector, voice: DemoMention['voice'], origin: DemoMention['origin'], municipality?: string,
]
/** One generalised sentence and all places where it was heard; each hearing is one mention. */
export interface HeardSentence {
  readonly orp: string
  readonly needs: readonly string[]
  readonly wording: string
  readonly heard: readonly Heard[]
}
