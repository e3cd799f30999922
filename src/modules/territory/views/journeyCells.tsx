import type { VNode } from 'preact'
import type { Ui } from '#web/ui.ts'
import type { TravelTime } from '../queries.ts'
import { estimateOf } from '../rules.ts'

interface CellProps { readonly ui: Ui, readonly journey: TravelTime }

/** Our own computation under a figure, always said to be one. */
const Estimate = ({ ui, text }: { readonly ui: Ui, readonly text: string }): VNode => <small class="hint">{ui.t('territory:travel.computed', { text })}</small>

export function KilometresCell({ ui, journey }: CellProps): VNode {
  const km = estimateOf(journey)?.km
  return (
    <>
      {journey.kilometres === null ? ui.t('web:unknown') : ui.format.kilometres(journey.kilometres)}
      {typeof km === 'number' && <Estimate ui={ui} text={ui.format.kilometres(km)} />}
    </>
  )
}

export function CarCell({ ui, journey: { carFrom, carTo, ...journey } }: CellProps): VNode {
  const minutes = estimateOf(journey)?.carMinutes
  return (
    <>
      {carFrom === null || carTo === null ? ui.t('web:unknown') : ui.format.minutes(carFrom, carTo)}
      {minutes !== undefined && minutes !== 'unknown' && <Estimate ui={ui} text={ui.format.minutes(minutes.to)} />}
    </>
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
