import type { MessageKey } from '#i18n/translate.ts'

/** Figures of a profile that networkers of all ORPs gather, and their own ones. */
export type FigureKind = 'school_register' | 'health_workplaces' | 'excluded_localities' | 'unemployment' | 'own'

export const figureKinds: Record<FigureKind, MessageKey> = {
  school_register: 'territory:figure.kind.school_register',
  health_workplaces: 'territory:figure.kind.health_workplaces',
  excluded_localities: 'territory:figure.kind.excluded_localities',
  unemployment: 'territory:figure.kind.unemployment',
  own: 'territory:figure.kind.own',
}

export const figureKindCodes = Object.keys(figureKinds) as [FigureKind, ...FigureKind[]]

export const isFigureKind = (text: string): text is FigureKind => Object.hasOwn(figureKinds, text)
