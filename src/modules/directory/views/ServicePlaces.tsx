import type { VNode } from 'preact'
import { DataTable } from '#web/parts/Table.tsx'
import { DefinitionList, PartHead, Tag } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { Capacity } from '../cards.ts'
import { capacityUnits, labelOf, professions, serviceForms } from '../codelists/index.ts'
import { openingWords } from '../openingWords.ts'
import { addressWords, locationWords } from './LocationsPart.tsx'
import { yesOrNo } from './options.ts'
import type { ServicePageProps } from './servicePageProps.ts'

/** Where the service is given, with the share of its capacity, and where it goes. */
export function PlaceFacts({ ui, service, locations, areas }: ServicePageProps): VNode {
  const { t } = ui
  const all = service.places.flatMap((place) => {
    const location = locations.find(({ id }) => id === place.locationId)
    return location ? [{ ...place, location }] : []
  })
  // What was put away is here only for whoever mends the card; the rest is the service's capacity.
  const open = all.filter(({ location }) => !location.isArchived)
  const places = [...open, ...all.filter(({ location }) => location.isArchived)]
  return (
    <section class="part">
      <PartHead title={t('directory:part.places')} />
      <DataTable
        ui={ui} caption={t('directory:part.places')} captionHidden rows={places}
        empty={<p>{t('directory:service.noPlace')}</p>}
        columns={[
          {
            label: t('directory:field.locationName'), kind: 'name', cell: ({ location }) => <>{locationWords(ui, location)}{location.isArchived && <> <Tag>{t('directory:archived')}</Tag></>}</>,
          },
          { label: t('directory:field.address'), cell: ({ location }) => addressWords(ui, location) },
          {
            label: t('directory:field.placeHours'),
            cell: ({ openingHours, openingNote, location }) => openingWords(
              ui.language, openingHours ?? service.openingHours ?? location.openingHours, openingNote,
            ) ?? t('web:unknown'),
          },
          {
            label: t('directory:capacity.share'), kind: 'count',
            cell: ({ capacityShare, location }) => location.isArchived ? null : shareWords(ui, capacityShare, open.length),
          },
        ]}
      />
      <DefinitionList
        ui={ui}
        facts={[
          {
            term: t('directory:part.areas'),
            value: areas.length === 0 ? t('directory:service.noArea') : ui.format.list(areas),
          },
          { term: t('directory:field.goesToFamilies'), value: yesOrNo(ui, service.goesToFamilies) },
        ]}
      />
    </section>
  )
}

/** A share nobody stated is even, and says so. */
const shareWords = (ui: Ui, share: number | null, places: number): string =>
  share === null ? ui.t('directory:capacity.even', { share: ui.format.percent(1 / places) }) : ui.format.percent(share)

/** Capacity by form and unit; units are never added together. */
export function CapacityFacts({ ui, service }: ServicePageProps): VNode {
  const { t } = ui
  const free = ({ free: count, freeAsOf }: Capacity): string => count === null ? t('web:unknown')
    : [
      ui.format.number(count), ...(freeAsOf === null ? [] : [t('web:asOf', { date: ui.format.date(freeAsOf) })]),
    ].join(', ')
  return (
    <section class="part">
      <PartHead title={t('directory:part.capacity')} />
      <DataTable
        ui={ui} caption={t('directory:part.capacity')} captionHidden rows={service.capacities}
        empty={<p>{t('directory:capacity.none')}</p>}
        columns={[
          {
            label: t('directory:field.capacityForm'), kind: 'name',
            cell: ({ form }) => labelOf(serviceForms, form, ui.language),
          },
          { label: t('directory:field.capacityUnit'), cell: ({ unit }) => labelOf(capacityUnits, unit, ui.language) },
          {
            label: t('directory:field.capacityMaximum'), kind: 'count',
            cell: ({ maximum }) => ui.format.number(maximum),
          },
          { label: t('directory:field.capacityFree'), kind: 'count', cell: free },
        ]}
      />
    </section>
  )
}

/** Who works there, by profession and full-time equivalents; nobody is named. */
export function StaffFacts({ ui, service }: ServicePageProps): VNode {
  const { t } = ui
  return (
    <section class="part">
      <PartHead title={t('directory:part.staff')} />
      <DataTable
        ui={ui} caption={t('directory:part.staff')} captionHidden rows={service.staff}
        empty={<p>{t('directory:staff.none')}</p>}
        columns={[
          {
            label: t('directory:field.profession'), kind: 'name',
            cell: ({ profession }) => labelOf(professions, profession, ui.language),
          },
          {
            label: t('directory:field.fullTime'), kind: 'count', cell: ({ fullTime }) => ui.format.number(fullTime, 2),
          },
        ]}
      />
    </section>
  )
}

/** How many used the service in a year: the provider's own figure, and said so. */
export function UseFacts({ ui, service }: ServicePageProps): VNode {
  const { t } = ui
  return (
    <section class="part">
      <PartHead title={t('directory:part.use')} />
      <DataTable
        ui={ui} caption={t('directory:part.use')} captionHidden rows={service.use}
        empty={<p>{t('directory:use.none')}</p>}
        columns={[
          { label: t('directory:field.useYear'), kind: 'name', cell: ({ year }) => String(year) },
          { label: t('directory:field.useAmount'), kind: 'count', cell: ({ amount }) => ui.format.number(amount) },
          { label: t('directory:field.capacityUnit'), cell: ({ unit }) => labelOf(capacityUnits, unit, ui.language) },
        ]}
      />
      {service.use.length > 0 && <p class="meta">{t('directory:use.own')}</p>}
    </section>
  )
}
