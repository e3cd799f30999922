import { Person } from '#modules/access/index.ts'
import type { MenuEntry } from '#web/ui.ts'
import { may, seesSomeTerritory } from './policy.ts'

const isReader: MenuEntry['isFor'] = (visitor) => visitor instanceof Person && seesSomeTerritory(visitor)
const isImporter: MenuEntry['isFor'] = (visitor) => visitor instanceof Person && may.importTerritory(visitor, {})

export const menu: readonly MenuEntry[] = [
  {
    path: '/prace/uzemi', icon: 'territory', label: 'territory:menu.territory', isFor: isReader,
    children: [
      { path: '/prace/uzemi', label: 'territory:menu.profile', isFor: isReader },
      { path: '/prace/uzemi/cesty', label: 'territory:menu.travel', isFor: isReader },
      { path: '/prace/uzemi/import', label: 'territory:menu.import', isFor: isImporter },
    ],
  },
]
