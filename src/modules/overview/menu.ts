import type { MenuEntry } from '#web/ui.ts'

export const menu: readonly MenuEntry[] = [{ path: '/prace', icon: 'overview', label: 'overview:title', isFor: () => true }]
