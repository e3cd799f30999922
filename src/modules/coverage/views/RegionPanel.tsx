import type { VNode } from 'preact'
import { PartHead } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { OrpSums } from '../rules.ts'

interface RegionPanelProps { readonly ui: Ui, readonly region: { readonly code: string, readonly name: string }, readonly rows: readonly OrpSums[] }

/** ORPs of a region by alphabet, never by how much they lack. */
export const RegionPanel = ({ ui, region, rows }: RegionPanelProps): VNode => (
  <>
    <PartHead title={ui.t('coverage:panel.region', { region: region.name })}>
      <a href={ui.href(`/prace/pokryti?kraj=${region.code}`)}>{ui.t('coverage:panel.allRegion')}</a>
    </PartHead>
    <p class="meta">{ui.t('coverage:panel.note')}</p>
    <ul class="lines">
      {rows.map((row) => (
        <li><a class="line" href={ui.href(`/prace/pokryti?orp=${row.code}`)}><b>{row.name}</b><span class="meta">{missingSaid(ui, row)}</span></a></li>
      ))}
    </ul>
  </>
)

/** Of the whole country only the regions: counting all of it takes seconds. */
export const RegionsPanel = ({ ui, regions }: { readonly ui: Ui, readonly regions: readonly RegionPanelProps['region'][] }): VNode => (
  <>
    <PartHead title={ui.t('coverage:panel.regions')} />
    <ul class="lines">
      {regions.map(({ code, name }) => <li><a class="line" href={ui.href(`/prace/pokryti?kraj=${code}`)}><b>{name}</b></a></li>)}
    </ul>
  </>
)

function missingSaid({ t, format }: Ui, { counts }: OrpSums): string {
  const count = counts.filter(({ missing = 0 }) => missing > 0).length
  return count === 0 ? t('coverage:panel.none') : t('coverage:panel.missing', { count, number: format.number(count) })
}
