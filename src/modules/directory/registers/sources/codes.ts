import type { CapacityUnit, ServiceForm, SocialServiceKind, TargetGroup } from '../../codelists/index.ts'
import { under } from '../reading/pick.ts'
import { formCodes, serviceKindCodes, targetGroupCodes, unitCodes } from './rpssCodes.ts'

interface AgeBand { readonly from: number, readonly to: number | null }

/** What the register's own codes mean to us: those we know, and those somebody explained since. */
export interface Codes {
  readonly serviceKinds: Readonly<Record<string, SocialServiceKind>>
  readonly targetGroups: Readonly<Record<string, TargetGroup>>
  readonly forms: Readonly<Record<string, ServiceForm>>
  readonly units: Readonly<Record<string, CapacityUnit>>
  readonly ages: Readonly<Record<string, string>>
  agesBetween(bands: readonly (string | null)[]): { readonly ageFrom: number | null, readonly ageTo: number | null }
}

/** Age groups of the register by their bounds in years. */
const registeredAges: Readonly<Record<string, AgeBand>> = {
  '0_1': { from: 0, to: 1 }, '1_6': { from: 1, to: 6 }, '7_10': { from: 7, to: 10 }, '11_15': { from: 11, to: 15 },
  '16_18': { from: 16, to: 18 }, '19_26': { from: 19, to: 26 }, '27_64': { from: 27, to: 64 }, '65_80': { from: 65, to: 80 },
  '80p': { from: 80, to: null },
}

/** The youngest and the oldest of the bands; nothing when one of them is not understood. */
function agesBetween(bands: readonly (string | null)[]): { ageFrom: number | null, ageTo: number | null } {
  const found = bands.map((band) => band === null ? undefined : under(registeredAges, band))
  if (found.length === 0 || found.some((band) => band === undefined)) return { ageFrom: null, ageTo: null }
  const known = found.filter((band) => band !== undefined)
  const ends = known.map(({ to }) => to)
  return {
    ageFrom: Math.min(...known.map(({ from }) => from)),
    ageTo: ends.includes(null) ? null : Math.max(...ends.map((end) => end ?? 0)),
  }
}

export const knownCodes: Codes = {
  serviceKinds: serviceKindCodes, targetGroups: targetGroupCodes, forms: formCodes, units: unitCodes, ages: {}, agesBetween,
}
