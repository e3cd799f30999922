import type { VNode } from 'preact'
import { labelOf, situations } from '#modules/directory/index.ts'
import { PublicLayout } from '#web/layout/PublicLayout.tsx'
import { MapPicture } from '#web/map/MapPicture.tsx'
import type { MapModel } from '#web/map/model.ts'
import type { Ui } from '#web/ui.ts'
import type { Catalogue } from '../catalogue.ts'
import { CatalogueFilters } from './CatalogueFilters.tsx'
import { ResultList } from './ResultList.tsx'
import { Understood } from './Understood.tsx'

export interface CataloguePageProps {
  readonly ui: Ui
  readonly catalogue: Catalogue
  readonly map: MapModel | null
  readonly orps: ReadonlyMap<string, string>
}

/** The address without what narrows it: the situation and the municipality stay. */
export function clearPath(path: string, { question: { situation }, answer: { origin } }: Catalogue): string {
  const query = new URLSearchParams({ ...(situation ? { situace: situation } : {}), ...(origin ? { obec: origin.code } : {}) }).toString()
  return query === '' ? path : `${path}?${query}`
}

export function CataloguePage({ ui, catalogue, map, orps }: CataloguePageProps): VNode {
  const { t, language } = ui
  const { situation } = catalogue.question
  const clear = clearPath('/sluzby', catalogue)
  return (
    <PublicLayout
      ui={ui} isList title={situation === null ? t('portal:catalogue.title') : labelOf(situations, situation, language)}
      crumbs={situation === null ? [] : [{ label: t('portal:catalogue.situations'), path: '/#situace' }]}
      lead={situation === null ? t('portal:catalogue.lead') : situations[situation].lead[language]}
      description={t('portal:catalogue.description')}
    >
      <Understood ui={ui} catalogue={catalogue} />
      <div class="catalogue">
        <CatalogueFilters ui={ui} catalogue={catalogue} orps={orps} clear={clear} />
        <ResultList ui={ui} catalogue={catalogue} clear={clear} other={<a href={ui.href(`/mapa${ui.here.search}`)}>{t('portal:result.onMap')}</a>} />
        {map && catalogue.answer.total > 0 && (
          <div class="map-side"><MapPicture ui={ui} model={map} size={{ width: 336, height: 300 }} id="mapa" /></div>
        )}
      </div>
    </PublicLayout>
  )
}
