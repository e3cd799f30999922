/** The shared tree of needs a new installation starts with: topic → need → sub-need, in the words of the seminar of 2018. */
import { accessibleHelp } from './needTree.accessibleHelp.ts'
import { earlyAndFair } from './needTree.earlyAndFair.ts'
import { workingTogether } from './needTree.workingTogether.ts'

export type NeedKind = 'service' | 'cooperation' | 'competence' | 'information' | 'environment'
export type AdministrationLevel = 'municipality' | 'orp' | 'region' | 'state'
export type ChildNeedArea = 'relationships' | 'safety' | 'health' | 'learning' | 'behaviour' | 'material'
export interface NeedTreeNode {
  /** Stable, dotted by level: `help.mental.psychologist`. */
  readonly code: string
  readonly parent: string | null
  readonly level: 1 | 2 | 3
  readonly cs: string
  readonly en: string
  readonly childNeedArea: ChildNeedArea
  readonly administrationLevel: AdministrationLevel
  readonly kind: NeedKind
  /** ORPs where the need was first found (ČSÚ codes); empty where the seminar named none. */
  readonly orpCodes: readonly string[]
}

/** Every node after its parent, siblings in the order they are read. */
export const needTree: readonly NeedTreeNode[] = [...accessibleHelp, ...workingTogether, ...earlyAndFair]
