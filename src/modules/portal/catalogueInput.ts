import {
  type AgeBand, ageBands, anything, audienceGroups, type CodeList, facilityKinds, knowsCode, type Question, sectors, type ServiceForm, type Situation, situations,
  socialServiceKinds, targetGroups, wantsOutside,
} from '#modules/directory/index.ts'
import { firstOf, type Typed } from '#web/form.ts'

// What the address of the catalogue may say. Whatever else stands there is passed over: every address shows a page.

/** How people want to be helped, in the words of the form, and the forms of service behind them. */
export const waysOfHelp = {
  sami: ['ambulatory', 'residential'],
  domu: ['outreach'],
  dalku: ['telephone', 'online'],
} as const satisfies Record<string, readonly ServiceForm[]>
export type WayOfHelp = keyof typeof waysOfHelp
export const waysOfHelpCodes = Object.keys(waysOfHelp) as WayOfHelp[] // the keys are written above

export const longestJourneys = ['30', '60'] as const

const longestWords = 200

const known = <Code extends string>(list: Readonly<Record<Code, unknown>>, code: string): Code | null =>
  Object.hasOwn(list, code) ? code as Code : null // `hasOwn` has just said so

/** Open lists hold what the methodologist added, too. */
const knownCode = (lists: readonly CodeList[], code: string): string | null => lists.some((list) => knowsCode(list, code)) ? code : null

/** The question in the address, without the municipality, which has to be looked up, and the day. */
export function questionFrom(typed: Typed): Omit<Question, 'on'> {
  const ways = waysOfHelpCodes.filter((way) => typed['jak']?.includes(way))
  const more = typed['dalsi'] ?? []
  const minutes = firstOf(typed, 'cesta')
  return {
    ...anything,
    typed: firstOf(typed, 'q').replaceAll(/\p{Cc}/gu, ' ').trim().slice(0, longestWords),
    situation: known<Situation>(situations, firstOf(typed, 'situace')),
    age: known<AgeBand>(ageBands, firstOf(typed, 'vek')),
    forms: ways.length === waysOfHelpCodes.length ? [] : ways.flatMap((way) => waysOfHelp[way]),
    free: more.includes('zdarma'),
    noReferral: more.includes('bez-doporuceni'),
    barrierFree: more.includes('bez-barier'),
    maxMinutes: longestJourneys.some((one) => one === minutes) ? Number(minutes) : null,
    kind: knownCode([socialServiceKinds, facilityKinds], firstOf(typed, 'druh')),
    targetGroup: knownCode([targetGroups, audienceGroups], firstOf(typed, 'skupina')),
    sector: known(sectors, firstOf(typed, 'obor')),
    orp: /^\w{1,10}$/.test(firstOf(typed, 'obvod')) ? firstOf(typed, 'obvod') : null,
    withOutside: wantsOutside(typed),
  }
}
