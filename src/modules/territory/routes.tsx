import type { Route } from '#web/route.ts'
import { figureRoutes } from './routesFigures.tsx'
import { importRoutes } from './routesImport.tsx'
import { profileRoutes } from './routesProfile.tsx'
import { travelRoutes } from './routesTravel.tsx'

export const routes: readonly Route[] = [...profileRoutes, ...figureRoutes, ...travelRoutes, ...importRoutes]
