import type { VNode } from 'preact'
import type { Ui } from '#web/ui.ts'
import type { TravelTime } from '../queries.ts'
import { estimateOf } from '../rules.ts'

interface CellProps { readonly ui: Ui, readonly journey: TravelTime }

export const KilometresCell = ({ ui, journey }: CellProps): VNode =>
  <>{journey.kilometres === null ? ui.t('web:unknown') : ui.format.kilometres(journey.kilometres)}</>

/** What was measured or said, and under it our own computation, always said to be one. */
export function CarCell({ ui, journey }: CellProps): VNode {
  const { carFrom, carTo } = journey
  const computed = estimateOf(journey)?.carMinutes
  // One box: on a phone the cell is a grid.
  return (
    <span>
      {carFrom === null || carTo === null ? ui.t('web:unknown') : ui.format.minutes(carFrom, carTo)}
      {computed !== undefined && computed !== 'unknown' && (
        <><br /><small class="hint">{ui.t('territory:travel.computed', { text: ui.format.minutes(computed.to) })}</small></>
      )}
    </span>
  )
}

/** „neznámo“ was asked and nobody knows; „nezjištěno“ nobody asked yet. */
export function TransitCell({ ui, journey: { transitFrom, transitTo, transitUnknown } }: CellProps): VNode {
  if (transitFrom !== null && transitTo !== null) return <>{ui.format.minutes(transitFrom, transitTo)}</>
  return <>{ui.t(transitUnknown ? 'territory:travel.transitUnknown' : 'territory:travel.transitUnasked')}</>
}

export function NoteCell({ ui, journey }: CellProps): VNode {
  const notes = [
    ...(journey.workingDaysOnly ? [ui.t('territory:travel.workingDays')] : []),
    ...(journey.lastBack === null ? [] : [ui.t('territory:travel.lastBackAt', { time: clock(journey.lastBack) })]),
  ]
  return <>{notes.join('; ')}</>
}

/** „7:05“ as timetables write it. */
const clock = (time: string): string => time.replace(/^0/, '')
