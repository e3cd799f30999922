import { accessibilityMethods } from '#core/accessibility/methods.ts'
import { graphMethods } from '#core/graph/methods.ts'
import { locationMethods } from '#core/location/methods.ts'
import { statsMethods } from '#core/stats/methods.ts'
import { suppressionMethods } from '#core/stats/suppression/methods.ts'
import { textMethods } from '#core/text/methods.ts'
import { timeMethods } from '#core/time/methods.ts'
import type { Method } from './method.ts'

/** The methods of every area of the core, by area. A new area adds its line here. */
export const areas = {
  accessibility: accessibilityMethods,
  graph: graphMethods,
  location: locationMethods,
  stats: statsMethods,
  suppression: suppressionMethods,
  text: textMethods,
  time: timeMethods,
} as const satisfies Readonly<Record<string, Readonly<Record<string, Method>>>>

/** Every method Síťovka knows, by its key. The command `methods` lists it and the screens read it. */
export const methods = {
  ...areas.accessibility,
  ...areas.graph,
  ...areas.location,
  ...areas.stats,
  ...areas.suppression,
  ...areas.text,
  ...areas.time,
} as const satisfies Readonly<Record<string, Method>>

export type MethodKey = keyof typeof methods
