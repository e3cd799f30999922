import type { VNode } from 'preact'
import { colours } from './look.ts'
import { tenth } from './MapNames.tsx'
import { Linked } from './MapShapes.tsx'
import { hasStepped, type PlacedPin } from './pins.ts'

/** Pins with the numbers of the list; one that stepped aside keeps a thread to its true place. */
export function MapPins({ pins, scale }: { readonly pins: readonly PlacedPin[], readonly scale: number }): VNode {
  const stepped = pins.filter(hasStepped)
  return (
    <g class="map-pins" text-anchor="middle">
      {stepped.map((pin) => <Thread pin={pin} scale={scale} />)}
      {pins.map((pin) => <Pin pin={pin} scale={scale} />)}
    </g>
  )
}

function Thread({ pin: { at, anchor }, scale }: { readonly pin: PlacedPin, readonly scale: number }): VNode {
  return (
    <path
      class="map-thread"
      d={`M${tenth(anchor[0])} ${tenth(anchor[1])}L${tenth(at[0])} ${tenth(at[1])}`}
      fill="none"
      stroke={colours.ink}
      stroke-width={tenth(1.5 * scale)}
    />
  )
}

const faces = {
  place: { fill: colours.ink, stroke: colours.page, text: colours.page },
  outreach: { fill: colours.page, stroke: colours.ink, text: colours.ink },
  here: { fill: colours.knot, stroke: colours.ink, text: colours.ink },
} as const

function Pin({ pin: { pins, kind, text, at, radius }, scale }: { readonly pin: PlacedPin, readonly scale: number }): VNode {
  const title = pins.map((pin) => pin.number === undefined ? pin.title : `${pin.number}. ${pin.title}`).join('; ')
  const face = faces[kind]
  const [x, y] = [tenth(at[0]), tenth(at[1])]
  const size = (text.length > 2 ? 11 : 13) * scale
  return (
    <Linked href={pins[0]?.href} title={title}>
      <g class={`map-pin map-pin-${kind}`}>
        <title>{title}</title>
        <circle cx={x} cy={y} r={tenth(radius - scale)} fill={face.fill} stroke={face.stroke} stroke-width={tenth(2 * scale)} />
        {text === '' ? null : <text x={x} y={tenth(at[1] + size * 0.35)} font-size={tenth(size)} font-weight="700" fill={face.text}>{text}</text>}
      </g>
    </Linked>
  )
}
