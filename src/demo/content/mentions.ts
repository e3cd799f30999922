import type { HeardSentence } from './heardSentence.ts'
import { heardInChrudim } from './mentions.chrudim.ts'
import { heardInChrudimOfCasework } from './mentions.chrudimCasework.ts'
import { heardInHlinsko } from './mentions.hlinsko.ts'
import { heardInRegion } from './mentions.region.ts'
import type { DemoMention } from './shapes.ts'

const asMentions = ({ orp, needs, wording, heard }: HeardSentence): readonly DemoMention[] =>
  heard.map(([daysAgo, sector, voice, origin, municipality]) =>
    ({ orp, ...(municipality === undefined ? {} : { municipality }), daysAgo, sector, voice, origin, wording, needs }))

/** All mentions of the demo: generalised sentences, never about a person. */
export const mentions: readonly DemoMention[] = [
  ...heardInHlinsko, ...heardInChrudim, ...heardInChrudimOfCasework, ...heardInRegion,
].flatMap(asMentions)
