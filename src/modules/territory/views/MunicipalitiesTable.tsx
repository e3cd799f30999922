import type { VNode } from 'preact'
import type { Order } from '#web/parts/order.ts'
import { DataTable } from '#web/parts/Table.tsx'
import { PartHead } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { Municipality, Orp } from '../queries.ts'

interface MunicipalitiesTableProps { readonly ui: Ui, readonly orp: Orp, readonly municipalities: readonly Municipality[], readonly order: Order }

/** Municipalities of an ORP with people and their standing. */
export function MunicipalitiesTable({ ui, orp, municipalities, order }: MunicipalitiesTableProps): VNode {
  const { t, format } = ui
  const count = (value: number | null): string => value === null ? t('web:unknown') : format.number(value)
  const file = (extension: string): string => `/prace/uzemi/obce.${extension}?orp=${orp.code}`
  const [first] = municipalities
  return (
    <section class="part" aria-labelledby="obce">
      <PartHead id="obce" title={t('territory:municipalities.title')} amount={format.number(municipalities.length)} />
      <DataTable
        ui={ui} caption={t('territory:municipalities.caption', { orp: orp.name })} captionHidden rows={municipalities} order={order}
        columns={[
          { label: t('territory:municipalities.name'), kind: 'name', order: 'nazev', cell: ({ name }) => name },
          { label: t('territory:municipalities.seat'), order: 'stupen', cell: ({ level }) => t(`territory:seat.level${level}`) },
          { label: t('territory:municipalities.population'), kind: 'count', order: 'obyvatele', cell: ({ population }) => count(population) },
          { label: t('territory:municipalities.children'), kind: 'count', order: 'deti', cell: ({ children }) => count(children) },
          { label: t('territory:municipalities.share'), kind: 'count', cell: (row) => share(ui, row) },
        ]}
        exports={[{ label: 'CSV', path: file('csv') }, { label: 'XLSX', path: file('xlsx') }]}
        source={first?.figuresSource ?? undefined} asOf={first?.figuresAsOf}
      />
    </section>
  )
}

const share = ({ t, format }: Ui, { population, children }: Municipality): string =>
  population === null || children === null || population === 0 ? t('web:unknown') : format.percent(children / population)
