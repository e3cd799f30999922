import { accessibilityMethods } from '#core/accessibility/methods.ts'
import { graphMethods } from '#core/graph/methods.ts'
import { statsMethods } from '#core/stats/methods.ts'
import { textMethods } from '#core/text/methods.ts'
import { timeMethods } from '#core/time/methods.ts'
import type { Method } from './method.ts'

/** The methods of every area of the core, by area. A new area adds its line here. */
export const areas = {
  accessibility: accessibilityMethods,
  graph: graphMethods,
  stats: statsMethods,
  text: textMethods,
  time: timeMethods,
} as const satisfies Readonly<Record<string, Readonly<Record<string, Method>>>>

/** Every method Síťovka knows, by its key. The command `methods` lists it and the screens read it. */
export const methods = {
  ...areas.accessibility,
  ...areas.graph,
  ...areas.stats,
  ...areas.text,
  ...areas.time,
} as const satisfies Readonly<Record<string, Method>>

export type MethodKey = keyof typeof methods
