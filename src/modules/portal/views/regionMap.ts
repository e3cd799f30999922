import type { MapArea, MapModel } from '#web/map/model.ts'
import type { Ui } from '#web/ui.ts'
import type { OrpArea } from '../queries/areas.ts'
import type { PublicNetworks } from '../queries/networks.ts'

/** The map of where a networker works: ORPs of the networked regions, those with a local networker ours. */
export function regionMap(ui: Ui, networks: PublicNetworks, areas: readonly OrpArea[]): MapModel | null {
  const [first] = areas
  if (first === undefined) return null
  const ours = new Set(networks.orps.map(({ code }) => code))
  const { t, format } = ui
  return {
    name: t('portal:home.map.name', { regions: format.list(regionNames(networks)) }),
    description: networkedSentence(ui, networks),
    areas: areas.map((area) => mapArea(ui, area, ours.has(area.code))),
    pins: areas.flatMap(({ code, name, lat, lon }) => !ours.has(code) || lat === null || lon === null ? [] : [{ lat, lon, kind: 'here', title: name }]),
    schematic: areas.some(({ schematic }) => schematic),
    legend: [{ sign: 'ours', word: t('portal:home.map.ours') }, { sign: 'plain', word: t('portal:home.map.plain') }],
    caption: networkedSentence(ui, networks),
    source: first.schematic ? undefined : t('portal:home.map.borders', { source: first.source }),
  }
}

function mapArea({ t, href }: Ui, { code, name, geometry }: OrpArea, isOurs: boolean): MapArea {
  const state = isOurs ? 'ours' : 'plain'
  return {
    code, name, geometry, state, label: isOurs ? 'always' : true, href: href(`/orp/${code}`),
    title: t('portal:home.map.area', { name, state: t(`portal:home.map.${state}`) }),
  }
}

/** Regions where anybody networks, by the alphabet of the query. */
export const regionNames = ({ orps, regions }: PublicNetworks): string[] =>
  [...new Set([...orps.map(({ regionName }) => regionName), ...regions.map(({ name }) => name)])]

/** Who has a networker, in a sentence. */
export function networkedSentence({ t, format }: Ui, { orps, regions }: PublicNetworks): string {
  return [
    ...(orps.length > 0 ? [t('portal:home.map.networked', { count: orps.length, places: format.list(orps.map(({ name }) => name)) })] : []),
    ...(regions.length > 0 ? [t('portal:home.map.regional')] : []),
  ].join(' ')
}
