import type { SheetTable } from '#documents/table/sheetTable.ts'
import { firstOf, type Typed } from '#web/form.ts'
import { type Order, orderFrom } from '#web/parts/order.ts'
import { ordered, saying } from '#web/parts/wholeList.ts'
import type { Ui } from '#web/ui.ts'
import { engagementKinds } from './engagementKinds.ts'
import type { Engagement } from './queries.ts'
import { type EngagementState, engagementState } from './rules.ts'

const orders = {
  jmeno: ({ person }: Engagement) => person, uzemi: (engagement: Engagement) => territoryNames(engagement).join(' '), od: ({ from }: Engagement) => from,
} as const
export type EngagementOrder = keyof typeof orders

export const engagementStates = ['running', 'future', 'ended'] as const satisfies readonly EngagementState[]

const territoryNames = ({ territories }: Engagement): string[] => territories.map(({ name }) => name)

export interface EngagementList {
  readonly engagements: readonly Engagement[]
  /** Null is as they come: running ones first. */
  readonly order: Order<EngagementOrder> | null
  readonly isNarrowed: boolean
}

/** The list as it is asked for: words of the name or the territory, a state. */
export function engagementList({ today }: Ui, query: Typed, all: readonly Engagement[]): EngagementList {
  const state = engagementStates.find((one) => one === firstOf(query, 'stav'))
  const found = saying(all, firstOf(query, 'q'), (one) => `${one.person} ${territoryNames(one).join(' ')}`)
    .filter((one) => state === undefined || engagementState(one, today) === state)
  const isOrdered = firstOf(query, 'razeni') !== ''
  const order = isOrdered ? orderFrom(query, Object.keys(orders) as EngagementOrder[], { by: 'jmeno', descending: false }) : null
  return { engagements: order === null ? found : ordered(found, order, orders), order, isNarrowed: found.length < all.length }
}

/** The same as a table file: what the page shows, no contact. */
export function engagementTable({ t, format, language, today }: Ui, engagements: readonly Engagement[]): SheetTable {
  const text = (header: string) => ({ header, kind: 'text' as const })
  return {
    language, name: t('work:engagements.title'),
    columns: [
      text(t('work:field.person')), text(t('work:field.territories')), text(t('work:field.kind')), { header: t('work:field.hoursCap'), kind: 'number', decimals: 1 },
      { header: t('work:field.from'), kind: 'day' }, { header: t('work:field.to'), kind: 'day' }, text(t('work:field.state')),
    ],
    rows: engagements.map((one) => [
      one.person, format.list(territoryNames(one)), engagementKinds[one.kind][language], one.hoursCap, one.from, one.to, t(`work:state.${engagementState(one, today)}`),
    ]),
  }
}
