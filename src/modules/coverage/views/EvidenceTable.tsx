import type { ComponentChildren, VNode } from 'preact'
import type { CapacityEvidence, Evidence } from '#core/accessibility/explainCell.ts'
import type { Travel } from '#core/accessibility/travel.ts'
import type { ServiceId } from '#core/ids.ts'
import { labelOf, serviceForms, type Waiting, waitingWords } from '#modules/directory/index.ts'
import { DataTable } from '#web/parts/Table.tsx'
import type { Ui } from '#web/ui.ts'
import type { ExplainedCell } from '../networkCoverage.ts'
import type { KnownMunicipality } from '../queries.ts'
import type { CardRow } from '../rulesProviders.ts'
import { capacitySaid, childrenSaid } from './wording.ts'

/** What the rows are read with. */
export interface EvidenceContext {
  readonly ui: Ui
  readonly municipality: KnownMunicipality
  readonly explained: ExplainedCell
  readonly cards: ReadonlyMap<ServiceId, CardRow>
  readonly writtenEstimates: ReadonlySet<string>
  readonly placeNames: ReadonlyMap<string, string>
  /** How long people wait; beside the reasons, none of them. */
  readonly waitings: ReadonlyMap<ServiceId, Waiting>
}

interface EvidenceTableProps extends EvidenceContext {
  readonly caption: string
  readonly note?: string
  readonly rows: readonly Evidence[]
}

/** Services behind a word, nearest first: the way, the capacity and how it is shared, hours, price, verification; how long people wait stands beside and decides nothing. */
export function EvidenceTable(props: EvidenceTableProps): VNode {
  const { ui, caption, note, rows } = props
  const { t } = ui
  return (
    <DataTable
      ui={ui} caption={caption} captionHidden note={note} rows={rows}
      columns={[
        { label: t('coverage:why.service'), kind: 'name', cell: (row) => <Service {...props} row={row} /> },
        { label: t('coverage:why.travel'), cell: (row) => <Lines lines={travelLines(props, row)} /> },
        { label: t('coverage:why.capacityColumn'), cell: (row) => <Lines lines={capacityLines(props, row)} /> },
        { label: t('coverage:why.hoursAndPrice'), cell: (row) => <Lines lines={hoursAndPrice(ui, row)} /> },
        { label: t('coverage:why.waiting'), cell: (row) => waitingSaid(props, row) },
        { label: t('coverage:why.verified'), cell: (row) => <Verified {...props} row={row} /> },
      ]}
    />
  )
}

type RowProps = EvidenceTableProps & { readonly row: Evidence }

function Service({ ui, cards, explained, row }: RowProps): VNode {
  const card = cards.get(row.service)
  const sharing = (explained.sharing.get(row.provider) ?? []).flatMap((id) => cards.get(id)?.name ?? [])
  return (
    <div>
      <a href={ui.href(`/prace/sit/sluzby/${row.service}`)}>{card?.name ?? row.service}</a>
      <div class="meta">{card?.organisation}, {labelOf(serviceForms, row.provider.form, ui.language)}</div>
      {sharing.length > 0 && <div class="meta">{ui.t('coverage:why.sharing', { services: ui.format.list(sharing) })}</div>}
      {row.standing !== 'counted' && row.standing !== 'beyond-reach' && <div class="meta">{ui.t(`coverage:why.standing.${row.standing}`)}</div>}
    </div>
  )
}

const Lines = ({ lines }: { readonly lines: readonly ComponentChildren[] }): VNode =>
  <div>{lines.map((line, index) => <div class={index === 0 ? undefined : 'meta'}>{line}</div>)}</div>

function travelLines(props: EvidenceTableProps, row: Evidence): string[] {
  const { ui, placeNames } = props
  const { travel, place } = row
  if (!travel) return [withoutTravel(ui, row)]
  const to = place === null ? [] : [placeNames.get(place) ?? place]
  if (travel.basis === 'same-place') return [...to, ui.t('coverage:why.samePlace')]
  return [...to, byCarSaid(ui, travel), transitSaid(ui, travel), ...measuredSaid(props, row, travel)]
}

function withoutTravel({ t }: Ui, { provider: { form } }: Evidence): string {
  if (form === 'online' || form === 'telephone') return t('coverage:why.goes.distance')
  return t(form === 'residential' ? 'coverage:why.goes.residential' : 'coverage:why.goes.territory')
}

function byCarSaid(ui: Ui, travel: Travel): string {
  const { t, format } = ui
  const { km, carMinutes } = travel
  const car = carMinutes === 'unknown'
    ? t('coverage:why.carUnknown')
    : t('coverage:why.byCar', { minutes: format.minutes(carMinutes.from, carMinutes.to) }) + mark(ui, travel, 'carMinutes')
  return km === 'unknown' ? car : `${format.kilometres(km)}${mark(ui, travel, 'km')}, ${car}`
}

const mark = ({ t }: Ui, { estimated }: Travel, part: 'km' | 'carMinutes'): string => estimated.includes(part) ? ` (${t('coverage:why.estimate')})` : ''

function transitSaid({ t, format }: Ui, { transitMinutes, workingDaysOnly, lastBack }: Travel): string {
  if (transitMinutes === 'unknown') return t('coverage:why.transitUnknown')
  return [
    t('coverage:why.byTransit', { minutes: format.minutes(transitMinutes.from, transitMinutes.to) }),
    ...(workingDaysOnly ? [t('coverage:why.workingDays')] : []),
    ...(lastBack === null ? [] : [t('coverage:why.lastBack', { time: lastBack })]),
  ].join(', ')
}

/** What was measured, by whom and when; an estimate somebody wrote into the travel table is said as such. */
function measuredSaid({ ui, municipality, writtenEstimates }: EvidenceTableProps, { place }: Evidence, { basis, source, asOf }: Travel): string[] {
  if (basis !== 'measured') return []
  const isWritten = place !== null && writtenEstimates.has(`${municipality.code} ${place}`)
  if (isWritten && saysEstimate.has(source.trim().toLowerCase())) return [plainEstimate(ui, asOf)]
  if (asOf === null) return [ui.t(isWritten ? 'coverage:why.written' : 'coverage:why.measured', { source })]
  return [ui.t(isWritten ? 'coverage:why.writtenAsOf' : 'coverage:why.measuredAsOf', { source, date: ui.format.date(asOf) })]
}

/** Sources that say no more than that it is an estimate. */
const saysEstimate: ReadonlySet<string> = new Set(['odhad', 'estimate'])

const plainEstimate = ({ t, format }: Ui, asOf: Travel['asOf']): string =>
  asOf === null ? t('coverage:why.writtenPlain') : t('coverage:why.writtenPlainAsOf', { date: format.date(asOf) })

/** The capacity here, how it was split, who shares it and what that gives to the municipality. */
function capacityLines({ ui, explained }: EvidenceTableProps, { capacity, provider }: Evidence): string[] {
  const { t } = ui
  if (!capacity) {
    const own = provider.capacity
    return [own?.maximum == null ? t('coverage:why.noCapacity') : capacitySaid(ui, own.maximum, own.unit)]
  }
  if (capacity.amount === null) return [t('coverage:why.noCapacity')]
  const asked = explained.agreed.minimum.capacityPer1000Children?.unit
  return [
    t('coverage:why.share', { capacity: capacitySaid(ui, capacity.amount, capacity.unit) }),
    ...splitSaid(ui, capacity, provider),
    ...(capacity.childrenInReach > 0 ? [t('coverage:why.sharedBy', { children: childrenSaid(ui, capacity.childrenInReach) })] : []),
    ...(capacity.per1000 === null ? [] : [t('coverage:why.gives', { capacity: capacitySaid(ui, capacity.per1000, capacity.unit, 2) })]),
    ...(asked !== undefined && asked !== capacity.unit ? [t('coverage:why.otherUnit')] : []),
  ]
}

function splitSaid(ui: Ui, { evenlySplit, unit }: CapacityEvidence, { capacity, places }: Evidence['provider']): string[] {
  if (!evenlySplit || capacity?.maximum == null) return []
  return [ui.t('coverage:why.even', { count: places.length, capacity: capacitySaid(ui, capacity.maximum, unit) })]
}

function hoursAndPrice({ t, format }: Ui, { provider }: Evidence): string[] {
  return [
    provider.hoursPerWeek === null ? t('coverage:why.hoursUnknown') : t('coverage:why.hoursValue', { number: format.number(provider.hoursPerWeek, 1) }),
    t(provider.price === 'unknown' ? 'coverage:why.priceUnknown' : `coverage:why.${provider.price}`),
  ]
}

/** What the card says, with its day; what it does not say is not „no waiting“. */
function waitingSaid({ ui, waitings }: EvidenceTableProps, { service }: Evidence): string {
  const waiting = waitings.get(service)
  return (waiting && waitingWords(ui, waiting)) ?? ui.t('coverage:why.waitingUnknown')
}

function Verified({ ui, row }: RowProps): VNode {
  const day = row.provider.verifiedOn
  return (
    <div>
      {day === null ? ui.t('coverage:why.never') : ui.format.date(day)}
      <div class="meta"><a href={ui.href(`/prace/sit/sluzby/${row.service}`)}>{ui.t('coverage:why.mend')}</a></div>
    </div>
  )
}
