import { chrudimProvidersAndOffices } from './organisations.chrudim.ts'
import { chrudimSchoolsAndOthers } from './organisations.chrudimSchools.ts'
import { hlinskoOrganisations } from './organisations.hlinsko.ts'
import { regionalOrganisations } from './organisations.region.ts'
import type { DemoOrganisation } from './shapes.ts'

/** All actors of the demo; private ones are invented, public ones are named by what they are. */
export const organisations: readonly DemoOrganisation[] = [
  ...chrudimProvidersAndOffices, ...chrudimSchoolsAndOthers, ...hlinskoOrganisations, ...regionalOrganisations,
]
