import type { VNode } from 'preact'
import type { Ui } from '../ui.ts'
import { drawMap } from './draw.ts'
import { MapLegend } from './MapLegend.tsx'
import { MapSvg } from './MapSvg.tsx'
import type { MapModel, MapPin, MapSize } from './model.ts'

interface MapPictureProps {
  readonly ui: Ui
  readonly model: MapModel
  readonly size: MapSize
  /** Unique on the page; also the prefix of the ids inside. */
  readonly id: string
  /** Address of the same map as GeoJSON; with it the island `map` makes the picture zoomable. */
  readonly live?: string | undefined
}

/** A map with its legend, note on schematic borders, source and places that lie off it. Works without JavaScript. */
export function MapPicture({ ui, model, size, id, live }: MapPictureProps): VNode {
  const drawn = drawMap(model, size)
  const picture = <MapSvg drawn={drawn} name={model.name} description={model.description} id={id} />
  return (
    <figure class="map-figure" id={id}>
      {live === undefined ? picture : <Frame ui={ui} model={model} live={live}>{picture}</Frame>}
      {model.legend === undefined ? null : <MapLegend lines={model.legend} id={`${id}-legend`} />}
      <figcaption class="meta">{notes(ui, model, drawn.beyond).join(' ')}</figcaption>
    </figure>
  )
}

function Frame({ ui, model, live, children }: { readonly ui: Ui, readonly model: MapModel, readonly live: string, readonly children: VNode }): VNode {
  return (
    <div
      class="map-frame"
      data-island="map"
      data-source={live}
      data-style={ui.asset('styles/map-island.css')}
      data-name={model.name}
      data-zoom-in={ui.t('map:zoomIn')}
      data-zoom-out={ui.t('map:zoomOut')}
      data-close={ui.t('map:close')}
    >
      {children}
    </div>
  )
}

function notes(ui: Ui, model: MapModel, beyond: readonly MapPin[]): string[] {
  const numbers = beyond.flatMap(({ number }) => number ?? [])
  return [
    model.caption,
    model.schematic ? ui.t('map:schematic') : undefined,
    numbers.length === 0 ? undefined : ui.t('map:beyond', { count: numbers.length, numbers: ui.format.list(numbers) }),
    model.source,
  ].filter((note) => note !== undefined)
}
