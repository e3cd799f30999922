import type { Route } from '#web/route.ts'
import { cardRoutes } from './cardRoutes.tsx'
import { catalogueRoutes } from './catalogueRoutes.tsx'
import { concernRoutes } from './concernRoutes.tsx'
import { flagRoutes } from './flagRoutes.tsx'
import { homeRoutes } from './homeRoutes.tsx'
import { listRoutes } from './listRoutes.tsx'
import { networkerRoutes } from './networkerRoutes.tsx'
import { orpRoutes } from './orpRoutes.tsx'
import { pageRoutes } from './pageRoutes.tsx'
import { sheetRoutes } from './sheetRoutes.tsx'

export const routes: readonly Route[] = [
  ...homeRoutes,
  ...catalogueRoutes,
  ...cardRoutes,
  ...flagRoutes,
  ...sheetRoutes,
  ...listRoutes,
  ...networkerRoutes,
  ...concernRoutes,
  ...orpRoutes,
  ...pageRoutes,
]
