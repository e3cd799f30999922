import type { VNode } from 'preact'
import { helpFunctionCodes, helpFunctions, labelOf } from '#modules/directory/index.ts'
import type { Orp } from '#modules/territory/index.ts'
import { DataTable } from '#web/parts/Table.tsx'
import type { Ui } from '#web/ui.ts'
import type { OrpServiceCounts } from '../queries/orpServices.ts'

interface OrpServicesProps { readonly ui: Ui, readonly orp: Orp, readonly counts: OrpServiceCounts }

/** How many services reach the ORP by kind of help, in the order of the list of functions, and the way to them. */
export function OrpServices({ ui, orp, counts }: OrpServicesProps): VNode {
  const { t, format, language } = ui
  const path = `/sluzby?obvod=${orp.code}`
  return (
    <section class="card-part" aria-labelledby="kdo-pomaha">
      <h2 id="kdo-pomaha">{t('portal:orp.services.title')}</h2>
      {counts.total > 0 && <p>{t('portal:orp.services.note')}</p>}
      <DataTable
        ui={ui} caption={t('portal:orp.services.title')} captionHidden
        rows={counts.total === 0 ? [] : helpFunctionCodes}
        columns={[
          { label: t('portal:orp.services.help'), kind: 'name', cell: (code) => labelOf(helpFunctions, code, language) },
          { label: t('portal:orp.services.count'), kind: 'count', cell: (code) => format.number(counts.byFunction.get(code) ?? 0) },
        ]}
        empty={<p>{t('portal:orp.services.none')}</p>}
      />
      {counts.total > 0 && <p class="section-more"><a class="button" href={ui.href(path)}>{t('portal:orp.services.all', { count: counts.total })}</a></p>}
    </section>
  )
}
