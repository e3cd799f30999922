import { Person } from '#modules/access/index.ts'
import type { MenuEntry } from '#web/ui.ts'

export const menu: readonly MenuEntry[] = [{
  path: '/prace/vystupy', icon: 'document', label: 'outputs:menu',
  isFor: (visitor) => visitor instanceof Person && visitor.grants.length > 0,
}]
