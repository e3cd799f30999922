import type { IsoDate } from '#core/ids.ts'
import { firstOf, type Typed } from '#web/form.ts'
import { type AgeBand, ageBands, facilityKinds, knowsCode, type Situation, situations, socialServiceKinds } from '../../codelists/index.ts'
import { wantsOutside } from '../../input/outside.ts'
import { anything, type Question } from '../../search/question.ts'

const longestWords = 200

const known = <Code extends string>(list: Readonly<Record<Code, unknown>>, code: string): Code | null =>
  Object.hasOwn(list, code) ? code as Code : null // `hasOwn` has just said so

/** Kinds of facilities are an open list: it holds what the methodologist added, too. */
const kindKnown = (code: string): string | null => [socialServiceKinds, facilityKinds].some((list) => knowsCode(list, code)) ? code : null

/** Where and when somebody asks: the ORP of the page, and the day. */
interface Asked { readonly orp: string | null, readonly today: IsoDate }

/** The search a list is filled by, with the names the public catalogue has in its address; whatever else stands there is passed over. */
export const fillQuestion = (typed: Typed, { orp, today }: Asked): Question => ({
  ...anything,
  typed: firstOf(typed, 'q').trim().slice(0, longestWords),
  situation: known<Situation>(situations, firstOf(typed, 'situace')),
  age: known<AgeBand>(ageBands, firstOf(typed, 'vek')),
  kind: kindKnown(firstOf(typed, 'druh')),
  orp: firstOf(typed, 'uzemi') === 'vse' ? null : orp,
  withOutside: wantsOutside(typed),
  on: today,
})

/** Whether anything narrows the search but the territory: a list of everything is no selection. */
export const isAsked = ({ typed, situation, age, kind }: Question): boolean =>
  typed !== '' || situation !== null || age !== null || kind !== null
