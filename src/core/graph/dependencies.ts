import { intAt, realAt } from './cells.ts'
import type { Network } from './network.ts'
import type { PathSearch } from './shortestPaths.ts'

/** Sums of one source by node: its ways' dependency on the node, and (1 + that) / ways, which the node passes back. */
export interface Dependencies { readonly on: Float64Array; readonly passedBack: Float64Array }

export const emptyDependencies = (size: number): Dependencies =>
  ({ on: new Float64Array(size), passedBack: new Float64Array(size) })

const sumOfSteps = (ends: Int32Array, passedBack: Float64Array, first: number, last: number): number => {
  let sum = 0
  for (let step = first; step < last; step += 1) sum += realAt(passedBack, intAt(ends, step))
  return sum
}

/** How much the ways from one source depend on each node reached (Brandes 2001), the farthest first. */
export const passBack = ({ order, ways, steps }: PathSearch, reached: number, { on, passedBack }: Dependencies) => {
  const { starts, ends } = steps
  for (let place = reached - 1; place >= 0; place -= 1) {
    const node = intAt(order, place)
    const waysHere = realAt(ways, node)
    const dependency = waysHere * sumOfSteps(ends, passedBack, intAt(starts, place), intAt(starts, place + 1))
    on[node] = dependency
    passedBack[node] = (1 + dependency) / waysHere
  }
}

/** Each pair of a network without directions is met from both its ends. */
export const pairFactor = ({ directed }: Network) => directed ? 1 : 0.5
