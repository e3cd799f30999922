import { Person } from '#modules/access/index.ts'
import type { MenuEntry, Visitor } from '#web/ui.ts'
import { listsPath } from './codes/paths.ts'
import { queuePath } from './duplicates/paths.ts'
import { may } from './policy.ts'
import { may as mayOfRegisters } from './registers/policy.ts'

const reads = (visitor: Visitor): boolean => visitor instanceof Person && may.readCards(visitor, {})
const imports = (visitor: Visitor): boolean => visitor instanceof Person && may.importCards(visitor, {})
const mends = (visitor: Visitor): boolean => visitor instanceof Person && may.seeDoubts(visitor, {})
const seesLists = (visitor: Visitor): boolean => visitor instanceof Person && may.seeCodeLists(visitor, {})
const seesRegisters = (visitor: Visitor): boolean => visitor instanceof Person && mayOfRegisters.seeRegisters(visitor, {})
const seesDifferences = (visitor: Visitor): boolean => visitor instanceof Person && mayOfRegisters.seeDifferences(visitor, {})
const merges = (visitor: Visitor): boolean => visitor instanceof Person && may.seeDuplicates(visitor, {})

export const menu: readonly MenuEntry[] = [{
  path: '/prace/sit/organizace', icon: 'network', label: 'directory:menu.network', isFor: reads,
  children: [
    { path: '/prace/sit/organizace', label: 'directory:menu.organisations', isFor: reads },
    { path: '/prace/sit/sluzby', label: 'directory:menu.services', isFor: reads },
    { path: '/prace/sit/registry', label: 'registers:menu', isFor: seesRegisters },
    { path: '/prace/sit/rozdily', label: 'registers:differences.menu', isFor: seesDifferences },
    { path: '/prace/sit/seznamy', label: 'lists:title', isFor: reads },
    { path: '/prace/sit/overovani', label: 'freshness:menu', isFor: mends },
    { path: queuePath, label: 'duplicates:queue.menu', isFor: merges },
    { path: '/prace/sit/sledovane', label: 'freshness:watch.title', isFor: reads },
    { path: listsPath, label: 'codes:menu', isFor: seesLists },
    { path: '/prace/sit/import', label: 'directory:menu.import', isFor: imports },
  ],
}]
