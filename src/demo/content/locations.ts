import { chrudimLocations } from './locations.chrudim.ts'
import { hlinskoLocations } from './locations.hlinsko.ts'
import { regionalLocations } from './locations.region.ts'
import type { DemoLocation } from './shapes.ts'

/** All places of the demo; two of them are confidential and are never shown. */
export const locations: readonly DemoLocation[] = [...chrudimLocations, ...hlinskoLocations, ...regionalLocations]
