import { type Block, cell, heading, paragraph } from '#documents/content.ts'
import type { TravelTime } from '#modules/territory/index.ts'
import type { AnalysisData } from '../analysisData.ts'
import type { Writing } from '../writing.ts'

/** Journeys as ranges; what nobody measured is unknown, an estimate says so. */
export function travelTable({ journeys }: AnalysisData, writing: Writing): readonly Block[] {
  const { t } = writing
  const title = heading(2, t('outputs:travel.title'))
  if (journeys.length === 0) return [title, paragraph(t('outputs:travel.none'))]
  return [title, paragraph(t('outputs:travel.intro')), {
    kind: 'table', caption: t('outputs:travel.caption'), headerColumn: true, ...sourceOf(journeys, writing),
    columns: [
      { header: t('outputs:travel.from'), align: 'start', width: 3 }, { header: t('outputs:travel.to'), align: 'start', width: 3 },
      { header: t('outputs:travel.distance'), align: 'end', width: 2 }, { header: t('outputs:travel.car'), align: 'end', width: 1.8 },
      { header: t('outputs:travel.transit'), align: 'end', width: 2.3 }, { header: t('outputs:travel.note'), align: 'start', width: 3.4 },
    ],
    rows: journeys.map((journey) => ({
      cells: [
        cell(journey.fromName), cell(journey.toName), cell(journey.kilometres === null ? t('web:unknown') : writing.format.kilometres(journey.kilometres)),
        cell(minutesSaid(journey.carFrom, journey.carTo, writing)), cell(minutesSaid(journey.transitFrom, journey.transitTo, writing)),
        cell(noteOf(journey, writing)),
      ],
    })),
  }]
}

const minutesSaid = (from: number | null, to: number | null, { t, format }: Writing): string =>
  from === null ? t('web:unknown') : format.minutes(from, to ?? from)

const noteOf = ({ estimated, workingDaysOnly, lastBack }: TravelTime, { t }: Writing): string => [
  estimated ? t('outputs:travel.estimate') : null,
  workingDaysOnly ? t('outputs:travel.workingDays') : null,
  lastBack === null ? null : t('outputs:travel.lastBack', { time: lastBack }),
].filter((part) => part !== null).join(', ')

/** All sources of the table and its oldest day: a table is as old as its oldest row. */
function sourceOf(journeys: readonly TravelTime[], { format }: Writing): { source: string, asOf?: NonNullable<TravelTime['asOf']> } {
  const days = journeys.flatMap(({ asOf }) => asOf ?? []).sort()
  const [oldest] = days
  return { source: format.list([...new Set(journeys.map(({ source }) => source))]), ...(oldest === undefined ? {} : { asOf: oldest }) }
}
