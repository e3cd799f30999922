import { type Box, boxAround, doOverlap, isWithin } from './box.ts'
import type { AreaState } from './model.ts'
import type { Frame, Spot } from './projection.ts'
import { type Outline, type Seat, seatsFor } from './seats.ts'
import { textWidth } from './textWidth.ts'

/** A name waiting for its place. */
export interface Nameable {
  readonly code: string
  readonly name: string
  readonly state: AreaState
  readonly importance: number
  readonly outline: Outline
}

/** A name with its place: the centre of the text, one or two lines. */
export interface PlacedName {
  readonly code: string
  readonly state: AreaState
  readonly at: Spot
  readonly lines: readonly string[]
  readonly fontSize: number
}

export const lineHeight = 1.15
const gap = 0.2
/** How much of a name may lie over a neighbour: holes and the reader's own place must be found, others may stay unnamed. */
const mostOutside = { sought: 0.8, others: 0.42 }
const sought: readonly AreaState[] = ['missing', 'chosen', 'ours']
/** Two lines only where one would reach over the border. */
const costOfSecondLine = 0.15

const isSought = ({ state }: Nameable): boolean => sought.includes(state)

/**
 * Places names so that none covers another, a pin or the edge: what is sought first, then by importance, then the
 * largest. What finds no place stays unnamed (its title and the table still say it). The same input gives the same map.
 */
export function placeNames(nameables: readonly Nameable[], taken: readonly Box[], frame: Frame, fontSize: number): PlacedName[] {
  const boxes = [...taken]
  const placed: PlacedName[] = []
  for (const nameable of [...nameables].sort(byTurn)) {
    const found = seatFor(nameable, boxes, frame, sizeOf(nameable, fontSize))
    if (found === null) continue
    boxes.push(found.box)
    placed.push(found.name)
  }
  return placed
}

function byTurn(one: Nameable, other: Nameable): number {
  return Number(isSought(other)) - Number(isSought(one))
    || other.importance - one.importance
    || other.outline.surface - one.outline.surface
    || (one.code < other.code ? -1 : 1)
}

const sizeOf = ({ state }: Nameable, fontSize: number): number => state === 'ours' ? fontSize * 1.25 : fontSize

function seatFor(nameable: Nameable, taken: readonly Box[], frame: Frame, fontSize: number): { name: PlacedName, box: Box } | null {
  const most = isSought(nameable) ? mostOutside.sought : mostOutside.others
  const settings = settingsOf(nameable.name).filter((lines) => hasRoom(nameable.outline, widthOf(lines, fontSize), fontSize, most))
  const offers = settings
    .flatMap((lines) => seatsFor(nameable.outline, widthOf(lines, fontSize), lines.length * lineHeight * fontSize)
      .filter(({ outside }) => outside <= most)
      .map((seat) => ({ lines, seat, cost: costOf(seat, lines) })))
    .sort((one, other) => one.cost - other.cost)
  for (const { lines, seat } of offers) {
    const width = widthOf(lines, fontSize) + gap * 2 * fontSize
    const box = boxAround(seat.at, width, (lines.length * lineHeight + gap) * fontSize)
    if (!isWithin(box, frame) || taken.some((other) => doOverlap(box, other))) continue
    return { name: { code: nameable.code, state: nameable.state, at: seat.at, lines, fontSize }, box }
  }
  return null
}

const costOf = ({ cost }: Seat, lines: readonly string[]): number => cost + (lines.length - 1) * costOfSecondLine

const widthOf = (lines: readonly string[], fontSize: number): number =>
  Math.max(...lines.map((line) => textWidth(line, fontSize)))

/** A quick look at the bounds spares the hundreds of small municipalities of a region the search along lines. */
const hasRoom = (outline: Outline, width: number, fontSize: number, most: number): boolean =>
  outline.right - outline.left >= width * (1 - most) && outline.bottom - outline.top >= fontSize * 0.6

/** A name in one line, and split where its lines are most alike. */
function settingsOf(name: string): string[][] {
  const words = name.split(' ')
  const splits = words.slice(1).map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')])
  const best = splits.sort((one, other) => widthOf(one, 1) - widthOf(other, 1))[0]
  return best === undefined ? [[name]] : [[name], best]
}
