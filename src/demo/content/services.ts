import { counsellingServices } from './services.counselling.ts'
import { healthServices } from './services.health.ts'
import { hlinskoServices } from './services.hlinsko.ts'
import { protectionServices } from './services.protection.ts'
import { regionalServices } from './services.region.ts'
import { relatedServices } from './services.related.ts'
import { schoolServices } from './services.schools.ts'
import type { DemoService } from './shapes.ts'

/** All cards of the demo. */
export const services: readonly DemoService[] = [
  ...counsellingServices, ...protectionServices, ...schoolServices, ...healthServices, ...relatedServices,
  ...hlinskoServices, ...regionalServices,
]
