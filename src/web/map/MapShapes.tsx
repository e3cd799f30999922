import type { ComponentChildren, VNode } from 'preact'
import type { DrawnMap } from './draw.ts'
import type { DrawnArea } from './ground.ts'
import { colours, fillOf } from './look.ts'

interface Shapes { readonly drawn: DrawnMap, readonly id: string }

/** More links than this are not walked through by Tab: the table beside the map holds the same ones. */
const mostTabStops = 60
/** Hundreds of holes with a thick edge would be one brown stain. */
const missingEdge = (areas: number): number => areas > 120 ? 1.25 : 2.5

/** Everything under the names: neighbours, areas, borders, and over them the edges of holes, which must be found first. */
export function MapShapes({ drawn, id }: Shapes): VNode {
  const isReachable = drawn.areas.filter(({ area }) => area.href !== undefined).length <= mostTabStops
  const holes = drawn.areas.filter(({ area }) => area.state === 'missing')
  return (
    <>
      {drawn.context === '' ? null : <path class="map-context" d={drawn.context} fill={colours.page} stroke={colours.contextLine} />}
      <g class="map-areas" stroke={colours.page} stroke-width={drawn.areas.length > 120 ? 0.75 : 1.25} stroke-linejoin="round">
        {drawn.areas.map((one) => <Area key={one.area.code} one={one} id={id} isReachable={isReachable} />)}
      </g>
      <g fill="none" stroke-linejoin="round">
        {drawn.borders.map(({ kind, path }) => (
          <path
            class={`map-border-${kind}`}
            d={path}
            stroke={kind === 'border' ? colours.border : colours.quietBorder}
            stroke-width={kind === 'border' ? 2 : 1.5}
            pointer-events="none"
          />
        ))}
        {holes.length === 0 ? null : (
          <path
            class="map-holes"
            d={holes.map(({ path }) => path).join('')}
            stroke={colours.missingEdge}
            stroke-width={missingEdge(drawn.areas.length)}
            pointer-events="none"
          />
        )}
      </g>
    </>
  )
}

function Area({ one: { area, path }, id, isReachable }: { readonly one: DrawnArea, readonly id: string, readonly isReachable: boolean }): VNode {
  const shape = (
    <path class={`map-area-${area.state}`} d={path} fill={fillOf(area.state, id)}>
      {area.title === undefined ? null : <title>{area.title}</title>}
    </path>
  )
  return <Linked href={area.href} title={area.title ?? area.name} isReachable={isReachable}>{shape}</Linked>
}

interface LinkedProps {
  readonly href: string | undefined
  readonly title: string
  readonly isReachable?: boolean
  readonly children: ComponentChildren
}

/** What has an address is a link, named for those who do not see the shape. */
export function Linked({ href, title, isReachable = true, children }: LinkedProps): VNode {
  if (href === undefined) return <>{children}</>
  return <a href={href} aria-label={title} {...(isReachable ? {} : { tabindex: -1 })}>{children}</a>
}
