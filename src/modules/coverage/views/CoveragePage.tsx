import type { VNode } from 'preact'
import { coverageWords } from '#core/accessibility/judgement.ts'
import { type HelpFunction, helpFunctionCodes } from '#modules/directory/index.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { MapLegend } from '#web/map/MapLegend.tsx'
import { MapPicture } from '#web/map/MapPicture.tsx'
import { SelectField } from '#web/parts/Field.tsx'
import { FilterForm } from '#web/parts/Form.tsx'
import { CoverMark, EmptyState, Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { type CoverageView, wayWords } from '../input.ts'
import { travelWays } from '../minimumNetwork.ts'
import { functionIn } from '../rules.ts'
import type { ShownCoverage } from '../shownCoverage.ts'
import { coverageLegend, coverageMap } from './coverageMap.ts'
import { Findings, Strengths } from './Findings.tsx'
import { Matrix } from './Matrix.tsx'
import { HolesElsewhere, Sentence } from './Sentence.tsx'
import { childrenSaid, coveragePath, municipalitiesSaid, nameOf, statusSaid, whyPath } from './wording.ts'

export interface CoveragePageProps {
  readonly ui: Ui
  readonly orp: { readonly code: string, readonly name: string, readonly regionCode: string }
  readonly view: CoverageView
  readonly shown: ShownCoverage
  readonly maySeeRegion: boolean
}

/** Strong and white spots of an ORP: the sentence first, then the map, the holes and why, the matrix, where the net holds. */
export function CoveragePage(props: CoveragePageProps): VNode {
  const { ui, orp, view, shown, maySeeRegion } = props
  const { t } = ui
  const { coverage } = shown
  const regionPath = `/prace/pokryti?kraj=${orp.regionCode}&funkce=${view.function}`
  return (
    <WorkLayout
      ui={ui} title={t('coverage:headingOrp', { name: orp.name })} crumb={t('coverage:title')} crumbs={[]} intro={introOf(props)} islands={['map']}
      actions={maySeeRegion ? <a class="button button-second" href={ui.href(regionPath)}>{t('coverage:toRegion')}</a> : undefined}
    >
      {coverage.municipalities.length === 0 ? <NoMunicipalities ui={ui} /> : (
        <>
          <ViewForm ui={ui} view={view} hasWay />
          <MapAndSums ui={ui} place={`ORP ${orp.name}`} view={view} shown={shown} source={`/prace/pokryti/mapa.geojson?orp=${orp.code}`} within={{ orp: orp.code }} />
          <Findings ui={ui} coverage={coverage} orp={orp.code} />
          <Matrix ui={ui} coverage={coverage} chosen={view.function} orp={orp.code} />
          <Strengths ui={ui} coverage={coverage} orp={orp.code} />
          <Uncounted {...props} />
        </>
      )}
    </WorkLayout>
  )
}

function introOf({ ui, shown: { coverage }, view }: CoveragePageProps): string {
  const { t, format } = ui
  const children = coverage.municipalities.reduce((sum, one) => sum + (one.children ?? 0), 0)
  const status = t('coverage:status.holds', { status: statusSaid(ui, functionIn(coverage, view.function).agreed) })
  return `${municipalitiesSaid(ui, coverage.municipalities.length)}, ${t('coverage:childrenAge', { count: children, number: format.number(children) })} · ${status}`
}

export const NoMunicipalities = ({ ui }: { readonly ui: Ui }): VNode => (
  <EmptyState ui={ui} title={ui.t('coverage:noMunicipalities.title')} act={{ label: ui.t('coverage:noMunicipalities.act'), path: '/prace/uzemi/import' }}>
    {ui.t('coverage:noMunicipalities.text')}
  </EmptyState>
)

interface ViewFormProps { readonly ui: Ui, readonly view: CoverageView, readonly hasWay?: boolean }

export function ViewForm({ ui, view, hasWay = false }: ViewFormProps): VNode {
  const { t } = ui
  return (
    <FilterForm ui={ui} label={t('coverage:filter.label')} keep={['kraj']}>
      <SelectField
        ui={ui} name="funkce" label={t('coverage:filter.function')} optional="unsaid" value={view.function}
        options={helpFunctionCodes.map((code) => ({ value: code, label: nameOf(ui, code) }))}
      />
      {hasWay && (
        <SelectField
          ui={ui} name="zpusob" label={t('coverage:filter.way')} optional="unsaid" value={wayWords[view.way]}
          options={travelWays.map((way) => ({ value: wayWords[way], label: t(`coverage:way.${way}`) }))}
        />
      )}
    </FilterForm>
  )
}

interface MapAndSumsProps {
  readonly ui: Ui
  readonly place: string
  readonly view: CoverageView
  readonly shown: ShownCoverage
  /** Address of the same map for the island. */
  readonly source: string
  readonly within: Parameters<typeof coveragePath>[0]
}

export function MapAndSums({ ui, place, view, shown, source, within }: MapAndSumsProps): VNode {
  const { function: code, way } = view
  const href = (orp: string, municipality: string): string => ui.href(whyPath(orp, municipality, code, way))
  const model = coverageMap(ui, { shown, function: code, place, href })
  return (
    <section class="coverage-top" aria-labelledby="souhrn">
      <MapPicture
        ui={ui} model={model} size={{ width: 640, narrow: 340 }} id="mapa"
        live={ui.href(`${source}&funkce=${code}${way === 'minimum' ? '' : `&zpusob=${wayWords[way]}`}`)}
      />
      <div>
        <h2 id="souhrn" class="visually-hidden">{nameOf(ui, code)}</h2>
        <Sentence ui={ui} coverage={shown.coverage} function={code} />
        <HolesElsewhere ui={ui} coverage={shown.coverage} function={code} path={(other) => coveragePath(within, other, way)} />
        <Sums ui={ui} shown={shown} function={code} />
        <h3 class="section-more">{ui.t('coverage:legend.title')}</h3>
        <MapLegend lines={coverageLegend(ui, shown, code)} id="vysvetlivky" />
      </div>
    </section>
  )
}

function Sums({ ui, shown, function: code }: { readonly ui: Ui, readonly shown: ShownCoverage, readonly function: HelpFunction }): VNode {
  const { sums } = functionIn(shown.coverage, code)
  return (
    <dl class="coverage-sums" aria-label={ui.t('coverage:sums')}>
      {coverageWords.map((word) => (
        <div>
          <CoverMark word={word} />
          <dt>{ui.t(`web:cover.${word}`)}</dt>
          <dd>{municipalitiesSaid(ui, sums[word].municipalities)}</dd>
          <dd>{childrenSaid(ui, sums[word].children)}</dd>
        </div>
      ))}
    </dl>
  )
}

function Uncounted({ ui, shown }: CoveragePageProps): VNode | null {
  const { uncounted } = shown.coverage
  if (uncounted.length === 0) return null
  return <Notice><p>{ui.t('coverage:uncounted', { services: ui.format.list(uncounted.map(({ name }) => name)) })}</p></Notice>
}
