import type { Route } from '#web/route.ts'
import { concernRoutes } from './concernRoutes.tsx'
import { homeRoutes } from './homeRoutes.tsx'
import { networkerRoutes } from './networkerRoutes.tsx'

export const routes: readonly Route[] = [
  ...homeRoutes,
  ...networkerRoutes,
  ...concernRoutes,
]
