import { administrationLines, Person } from '#modules/access/index.ts'
import type { MenuEntry } from '#web/ui.ts'
import { backupsPath } from './backups/paths.ts'
import { retentionPath } from './retention/paths.ts'
import { may } from './policy.ts'

const isFor: MenuEntry['isFor'] = (visitor) => visitor instanceof Person && may.seeState(visitor, {})

/** The administrator's line with all pages under it; a room with a page for the administrator gives its lines by its door. */
export const menu: readonly MenuEntry[] = [{
  path: '/prace/sprava', icon: 'settings', label: 'admin:menu', isFor,
  children: [
    { path: '/prace/sprava', label: 'admin:state.menu', isFor },
    { path: backupsPath, label: 'admin:backups.menu', isFor },
    { path: retentionPath, label: 'retention:menu', isFor },
    ...administrationLines,
  ],
}]
