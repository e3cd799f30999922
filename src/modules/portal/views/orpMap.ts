import type { MultiPolygon } from 'geojson'
import type { Orp } from '#modules/territory/index.ts'
import { dissolved } from '#web/map/dissolve.ts'
import type { MapModel } from '#web/map/model.ts'
import type { Ui } from '#web/ui.ts'
import type { MunicipalityArea } from '../queries/areas.ts'
import type { PublicServicePlace } from '../queries/orpServices.ts'

interface Drawn { readonly orp: Orp, readonly areas: readonly MunicipalityArea[], readonly places: readonly PublicServicePlace[] }

/** Municipalities of an ORP, each leading to help seen from there, with the places of services. */
export function orpMap({ t, href }: Ui, { orp, areas, places }: Drawn): MapModel | null {
  const inside = areas.filter((area) => area.inside)
  const [first] = inside
  if (first === undefined) return null
  return {
    name: t('portal:orp.map.name', { name: orp.name }),
    areas: inside.map(({ code, name, geometry, population }) => ({
      code, name, geometry, state: 'plain', label: population ?? 0, href: href(`/sluzby?obec=${code}`),
      title: t('portal:orp.map.municipality', { name }),
    })),
    context: areas.filter((area) => !area.inside).map(({ geometry }) => geometry),
    borders: [{ kind: 'border', geometry: borderAround(areas) }],
    pins: places.map(({ municipality, lat, lon, services }) => ({
      lat, lon, kind: 'here', title: `${municipality}: ${services.map(({ name }) => name).join(', ')}`,
    })),
    schematic: first.schematic,
    legend: places.length === 0 ? undefined : [{ sign: 'here', word: t('portal:orp.map.place') }],
    caption: t('portal:orp.map.caption'),
    source: first.schematic ? undefined : t('portal:orp.map.borders', { source: first.source }),
  }
}

/** Shapes are the same ones until the territory changes, and so is what they make together. */
const borders = new WeakMap<readonly MunicipalityArea[], MultiPolygon>()

function borderAround(areas: readonly MunicipalityArea[]): MultiPolygon {
  const border = borders.get(areas) ?? dissolved(areas.filter(({ inside }) => inside).map(({ geometry }) => geometry))
  borders.set(areas, border)
  return border
}
