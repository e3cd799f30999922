import type { OrpCode } from '#core/ids.ts'
import { type HelpFunction, helpFunctionCodes } from '#modules/directory/index.ts'
import type { AgreedMinimum } from '../minimumNetwork.ts'

interface OrpName { readonly code: OrpCode, readonly name: string }

/** How many minimums of an ORP are as shipped, changed and not approved, and approved. */
export interface OrpStanding extends OrpName { readonly shipped: number, readonly changed: number, readonly approved: number }

/** A minimum nobody approved. */
export interface Waiting { readonly orp: OrpCode, readonly function: HelpFunction, readonly isShipped: boolean }

type HoldingIn = (orp: OrpCode, code: HelpFunction) => AgreedMinimum

/** The ORPs in the order given, with what waits in each. */
export const standings = (orps: readonly OrpName[], holdingIn: HoldingIn): OrpStanding[] => orps.map(({ code, name }) => {
  const changes = helpFunctionCodes.map((one) => holdingIn(code, one).change)
  const approved = changes.filter((change) => change !== null && change.agreedOn !== null).length
  const shipped = changes.filter((change) => change === null).length
  return { code, name, shipped, approved, changed: changes.length - shipped - approved }
})

/** All that an approval of the whole region would approve. */
export const waitingIn = (orps: readonly OrpName[], holdingIn: HoldingIn): Waiting[] => orps.flatMap(({ code: orp }) =>
  helpFunctionCodes.flatMap((code) => {
    const { change } = holdingIn(orp, code)
    return change === null || change.agreedOn === null ? [{ orp, function: code, isShipped: change === null }] : []
  }))
