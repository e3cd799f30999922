import type { VNode } from 'preact'
import type { TravelTime } from '#modules/territory/index.ts'
import { Icon } from '#web/parts/icons.tsx'
import { DataTable } from '#web/parts/Table.tsx'
import type { Ui } from '#web/ui.ts'

/** So many journeys are still read at a glance; a longer table is opened by those who want it. */
const mostAtOnce = 10

/** How long the journeys take that somebody measured or looked up; nothing where nobody did. */
export function OrpTravel({ ui, travelTimes }: { readonly ui: Ui, readonly travelTimes: readonly TravelTime[] }): VNode | null {
  if (travelTimes.length === 0) return null
  const { t } = ui
  return (
    <section class="card-part" aria-labelledby="cesty">
      <h2 id="cesty">{t('portal:orp.travel.title')}</h2>
      <p>{t('portal:orp.travel.note')}</p>
      <details open={travelTimes.length <= mostAtOnce}>
        <summary><Icon name="down" small class="turn" />{t('portal:orp.travel.show', { count: travelTimes.length })}</summary>
        <TravelTable ui={ui} travelTimes={travelTimes} />
      </details>
    </section>
  )
}

function TravelTable({ ui, travelTimes }: { readonly ui: Ui, readonly travelTimes: readonly TravelTime[] }): VNode {
  const { t, format } = ui
  return (
    <DataTable
      ui={ui} caption={t('portal:orp.travel.caption')} captionHidden wide rows={travelTimes}
      columns={[
        { label: t('portal:orp.travel.from'), kind: 'name', cell: ({ fromName }) => fromName },
        { label: t('portal:orp.travel.to'), cell: ({ toName }) => toName },
        {
          label: t('portal:orp.travel.kilometres'), kind: 'count',
          cell: ({ kilometres }) => kilometres === null ? t('web:unknown') : format.kilometres(kilometres),
        },
        { label: t('portal:orp.travel.car'), kind: 'count', cell: ({ carFrom, carTo }) => minutesSaid(ui, carFrom, carTo) },
        { label: t('portal:orp.travel.transit'), kind: 'count', cell: ({ transitFrom, transitTo }) => minutesSaid(ui, transitFrom, transitTo) },
        { label: t('portal:orp.travel.more'), cell: (one) => noteOf(ui, one) },
        { label: t('portal:orp.travel.source'), cell: (one) => sourceOf(ui, one) },
      ]}
    />
  )
}

const minutesSaid = ({ t, format }: Ui, from: number | null, to: number | null): string =>
  from === null || to === null ? t('web:unknown') : format.minutes(from, to)

const noteOf = ({ t }: Ui, { workingDaysOnly, lastBack }: TravelTime): string => [
  ...(workingDaysOnly ? [t('portal:orp.travel.workingDays')] : []),
  ...(lastBack === null ? [] : [t('portal:orp.travel.lastBack', { time: lastBack.replace(/^0/, '') })]),
].join('; ')

/** An estimate is always said to be one. */
function sourceOf({ t, format }: Ui, { estimated, source, asOf }: TravelTime): string {
  const estimate = t('portal:orp.travel.estimated')
  return [
    ...(estimated && !source.includes(estimate) ? [estimate] : []), source,
    ...(asOf === null ? [] : [t('web:asOf', { date: format.date(asOf) })]),
  ].join(', ')
}
