import type { VNode } from 'preact'
import { postalCodeWritten } from '#core/identifiers/postalCode.ts'
import { hasEnded, openingWords, type PublicPlace } from '#modules/directory/index.ts'
import { MapPicture } from '#web/map/MapPicture.tsx'
import type { MapModel, MapPin } from '#web/map/model.ts'
import { DataTable } from '#web/parts/Table.tsx'
import type { Ui } from '#web/ui.ts'
import { Ended } from './Freshness.tsx'
import { pinTitle } from '../pinTitle.ts'
import { areaWords } from './ResultItem.tsx'
import type { ServicePageProps } from './servicePageProps.ts'

/** Places with their hours, and a small map; a confidential place is its town and nothing more. */
export function ServiceWhere({ ui, card, origin, areas }: ServicePageProps): VNode {
  const { t } = ui
  const map = cardMap(ui, { ...card, places: card.places.filter((place) => !hasEnded(place, ui.today)) }, areas, origin)
  return (
    <section class="card-part" aria-labelledby="kdy-a-kde">
      <h2 id="kdy-a-kde">{t('portal:card.whenWhere')}</h2>
      <div class={map ? 'where' : undefined}>
        <div>
          <DataTable
            ui={ui} caption={t('portal:card.places')} captionHidden rows={card.places} empty={<p>{t('portal:card.noPlace')}</p>}
            columns={[
              { label: t('portal:card.place'), kind: 'name', cell: (place) => <>{nameOf(place)} <Ended ui={ui} of={place} /></> },
              { label: t('portal:card.address'), cell: (place) => <Address ui={ui} place={place} /> },
              { label: t('portal:card.open'), cell: (place) => hoursWords(ui, card, place) },
            ]}
          />
          <p class="section-more"><strong>{t('portal:card.areas')}:</strong> {areaWords(ui, card.areas) ?? t('portal:card.noArea')}</p>
        </div>
        {map && <MapPicture ui={ui} model={map} size={{ width: 256 }} id="mapa-sluzby" />}
      </div>
    </section>
  )
}

const hoursWords = (ui: Ui, card: ServicePageProps['card'], { openingHours, openingNote }: PublicPlace): string =>
  openingWords(ui.language, openingHours ?? card.openingHours, openingNote) ?? ui.t('web:unknown')

function Address({ ui, place }: { readonly ui: Ui, readonly place: PublicPlace }): VNode {
  if (place.confidential) return <>{ui.t('portal:card.secret')}</>
  const known = [place.address, place.postalCode && postalCodeWritten(place.postalCode)].filter((part) => part !== null)
  return (
    <>
      {known.length === 0 ? ui.t('web:unknown') : known.join(', ')}
      {place.accessNote !== null && <small class="meta"><br />{place.accessNote}</small>}
    </>
  )
}

const nameOf = ({ municipality, name }: PublicPlace): string =>
  name === null || name === municipality ? municipality : `${municipality}, ${name}`

function cardMap({ t }: Ui, card: ServicePageProps['card'], areas: ServicePageProps['areas'], origin: ServicePageProps['origin']): MapModel | null {
  const pins = card.places.flatMap((place): MapPin[] => place.pin ? [{ ...place.pin, kind: 'place', title: pinTitle(t, place) }] : [])
  const seen = new Set(card.places.flatMap(({ pin, orp }) => pin ? [orp] : []))
  const own = areas.filter(({ code }) => seen.has(code as typeof card.places[number]['orp'])) // an area of the level ORP has its code
  if (pins.length === 0 || own.length === 0) return null
  const drawn = areas.filter(({ code }) => own.some((area) => area.code === code) || code === origin?.orp)
  return {
    name: t('portal:card.mapName'),
    areas: drawn.map(({ code, name, geometry }) => ({ code, name, geometry, state: 'plain' })),
    context: areas.filter((area) => !drawn.includes(area)).map(({ geometry }) => geometry),
    pins: [...(origin?.point ? [{ ...origin.point, kind: 'here', title: origin.name } as const] : []), ...pins],
    ...(card.places.some(({ isPinOfMunicipality }) => isPinOfMunicipality) && { caption: t('portal:map.roughNote') }),
    legend: [
      ...(origin?.point ? [{ sign: 'here', word: t('portal:map.hereTitle', { name: origin.name }) } as const] : []),
      { sign: 'place', word: t('portal:card.mapPlace') },
    ],
    schematic: drawn.some(({ schematic }) => schematic),
  }
}
