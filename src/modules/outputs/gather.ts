import type { IsoDate } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import { installation, methodologyProfile, publisherOf, type Scope } from '#modules/access/index.ts'
import { shownCoverage } from '#modules/coverage/index.ts'
import { codedMentions, needsOf, voicesByNeed } from '#modules/needs/index.ts'
import { figuresOf, municipalitiesOf, type Orp, sumsOf, travelTimesOf } from '#modules/territory/index.ts'
import { publicNetworkersOf } from '#modules/work/index.ts'
import type { AnalysisData } from './analysisData.ts'
import { networkServices } from './queriesNetwork.ts'
import { quotableVoices, voiceCounts } from './queriesVoices.ts'

const silence = { sources: 0, sectors: [] }

/** Reads all that the analysis of an ORP says, as the scope may see it. */
export async function gatherAnalysis(db: Db, scope: Scope, orp: Orp, asOf: IsoDate): Promise<AnalysisData> {
  const { code } = orp
  const [settings, profile, networkers, sums, figures, municipalities, journeys] = await Promise.all([
    installation(db), methodologyProfile(db), publicNetworkersOf(db, code, asOf), sumsOf(db, code), figuresOf(db, code), municipalitiesOf(db, code),
    travelTimesOf(db, code),
  ])
  const [needs, heard, voices, quotes, services, coverage] = await Promise.all([
    needsOf(db, code), codedMentions(db, code), voiceCounts(db, code), quotableVoices(db, scope, code), networkServices(db, scope, code, asOf),
    shownCoverage(db, { orp: code }, asOf),
  ])
  const byNeed = voicesByNeed(needs, heard)
  return {
    orp, asOf, operatorName: publisherOf(settings), methodologyProfile: profile, networkers, sums, figures, municipalities, journeys,
    needs: needs.map((need) => ({ ...need, voices: byNeed.get(need.id) ?? silence })),
    heard, voices, quotes, services, coverage,
  }
}
