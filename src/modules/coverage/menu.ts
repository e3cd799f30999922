import { Person } from '#modules/access/index.ts'
import type { MenuEntry } from '#web/ui.ts'
import { may } from './policy.ts'

const mayOpen: MenuEntry['isFor'] = (visitor) => visitor instanceof Person && may.openCoverage(visitor, {})

export const menu: readonly MenuEntry[] = [{
  path: '/prace/pokryti', icon: 'coverage', label: 'coverage:menu', isFor: mayOpen,
  children: [
    { path: '/prace/pokryti', label: 'coverage:title', isFor: mayOpen },
    { path: '/prace/pokryti/minimum', label: 'coverage:minimum.title', isFor: mayOpen },
  ],
}]
