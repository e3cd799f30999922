import { Person } from '#modules/access/index.ts'
import type { MenuEntry } from '#web/ui.ts'

const hasTerritory: MenuEntry['isFor'] = (visitor) => visitor instanceof Person && visitor.grants.length > 0

export const menu: readonly MenuEntry[] = [{
  path: '/prace/potreby', icon: 'needs', label: 'needs:menu.needs', isFor: hasTerritory,
  children: [
    { path: '/prace/potreby', label: 'needs:menu.tree', isFor: hasTerritory },
    { path: '/prace/potreby/hlasy', label: 'needs:menu.mentions', isFor: hasTerritory },
  ],
}]
