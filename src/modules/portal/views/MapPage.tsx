import type { VNode } from 'preact'
import { PublicLayout } from '#web/layout/PublicLayout.tsx'
import { MapPicture } from '#web/map/MapPicture.tsx'
import { Notice } from '#web/parts/words.tsx'
import { CatalogueFilters } from './CatalogueFilters.tsx'
import { type CataloguePageProps, clearPath } from './CataloguePage.tsx'
import { ResultList } from './ResultList.tsx'
import { Understood } from './Understood.tsx'

/** The same search with a large map over the list. */
export function MapPage({ ui, catalogue, map, orps }: CataloguePageProps): VNode {
  const { t } = ui
  const clear = clearPath('/mapa', catalogue)
  return (
    <PublicLayout
      ui={ui} isList title={t('portal:map.title')} lead={t('portal:map.lead')} description={t('portal:catalogue.description')}
      islands={map ? ['map'] : []}
    >
      <Understood ui={ui} catalogue={catalogue} />
      <div class="map-page">
        <CatalogueFilters ui={ui} catalogue={catalogue} orps={orps} clear={clear} />
        <div>
          {map
            ? <MapPicture ui={ui} model={map} size={{ width: 820, narrow: 330 }} id="mapa" live={ui.href(`/mapa.geojson${ui.here.search}`)} />
            : <Notice><p>{t('portal:map.noShapes')}</p></Notice>}
          <div class="section-more">
            <ResultList
              ui={ui} catalogue={catalogue} clear={clear}
              other={<a href={ui.href(`/sluzby${ui.here.search}`)}>{t('portal:result.asList')}</a>}
            />
          </div>
        </div>
      </div>
    </PublicLayout>
  )
}
