/** Needs a new installation starts with: topic → need → sub-need, in the words of the seminar of 2018. */
import { accessibleHelp } from './needTree.accessibleHelp.ts'
import { earlyAndFair } from './needTree.earlyAndFair.ts'
import { workingTogether } from './needTree.workingTogether.ts'
import type { NeedTreeNode } from './needNode.ts'

/** Every node after its parent, siblings in the order they are read. */
export const needTree: readonly NeedTreeNode[] = [...accessibleHelp, ...workingTogether, ...earlyAndFair]
