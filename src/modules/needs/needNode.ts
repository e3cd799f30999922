export const needKinds = ['service', 'cooperation', 'competence', 'information', 'environment'] as const
export type NeedKind = (typeof needKinds)[number]
export const administrationLevels = ['municipality', 'orp', 'region', 'state'] as const
export type AdministrationLevel = (typeof administrationLevels)[number]
export const childNeedAreas = ['relationships', 'safety', 'health', 'learning', 'behaviour', 'material'] as const
export type ChildNeedArea = (typeof childNeedAreas)[number]

/** One need of the shared tree: topic (1) → need (2) → sub-need (3). */
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
