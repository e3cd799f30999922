import type { VNode } from 'preact'
import { coverageWords } from '#core/accessibility/judgement.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { DataTable } from '#web/parts/Table.tsx'
import { CoverMark } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { CoverageView } from '../input.ts'
import { type OrpSums, sumsByOrp } from '../rules.ts'
import type { ShownCoverage } from '../shownCoverage.ts'
import { MapAndSums, NoMunicipalities, ViewForm } from './CoveragePage.tsx'
import { coveragePath, municipalitiesSaid, nameOf, tablePath } from './wording.ts'

interface RegionPageProps {
  readonly ui: Ui
  readonly region: { readonly code: string, readonly name: string }
  readonly view: CoverageView
  readonly shown: ShownCoverage
}

/** A region: the map of one function, then counts of municipalities by word in each ORP. */
export function RegionPage({ ui, region, view, shown }: RegionPageProps): VNode {
  const { t } = ui
  const { coverage } = shown
  const rows = sumsByOrp(coverage)
  return (
    <WorkLayout
      ui={ui} title={t('coverage:headingRegion', { name: region.name })} crumb={region.name} crumbs={[{ label: t('coverage:title'), path: '/prace/pokryti' }]}
      intro={introOf(ui, coverage)} islands={['map']}
    >
      {rows.length === 0 ? <NoMunicipalities ui={ui} /> : (
        <>
          <ViewForm ui={ui} view={view} />
          <MapAndSums ui={ui} place={region.name} view={view} shown={shown} source={`/prace/pokryti/mapa.geojson?kraj=${region.code}`} within={{ kraj: region.code }} />
          <section class="part matrix-scroll" role="region" aria-label={t('coverage:region.caption')} tabindex={0}>
            <DataTable
              ui={ui} caption={t('coverage:region.caption')} note={t('coverage:region.note')} rows={rows}
              exports={(['csv', 'xlsx'] as const).map((kind) => ({ label: kind.toUpperCase(), path: tablePath({ kraj: region.code }, kind, view.way) }))}
              columns={[
                { label: t('coverage:region.orp'), kind: 'name', cell: ({ code, name }) => <a href={ui.href(coveragePath({ orp: code }, view.function, view.way))}>{name}</a> },
                ...coverage.functions.map((covered, index) => ({
                  label: nameOf(ui, covered.function), cell: (row: OrpSums) => <Counts ui={ui} counts={row.counts[index]} />,
                })),
              ]}
            />
          </section>
        </>
      )}
    </WorkLayout>
  )
}

function introOf(ui: Ui, { municipalities }: ShownCoverage['coverage']): string {
  const status = ui.t('coverage:status.holds', { status: ui.t('coverage:status.shipped') })
  return `${municipalitiesSaid(ui, municipalities.length)} · ${status}; ${ui.t('coverage:region.own')}`
}

function Counts({ ui, counts }: { readonly ui: Ui, readonly counts: OrpSums['counts'][number] | undefined }): VNode {
  return (
    <span class="tags">
      {coverageWords.map((word) => {
        const count = counts?.[word] ?? 0
        return count === 0 ? null : (
          <span class="cover" title={ui.t(`web:cover.${word}`)}>
            <CoverMark word={word} />{ui.format.number(count)}<span class="visually-hidden"> {ui.t(`web:cover.${word}`)}</span>
          </span>
        )
      })}
    </span>
  )
}
