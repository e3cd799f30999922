import { ok } from '#core/result.ts'
import type { Result } from '#core/result.ts'
import { checkPositive, refuse } from './figures.ts'
import type { Refusal } from './figures.ts'

/** Weight that holds up to a cost; the next step begins there. */
export interface DecayStep { readonly upTo: number; readonly weight: number }

/**
 * How a way loses weight with its cost `c`. `max` belongs to the reach unless said otherwise.
 * - `binary`: 1 up to `max`
 * - `step`: weights by bands; `closed` takes `c ≤ upTo` into the band (PySAL), `right-open` only `c < upTo` (R)
 * - `linear`: 1 − c / max
 * - `gaussian`: exp(−c² / 2σ²), cut at `max`
 * - `gaussian-dai`: (exp(−½(c/max)²) − exp(−½)) / (1 − exp(−½)), which is 0 just at `max` (Dai 2010)
 * - `exponential`: exp(−βc), cut at `max` where one is given
 * - `inverse-power`: c^−power, cut at `max` where one is given; costs under `atLeast` count as `atLeast`
 */
export type Decay =
  | { readonly kind: 'binary'; readonly max: number }
  | { readonly kind: 'step'; readonly steps: readonly DecayStep[]; readonly ends: 'closed' | 'right-open' }
  | { readonly kind: 'linear'; readonly max: number }
  | { readonly kind: 'gaussian'; readonly sigma: number; readonly max: number }
  | { readonly kind: 'gaussian-dai'; readonly max: number }
  | { readonly kind: 'exponential'; readonly beta: number; readonly max: number | null }
  | {
    readonly kind: 'inverse-power'; readonly power: number; readonly atLeast: number; readonly max: number | null
  }

/** A decay made ready: `weight` without the cut, and the cost up to which (inclusive) it holds. */
export interface DecayCurve { readonly max: number; readonly weight: (cost: number) => number }

const lowestDai = Math.exp(-0.5)

const stepCurve = (steps: readonly DecayStep[], ends: 'closed' | 'right-open'): Result<DecayCurve, Refusal> => {
  for (const [at, { upTo, weight }] of steps.entries()) {
    const checked = checkPositive({ upTo })
    if (!checked.ok) return refuse(checked.reason.reason, 'steps', at)
    if (upTo <= (steps[at - 1]?.upTo ?? 0)) return refuse('not-ascending', 'steps', at)
    if (!(weight >= 0 && Number.isFinite(weight))) return refuse('out-of-range', 'weight', at)
  }
  const last = steps.at(-1)
  if (!last) return refuse('wrong-length', 'steps')
  const weight = (cost: number) => {
    for (const { upTo, weight: ofBand } of steps) if (cost < upTo || (cost === upTo && ends === 'closed')) return ofBand
    return 0
  }
  return ok({ max: last.upTo, weight })
}

const shapeOf = (decay: Exclude<Decay, { kind: 'step' }>): ((cost: number) => number) => {
  switch (decay.kind) {
    case 'binary': return () => 1
    case 'linear': return (cost) => Math.max(0, 1 - cost / decay.max)
    case 'gaussian': return (cost) => Math.exp(-cost * cost / (2 * decay.sigma * decay.sigma))
    case 'gaussian-dai':
      return (cost) => (Math.exp(-0.5 * (cost / decay.max) ** 2) - lowestDai) / (1 - lowestDai)
    case 'exponential': return (cost) => Math.exp(-decay.beta * cost)
    case 'inverse-power': return (cost) => Math.max(cost, decay.atLeast) ** -decay.power
  }
}

/** Makes a decay ready. Refused by name: parameters that are not positive and finite, bands that do not ascend. */
export const decayCurve = (decay: Decay): Result<DecayCurve, Refusal> => {
  if (decay.kind === 'step') return stepCurve(decay.steps, decay.ends)
  const parameters = Object.entries(decay).filter((entry): entry is [string, number] => typeof entry[1] === 'number')
  const checked = checkPositive(Object.fromEntries(parameters))
  return checked.ok ? ok({ max: decay.max ?? Infinity, weight: shapeOf(decay) }) : checked
}
