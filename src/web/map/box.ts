import type { Frame, Spot } from './projection.ts'

/** A rectangle in the picture that nothing else may cover. */
export interface Box { readonly left: number, readonly top: number, readonly right: number, readonly bottom: number }

export const boxAround = ([x, y]: Spot, width: number, height: number): Box =>
  ({ left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 })

export const doOverlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

export const isWithin = (box: Box, { width, height }: Frame): boolean =>
  box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height
