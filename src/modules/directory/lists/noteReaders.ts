import { type Visibility, visibilities } from '#modules/access/index.ts'

/** From the narrowest circle to the widest. */
export const rank = (visibility: Visibility): number => visibilities.indexOf(visibility)

/** For everybody who may read the list, and never for less than all signed-in people: paper knows no workplaces. */
export const isForAll = (list: Visibility, note: Visibility): boolean => rank(note) >= Math.max(rank(list), rank('network'))
