import type { Route } from '#web/route.ts'
import { codeRoutes } from './codes/routes.tsx'
import { draftRoutes } from './drafts/routes.ts'
import { duplicateRoutes } from './duplicates/routes.tsx'
import { endingRoutes } from './ending/routes.tsx'
import { figuresRoutes } from './figures/routes.tsx'
import { freshnessRoutes } from './freshness/routes.tsx'
import { logoRoutes } from './logo/routes.tsx'
import { listsRoutes } from './lists/routes.tsx'
import { contactRoutes } from './routesContacts.tsx'
import { historyRoutes } from './history/routes.tsx'
import { importRoutes } from './routesImport.tsx'
import { listRoutes } from './routesLists.tsx'
import { locationRoutes } from './routesLocations.tsx'
import { movingRoutes } from './moving/routes.tsx'
import { leavingRoutes } from './retention/routes.tsx'
import { registerRoutes } from './registers/routes.tsx'
import { organisationRoutes } from './routesOrganisations.tsx'
import { serviceRoutes } from './routesServices.tsx'

export const routes: readonly Route[] = [
  ...listRoutes, ...organisationRoutes, ...serviceRoutes, ...locationRoutes, ...contactRoutes, ...historyRoutes, ...importRoutes,
  ...freshnessRoutes, ...figuresRoutes, ...endingRoutes, ...movingRoutes, ...listsRoutes, ...duplicateRoutes, ...codeRoutes,
  ...registerRoutes, ...logoRoutes, ...leavingRoutes, ...draftRoutes,
]
