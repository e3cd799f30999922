import { Person } from '#modules/access/index.ts'
import type { MenuEntry, Visitor } from '#web/ui.ts'
import { listsPath } from './codes/paths.ts'
import { queuePath } from './duplicates/paths.ts'
import { may } from './policy.ts'
import { may as mayOfRegisters } from './registers/policy.ts'
import type { NetworkPart } from './views/NetworkPage.tsx'

const reads = (visitor: Visitor): boolean => visitor instanceof Person && may.readCards(visitor, {})
const imports = (visitor: Visitor): boolean => visitor instanceof Person && may.importCards(visitor, {})
const mends = (visitor: Visitor): boolean => visitor instanceof Person && may.seeDoubts(visitor, {})
const seesLists = (visitor: Visitor): boolean => visitor instanceof Person && may.seeCodeLists(visitor, {})
const seesRegisters = (visitor: Visitor): boolean => visitor instanceof Person && mayOfRegisters.seeRegisters(visitor, {})
const seesDifferences = (visitor: Visitor): boolean => visitor instanceof Person && mayOfRegisters.seeDifferences(visitor, {})
const merges = (visitor: Visitor): boolean => visitor instanceof Person && may.seeDuplicates(visitor, {})

/** Where the parts of the room are listed. */
export const networkPath = '/prace/sit'

const parts: readonly (NetworkPart & Pick<MenuEntry, 'isFor'>)[] = [
  { path: '/prace/sit/organizace', label: 'directory:menu.organisations', what: 'directory:network.organisations', isFor: reads },
  { path: '/prace/sit/sluzby', label: 'directory:menu.services', what: 'directory:network.services', isFor: reads },
  { path: '/prace/sit/registry', label: 'registers:menu', what: 'directory:network.registers', isFor: seesRegisters },
  { path: '/prace/sit/rozdily', label: 'registers:differences.menu', what: 'directory:network.differences', isFor: seesDifferences },
  { path: '/prace/sit/seznamy', label: 'lists:title', what: 'directory:network.lists', isFor: reads },
  { path: '/prace/sit/overovani', label: 'freshness:menu', what: 'directory:network.verifying', isFor: mends },
  { path: queuePath, label: 'duplicates:queue.menu', what: 'directory:network.duplicates', isFor: merges },
  { path: '/prace/sit/sledovane', label: 'freshness:watch.title', what: 'directory:network.watched', isFor: reads },
  { path: listsPath, label: 'codes:menu', what: 'directory:network.codes', isFor: seesLists },
  { path: '/prace/sit/import', label: 'directory:menu.import', what: 'directory:network.import', isFor: imports },
]

/** Parts the person may open. */
export const partsFor = (visitor: Visitor): readonly NetworkPart[] => parts.filter(({ isFor }) => isFor(visitor))

export const menu: readonly MenuEntry[] = [
  { path: networkPath, icon: 'network', label: 'directory:menu.network', isFor: reads, children: parts },
]
