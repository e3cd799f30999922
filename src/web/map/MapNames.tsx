import type { VNode } from 'preact'
import { grounds, nameColour, nameWeight } from './look.ts'
import { lineHeight, type PlacedName } from './names.ts'

/** Word processors ignore `paint-order`: there the halo is a copy of the text under it. */
export type Halo = 'stroke' | 'copy'

interface Names {
  readonly names: readonly PlacedName[]
  readonly halo: Halo
}

const haloWidth = 0.25

/** Names of areas with a halo in the colour of their ground; the title of each area says the same to a screen reader. */
export function MapNames({ names, halo }: Names): VNode {
  return (
    <g class="map-names" text-anchor="middle" stroke-linejoin="round" pointer-events="none" aria-hidden="true">
      {names.map((name) => (
        <>
          {halo === 'copy' ? <Name name={name} part="halo" /> : null}
          <Name name={name} part={halo === 'copy' ? 'letters' : 'both'} />
        </>
      ))}
    </g>
  )
}

function Name({ name, part }: { readonly name: PlacedName, readonly part: 'halo' | 'letters' | 'both' }): VNode {
  const { state, at: [x, y], lines, fontSize } = name
  const first = y - (lines.length - 1) * lineHeight * fontSize / 2 + 0.35 * fontSize
  const ground = grounds[state === 'chosen' ? 'plain' : state]
  const stroke = part === 'letters' ? {} : { stroke: ground, 'stroke-width': tenth(fontSize * haloWidth) }
  const order = part === 'both' ? { 'paint-order': 'stroke' } : {}
  return (
    <text
      class={`map-name-${state}`}
      font-size={tenth(fontSize)}
      font-weight={nameWeight(state)}
      fill={part === 'halo' ? ground : nameColour(state)}
      {...stroke}
      {...order}
    >
      {lines.map((line, index) => <tspan x={tenth(x)} y={tenth(first + index * lineHeight * fontSize)}>{line}</tspan>)}
    </text>
  )
}

export const tenth = (value: number): number => Math.round(value * 10) / 10

