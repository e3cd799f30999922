import type { VNode } from 'preact'
import type { Orp } from '#modules/territory/index.ts'
import { MapPicture } from '#web/map/MapPicture.tsx'
import { Icon } from '#web/parts/icons.tsx'
import { DataTable } from '#web/parts/Table.tsx'
import type { Ui } from '#web/ui.ts'
import type { MunicipalityArea } from '../queries/areas.ts'
import type { PublicServicePlace } from '../queries/orpServices.ts'
import { orpMap } from './orpMap.ts'

interface OrpMapProps {
  readonly ui: Ui
  readonly orp: Orp
  readonly areas: readonly MunicipalityArea[]
  readonly places: readonly PublicServicePlace[]
}

const size = { width: 720, narrow: 328 }

/** The map of an ORP and the same places in words. */
export function OrpMap({ ui, orp, areas, places }: OrpMapProps): VNode | null {
  const model = orpMap(ui, { orp, areas, places })
  if (model === null) return null
  return (
    <section class="card-part" aria-labelledby="mapa">
      <h2 id="mapa">{ui.t('portal:orp.map.title')}</h2>
      <MapPicture ui={ui} id="mapa-orp" model={model} size={size} />
      {places.length > 0 && (
        <details>
          <summary><Icon name="down" small class="turn" />{ui.t('portal:orp.map.list')}</summary>
          <Places ui={ui} places={places} />
        </details>
      )}
    </section>
  )
}

function Places({ ui, places }: Pick<OrpMapProps, 'ui' | 'places'>): VNode {
  return (
    <DataTable
      ui={ui} caption={ui.t('portal:orp.map.list')} captionHidden rows={places}
      columns={[
        { label: ui.t('portal:orp.map.where'), kind: 'name', cell: ({ municipality }) => municipality },
        {
          label: ui.t('portal:orp.map.what'),
          cell: ({ services }) => (
            <ul class="plain">{services.map(({ id, name }) => <li><a href={ui.href(`/sluzby/${id}`)}>{name}</a></li>)}</ul>
          ),
        },
      ]}
    />
  )
}
