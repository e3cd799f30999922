import type { OrpCode, RegionCode } from '#core/ids.ts'
import type { Origin } from '#modules/directory/index.ts'
import type { LegendLine, MapModel, MapPin } from '#web/map/model.ts'
import type { Ui } from '#web/ui.ts'
import type { Result } from './catalogue.ts'
import { pinTitle } from './pinTitle.ts'
import type { CatalogueArea } from './queries/catalogueAreas.ts'

/** Regions to be drawn: the visitor's own, else all where something of the page lies. */
export const regionsToDraw = (origin: Origin | null, results: readonly Result[]): RegionCode[] =>
  origin ? [origin.region] : [...new Set(results.flatMap(({ place }) => place?.pin ? [place.region] : []))]

interface Shown { readonly areas: readonly CatalogueArea[], readonly results: readonly Result[], readonly origin: Origin | null }

/** The map beside a list: numbers of the list, the visitor's municipality, never a confidential place. Null without shapes. */
export function catalogueMap(ui: Ui, { areas, results, origin }: Shown): MapModel | null {
  const [first] = areas
  if (first === undefined) return null
  const { t } = ui
  const pins = [...(origin ? herePins(ui, origin) : []), ...results.flatMap((result) => pinOf(ui, result))]
  const isNear = nearness(areas, results, origin)
  return {
    name: t('portal:map.name'),
    description: t('portal:map.description'),
    areas: areas.filter(isNear).map(({ code, name, geometry }) => ({ code, name, geometry, state: code === origin?.orp ? 'chosen' : 'plain' })),
    context: areas.filter((area) => !isNear(area)).map(({ geometry }) => geometry),
    pins,
    legend: legend(ui, areas, origin),
    schematic: areas.some(({ schematic }) => schematic),
    caption: t('portal:map.caption'),
    source: first.schematic ? undefined : t('portal:map.borders', { source: first.source }),
  }
}

/** Only ORPs where something is seen are drawn large; with nobody's home known, all of them. */
function nearness(areas: readonly CatalogueArea[], results: readonly Result[], origin: Origin | null): (area: CatalogueArea) => boolean {
  if (origin === null) return () => true
  const seen = new Set<OrpCode | string>([origin.orp, ...results.flatMap(({ place }) => place?.pin ? [place.orp] : [])])
  return areas.some(({ code }) => seen.has(code)) ? ({ code }) => seen.has(code) : () => true
}

const herePins = ({ t }: Ui, { point, name }: Origin): MapPin[] =>
  point === null ? [] : [{ ...point, kind: 'here', title: t('portal:map.hereTitle', { name }) }]

function pinOf({ t }: Ui, { service, place, number }: Result): MapPin[] {
  if (!place?.pin || number === null) return []
  const outreach = service.forms.every((form) => form === 'outreach')
  return [{
    ...place.pin, kind: outreach ? 'outreach' : 'place', title: `${service.name}, ${pinTitle(t, place)}`,
    number: String(number), href: `#misto-${number}`,
  }]
}

function legend({ t }: Ui, areas: readonly CatalogueArea[], origin: Origin | null): LegendLine[] {
  const own = areas.find(({ code }) => code === origin?.orp)
  return [
    ...(origin?.point ? [{ sign: 'here', word: t('portal:map.here') } as const] : []),
    { sign: 'place', word: t('portal:map.place') },
    ...(own ? [{ sign: 'chosen', word: t('portal:map.orp', { name: own.name }) } as const] : []),
  ]
}
