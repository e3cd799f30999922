import type { Sector } from './codes.ts'
import type { DemoMention } from './shapes.ts'

/** Where one sentence was heard: whose voice, at what, in which municipality. */
export type Heard = readonly [
  daysAgo: number, sector: Sector, voice: DemoMention['voice'], origin: DemoMention['origin'], municipality: string,
]
/** One generalised sentence and all places where it was heard; each hearing is one mention. */
export interface HeardSentence {
  readonly orp: string
  readonly needs: readonly string[]
  readonly wording: string
  readonly heard: readonly Heard[]
}
