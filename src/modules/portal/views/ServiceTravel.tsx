import type { VNode } from 'preact'
import { travelEstimateMethod } from '#core/accessibility/travelEstimate.ts'
import type { TravelTime } from '#modules/territory/index.ts'
import { Icon } from '#web/parts/icons.tsx'
import { type Column, DataTable } from '#web/parts/Table.tsx'
import type { Ui } from '#web/ui.ts'
import type { ServicePageProps } from './servicePageProps.ts'
import { MunicipalityForm } from './MunicipalityForm.tsx'
import { clockTime } from './wayWords.ts'

const mostRows = 8

interface Row {
  readonly from: string
  readonly to: string
  readonly km: number | null
  readonly car: readonly [number, number] | null
  readonly transit: readonly [number, number] | null
  readonly workingDaysOnly: boolean
  readonly lastBack: string | null
  readonly estimated: boolean
  readonly source: string
  readonly asOf: string | null
}

/** The visitor's own way first; the ways somebody measured from elsewhere are folded, nearest first. */
export function ServiceTravel({ ui, card, result, origin, choice, travelTimes }: ServicePageProps): VNode | null {
  if (card.places.length === 0) return null
  const { t } = ui
  const own = ownRow(ui, result, origin)
  const known = travelTimes.filter(({ fromCode }) => fromCode !== origin?.code).map(knownRow).sort((one, other) => lengthOf(one) - lengthOf(other))
  const others = known.slice(0, mostRows)
  const table = (rows: readonly Row[]): VNode => (
    <DataTable
      ui={ui} caption={t('portal:card.travel')} captionHidden note={t('portal:card.travelNote')} rows={rows}
      columns={columns(ui, card.places.length > 1)}
    />
  )
  return (
    <section class="card-part" aria-labelledby="cesta">
      <h2 id="cesta">{t('portal:card.travel')}</h2>
      {own.length > 0 && table(own)}
      {own.length + others.length === 0 && <p>{t('portal:card.noTravel')}</p>}
      {origin === null && (
        <MunicipalityForm
          ui={ui} action={`/sluzby/${card.id}`} label={t('portal:card.askFrom')} submit={t('portal:card.showTravel')} choice={choice}
        />
      )}
      {others.length > 0 && (
        <details class="section-more">
          <summary>{t('portal:card.travelOthers', { count: others.length })}<Icon name="down" small class="turn" /></summary>
          {table(others)}
        </details>
      )}
    </section>
  )
}

const lengthOf = ({ car, km }: Row): number => car?.[1] ?? km ?? Infinity

function columns({ t, format }: Ui, hasMorePlaces: boolean): Column<Row>[] {
  const unknown = t('web:unknown')
  const mark = (value: string, { estimated }: Row): string => estimated ? t('portal:card.estimated', { value }) : value
  return [
    { label: t('portal:card.fromWhere'), kind: 'name', cell: ({ from }) => from },
    ...(hasMorePlaces ? [{ label: t('portal:card.toWhere'), cell: ({ to }: Row) => to }] : []),
    { label: t('portal:card.distance'), kind: 'count', cell: ({ km }) => km === null ? unknown : format.kilometres(km) },
    { label: t('portal:card.byCar'), kind: 'count', cell: (row) => row.car === null ? unknown : mark(format.minutes(...row.car), row) },
    { label: t('portal:card.byTransit'), cell: ({ transit, workingDaysOnly }) => {
      if (transit === null) return unknown
      const minutes = format.minutes(...transit)
      return workingDaysOnly ? t('portal:card.workingDays', { minutes }) : minutes
    } },
    { label: t('portal:card.lastBack'), cell: ({ lastBack }) => lastBack === null ? unknown : clockTime(lastBack) },
    { label: t('portal:card.travelSource'), cell: ({ source, asOf }) => asOf === null ? source : `${source}, ${format.date(asOf)}` },
  ]
}

function ownRow(ui: Ui, { place, way }: ServicePageProps['result'], origin: ServicePageProps['origin']): Row[] {
  if (origin === null || place === null || way?.kind !== 'journey') return []
  const { km, carMinutes: car, transitMinutes: transit, workingDaysOnly, lastBack, isEstimate, source, asOf, estimated } = way.journey
  return [{
    from: ui.t('portal:card.yours', { name: origin.name }), to: place.municipality,
    km: km === 'unknown' ? null : estimated.includes('km') ? Math.round(km) : km,
    car: car === 'unknown' ? null : [car.from, car.to],
    transit: transit === 'unknown' ? null : [transit.from, transit.to],
    workingDaysOnly, lastBack, estimated: isEstimate, asOf,
    source: source === travelEstimateMethod ? ui.t('portal:card.ownEstimate') : source,
  }]
}

const range = (from: number | null, to: number | null): readonly [number, number] | null => to === null ? null : [from ?? to, to]

const knownRow = (row: TravelTime): Row => ({
  from: row.fromName, to: row.toName, km: row.kilometres, car: range(row.carFrom, row.carTo), transit: range(row.transitFrom, row.transitTo),
  workingDaysOnly: row.workingDaysOnly, lastBack: row.lastBack, estimated: row.estimated, source: row.source, asOf: row.asOf,
})
