import type { AreaState } from './model.ts'

/**
 * Colours of the map as literal values, because documents have no style sheet; on a page the classes of map.css say the
 * same through tokens. One blue ramp by lightness; the less help, the whiter; only a hole has an edge.
 */
export const colours = {
  page: '#FFFFFF',
  ground: '#F3F7FC',
  ink: '#13263E',
  knot: '#FAB413',
  contextLine: '#E5EEF9',
  border: '#1D456F',
  quietBorder: '#599BD7',
  hatch: '#FDE1A1',
  missingEdge: '#AF7A00',
  unknownGround: '#F6F6F6',
  unknownDot: '#888888',
} as const

/** The ground of an area; hatch and dots lie over it as a pattern. */
export const grounds: Readonly<Record<AreaState, string>> = {
  plain: '#E5EEF9',
  ours: '#2362A2',
  chosen: colours.hatch,
  strong: '#1E5086',
  enough: '#599BD7',
  weak: '#C5DBF2',
  missing: colours.page,
  unknown: colours.unknownGround,
}

const dark: readonly AreaState[] = ['strong', 'ours']

export const nameColour = (state: AreaState): string => dark.includes(state) ? colours.page : colours.ink

const bold: readonly AreaState[] = ['missing', 'ours']

export const nameWeight = (state: AreaState): number => bold.includes(state) ? 700 : 500

/** `patternId` of one picture: ids have to be unique on the page. */
export const patternId = (id: string, state: 'missing' | 'unknown'): string => `${id}-${state}`

export const fillOf = (state: AreaState, id: string): string =>
  state === 'missing' || state === 'unknown' ? `url(#${patternId(id, state)})` : grounds[state]
