import { Person } from '#modules/access/index.ts'
import type { MenuEntry } from '#web/ui.ts'
import { may } from './policy.ts'

export const menu: readonly MenuEntry[] = [{
  path: '/prace/uvazky', icon: 'calendar', label: 'work:engagements.menu',
  isFor: (visitor) => visitor instanceof Person && may.listEngagements(visitor, {}),
}]
