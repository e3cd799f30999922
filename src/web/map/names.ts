import { type Box, boxAround, doOverlap, isWithin } from './box.ts'
import type { AreaState } from './model.ts'
import type { Frame, Spot } from './projection.ts'
import { type Outline, type Seat, seatsBeside, seatsFor } from './seats.ts'
import { textWidth } from './textWidth.ts'

/** A name waiting for its place. */
export interface Nameable {
  readonly code: string
  readonly name: string
  readonly state: AreaState
  readonly importance: number
  readonly isWanted: boolean
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
/** How much of a name may lie over a neighbour: what must be found may reach far, the rest rather stays unnamed. */
const mostOutside = { sought: 0.8, others: 0.42 }
/** Two lines only where one would reach over the border. */
const costOfSecondLine = 0.15
const turns = { wanted: 0, landmark: 1, hole: 2, other: 3 }

/** On a map of hundreds only landmarks may stand beside their area; names of all holes would bury it. */
const mostWithHolesBeside = 120

interface Turn { readonly nameable: Nameable, readonly turn: number, readonly mayStandBeside: boolean }

/** A name with every seat it may take, best first; those over the edge of the picture are left out. */
export interface Wish { readonly seats: readonly Chair[] }
interface Chair { readonly name: PlacedName, readonly box: Box }

/**
 * Places names so that none covers another, a pin or the edge: first the reader's own places, a few landmarks and the
 * holes, then by importance, then the largest. What finds no place stays unnamed (its title and the table still say
 * it). The same input gives the same map.
 */
export const placeNames = (nameables: readonly Nameable[], taken: readonly Box[], frame: Frame, fontSize: number): PlacedName[] =>
  seated(wishesOf(nameables, frame, fontSize), taken)

/** What each name would like, in their turn. Nearly all of the work, and the same however pins lie. */
export const wishesOf = (nameables: readonly Nameable[], frame: Frame, fontSize: number): Wish[] =>
  inTurn(nameables).map((turn) => ({ seats: chairsFor(turn, frame, sizeOf(turn.nameable, fontSize)) }))

/** The first free seat for each. */
export function seated(wishes: readonly Wish[], taken: readonly Box[]): PlacedName[] {
  const boxes = [...taken]
  return wishes.flatMap(({ seats }) => {
    const found = seats.find(({ box }) => !boxes.some((other) => doOverlap(box, other)))
    if (found === undefined) return []
    boxes.push(found.box)
    return [found.name]
  })
}

function inTurn(nameables: readonly Nameable[]): Turn[] {
  const sorted = [...nameables].sort(byImportance)
  const landmarks = Math.min(Math.max(Math.round(nameables.length / 20), 3), 8)
  return sorted
    .map((nameable, index) => {
      const turn = turnOf(nameable, index < landmarks && nameable.importance > 0)
      return { nameable, turn, mayStandBeside: turn < turns.hole || (turn === turns.hole && nameables.length <= mostWithHolesBeside) }
    })
    .sort((one, other) => one.turn - other.turn)
}

function turnOf({ isWanted, state }: Nameable, isLandmark: boolean): number {
  if (isWanted || state === 'chosen' || state === 'ours') return turns.wanted
  if (isLandmark) return turns.landmark
  return state === 'missing' ? turns.hole : turns.other
}

const byImportance = (one: Nameable, other: Nameable): number =>
  other.importance - one.importance || other.outline.surface - one.outline.surface || (one.code < other.code ? -1 : 1)

const sizeOf = ({ state }: Nameable, fontSize: number): number => state === 'ours' ? fontSize * 1.25 : fontSize

function chairsFor({ nameable, turn, mayStandBeside }: Turn, frame: Frame, fontSize: number): Chair[] {
  const isSought = turn < turns.other
  const most = isSought ? mostOutside.sought : mostOutside.others
  const settings = settingsOf(nameable.name, fontSize).filter(({ width }) => mayStandBeside || hasRoom(nameable.outline, width, fontSize, most))
  const offers = settings
    .flatMap((setting) => offersOf(nameable.outline, setting, fontSize, mayStandBeside))
    .filter(({ seat }) => seat.outside <= most || seat.isBeside)
    .sort((one, other) => one.cost - other.cost)
  return offers.map(({ lines, width, seat }) => ({
    name: { code: nameable.code, state: nameable.state, at: seat.at, lines, fontSize },
    box: boxAround(seat.at, width + gap * 2 * fontSize, (lines.length * lineHeight + gap) * fontSize),
  })).filter(({ box }) => isWithin(box, frame))
}

interface Setting { readonly lines: readonly string[], readonly width: number }
interface Offer extends Setting { readonly seat: Seat, readonly cost: number }

function offersOf(outline: Outline, { lines, width }: Setting, fontSize: number, mayStandBeside: boolean): Offer[] {
  const height = lines.length * lineHeight * fontSize
  const inside = seatsFor(outline, width, height)
  const seats = mayStandBeside ? [...inside, ...seatsBeside(outline, width, height)] : inside
  return seats.map((seat) => ({ lines, width, seat, cost: seat.cost + (lines.length - 1) * costOfSecondLine }))
}

/** A quick look at the bounds spares the hundreds of small municipalities of a region the search along lines. */
const hasRoom = (outline: Outline, width: number, fontSize: number, most: number): boolean =>
  outline.right - outline.left >= width * (1 - most) && outline.bottom - outline.top >= fontSize * 0.6

/** A name in one line, and split where its lines are most alike. */
function settingsOf(name: string, fontSize: number): Setting[] {
  const words = name.split(' ')
  const set = (...lines: string[]): Setting => ({ lines, width: Math.max(...lines.map((line) => textWidth(line, fontSize))) })
  const splits = words.slice(1).map((_, index) => set(words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')))
  const best = splits.sort((one, other) => one.width - other.width)[0]
  return best === undefined ? [set(name)] : [set(name), best]
}
