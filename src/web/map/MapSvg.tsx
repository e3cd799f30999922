import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { type DrawnMap, drawMap, type MapLayer } from './draw.ts'
import { colours } from './look.ts'
import { type Halo, MapNames } from './MapNames.tsx'
import { MapPatterns } from './MapPatterns.tsx'
import { MapPins } from './MapPins.tsx'
import { MapShapes } from './MapShapes.tsx'
import type { MapModel, MapSize } from './model.ts'

interface MapSvgProps {
  readonly drawn: DrawnMap
  readonly name: string
  readonly description?: string | undefined
  /** Unique on the page. */
  readonly id: string
  readonly halo?: Halo
}

/** The picture alone. With links inside it is a group: a screen reader does not look for links in an image. */
export function MapSvg({ drawn, name, description, id, halo = 'stroke' }: MapSvgProps): VNode {
  const hasLinks = drawn.areas.some(({ area }) => area.href !== undefined)
    || drawn.wide.pins.some(({ pins }) => pins[0]?.href !== undefined)
  const labelled = description === undefined ? `${id}-t` : `${id}-t ${id}-d`
  return (
    <svg
      class="map"
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${drawn.width} ${drawn.height}`}
      width={drawn.width}
      height={drawn.height}
      role={hasLinks ? 'group' : 'img'}
      aria-labelledby={labelled}
      font-family="Roboto, sans-serif"
    >
      <title id={`${id}-t`}>{name}</title>
      {description === undefined ? null : <desc id={`${id}-d`}>{description}</desc>}
      {drawn.areas.some(({ area: { state } }) => state === 'missing' || state === 'unknown') && <MapPatterns id={id} />}
      <rect class="map-ground" width={drawn.width} height={drawn.height} fill={colours.ground} />
      <MapShapes drawn={drawn} id={id} />
      <Layer layer={drawn.wide} halo={halo} className={drawn.narrow === null ? 'map-layer' : 'map-layer map-layer-wide'} />
      {drawn.narrow === null ? null : (
        <Layer layer={drawn.narrow} halo={halo} className="map-layer map-layer-narrow" isHidden />
      )}
    </svg>
  )
}

interface LayerProps {
  readonly layer: MapLayer
  readonly halo: Halo
  readonly className: string
  /** Until the style sheet says that the page is narrow. */
  readonly isHidden?: boolean
}

function Layer({ layer, halo, className, isHidden = false }: LayerProps): VNode {
  return (
    <g class={className} {...(isHidden ? { display: 'none' } : {})}>
      <MapNames names={layer.names} halo={halo} />
      <MapPins pins={layer.pins} scale={layer.scale} />
    </g>
  )
}

/**
 * A map as a standalone SVG file for documents: literal colours, Roboto, no links, one set of names. `halo` is `copy`
 * for word processors, which ignore `paint-order`; Typst draws `stroke` rightly and holds each name once.
 */
export function mapSvg(model: MapModel, size: MapSize, halo: Halo = 'stroke'): string {
  const drawn = drawMap(withoutLinks(model), { width: size.width, height: size.height })
  return render(<MapSvg drawn={drawn} name={model.name} description={model.description} id="map" halo={halo} />)
}

const withoutLinks = (model: MapModel): MapModel => ({
  ...model,
  areas: model.areas.map((area) => ({ ...area, href: undefined })),
  pins: model.pins.map((pin) => ({ ...pin, href: undefined })),
})
