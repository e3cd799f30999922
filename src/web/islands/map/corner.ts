import { type Box, doOverlap } from '#web/map/box.ts'

const corners = ['topleft', 'topright', 'bottomright', 'bottomleft'] as const
type Corner = typeof corners[number]

/** What the buttons of the zoom take with their margin, in pixels. */
const buttons = { width: 60, height: 104 }

/** The corner where the buttons cover the fewest names and pins; of equal ones the usual first. */
export function emptiestCorner(frame: Box, marks: readonly Box[]): Corner {
  const covered = (corner: Corner): number => marks.filter((mark) => doOverlap(boxIn(frame, corner), mark)).length
  return corners.reduce((best, corner) => covered(corner) < covered(best) ? corner : best)
}

const boxIn = ({ left, top, right, bottom }: Box, corner: Corner): Box => ({
  left: corner.endsWith('left') ? left : right - buttons.width,
  right: corner.endsWith('left') ? left + buttons.width : right,
  top: corner.startsWith('top') ? top : bottom - buttons.height,
  bottom: corner.startsWith('top') ? top + buttons.height : bottom,
})
