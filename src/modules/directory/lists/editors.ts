import type { Visibility } from '#modules/access/index.ts'

/** Who may change a list: no wider circle than may read it. */
export const editorCircles = ['self', 'office', 'region'] as const satisfies readonly Visibility[]
export type Editors = (typeof editorCircles)[number]
