import type { MenuEntry } from '#web/ui.ts'
import { logPath } from './log/paths.ts'
import { Person } from './person.ts'
import { may } from './policy.ts'

const isAdministrator: MenuEntry['isFor'] = (visitor) => visitor instanceof Person && may.seePersons(visitor, {})

/** Lines of the administrator's menu, which `admin` gathers. */
export const administrationLines: NonNullable<MenuEntry['children']> = [
  { path: '/prace/sprava/lide', label: 'access:persons.menu', isFor: isAdministrator },
  { path: logPath, label: 'access:audit.menu', isFor: isAdministrator },
]
