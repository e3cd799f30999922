import { type Box, boxAround } from './box.ts'
import type { MapPin } from './model.ts'
import type { Frame, Spot } from './projection.ts'

/** Where a pin (or several at one place) is drawn; `anchor` is where it truly is. */
export interface PlacedPin {
  readonly pins: readonly MapPin[]
  readonly kind: MapPin['kind']
  readonly text: string
  readonly at: Spot
  readonly anchor: Spot
  readonly radius: number
}

interface Moving { readonly placed: Omit<PlacedPin, 'at'>, x: number, y: number }

/** In CSS pixels. A numbered pin is a target of 24 px. */
const radii = { numbered: 12, plain: 6, here: 8 }
const mostFanned = 6
const rounds = 24
const space = 1

/**
 * Pins that would cover each other step aside from their true place; more than six at one place become one pin.
 * `scale` is picture units per CSS pixel. The same input gives the same places.
 */
export function spreadPins(spots: readonly { readonly pin: MapPin, readonly spot: Spot }[], frame: Frame, scale: number): PlacedPin[] {
  const moving = atOnePlace(spots, scale).flatMap((group) => fanned(group, scale))
  for (let round = 0; round < rounds; round++) {
    if (!stepApart(moving)) break
  }
  return moving.map(({ placed, x, y }) => ({ ...placed, at: [inside(x, placed.radius, frame.width), inside(y, placed.radius, frame.height)] }))
}

export const boxOfPin = ({ at, radius }: PlacedPin): Box => boxAround(at, radius * 2 + 2, radius * 2 + 2)

export const hasStepped = ({ at, anchor, radius }: PlacedPin): boolean => Math.hypot(at[0] - anchor[0], at[1] - anchor[1]) > radius

function radiusOf(pin: MapPin, scale: number): number {
  if (pin.kind === 'here') return radii.here * scale
  return (pin.number === undefined ? radii.plain : radii.numbered) * scale
}

interface Located { readonly pin: MapPin, readonly spot: Spot }

function atOnePlace(spots: readonly Located[], scale: number): Located[][] {
  const groups = new Map<string, Located[]>() // not Map.groupBy: the island runs on old phones too
  for (const located of spots) {
    const key = placeKey(located, scale)
    groups.set(key, [...groups.get(key) ?? [], located])
  }
  return [...groups.values()]
}

function placeKey({ pin, spot: [x, y] }: Located, scale: number): string {
  return `${Math.round(x / (2 * scale))} ${Math.round(y / (2 * scale))} ${pin.kind === 'here' ? 'here' : 'place'}`
}

function fanned(group: readonly Located[], scale: number): Moving[] {
  const [first] = group
  if (first === undefined) return []
  const hasNumbers = group.some(({ pin }) => pin.number !== undefined)
  if (group.length > mostFanned || !hasNumbers) return [moving(group.map(({ pin }) => pin), first, [0, 0], scale)]
  const reach = group.length === 1 ? 0 : radiusOf(first.pin, scale) / 2
  return group.map((located, index) => {
    const angle = Math.PI + index * 2 * Math.PI / group.length // the first number stands on the left
    return moving([located.pin], located, [Math.cos(angle) * reach, Math.sin(angle) * reach], scale)
  })
}

function moving(pins: readonly MapPin[], { pin, spot }: Located, [aside, below]: Spot, scale: number): Moving {
  const text = pins.length > 1 && pin.number !== undefined ? `${pin.number}+` : pin.number ?? ''
  return {
    placed: { pins, kind: pin.kind, text, anchor: spot, radius: radiusOf(pin, scale) },
    x: spot[0] + aside,
    y: spot[1] + below,
  }
}

function stepApart(moving: readonly Moving[]): boolean {
  let hasMoved = false
  moving.forEach((one, index) => {
    for (const other of moving.slice(index + 1)) hasMoved = separate(one, other) || hasMoved
  })
  return hasMoved
}

function separate(one: Moving, other: Moving): boolean {
  const needed = one.placed.radius + other.placed.radius + space
  const across = other.x - one.x
  const down = other.y - one.y
  if (Math.abs(across) >= needed || Math.abs(down) >= needed) return false
  const distance = Math.hypot(across, down)
  if (distance >= needed - 0.01) return false
  const [sideways, upright]: Spot = distance < 0.01 ? [1, 0] : [across / distance, down / distance]
  const push = (needed - distance) / 2
  one.x -= sideways * push
  one.y -= upright * push
  other.x += sideways * push
  other.y += upright * push
  return true
}

const inside = (value: number, radius: number, size: number): number => Math.min(Math.max(value, radius + 1), size - radius - 1)
