import type { VNode } from 'preact'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { PartHead } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { analysisPath, documentPath } from '../paths.ts'
import type { DocumentVersion } from '../queries.ts'
import { Versions } from './Versions.tsx'

interface LibraryPageProps {
  readonly ui: Ui
  readonly orp: { readonly code: string, readonly name: string }
  readonly versions: readonly DocumentVersion[]
  readonly catalogues: readonly DocumentVersion[]
  readonly maySeeChapters: boolean
  readonly mayMake: boolean
}

/** Documents of the ORP. */
export function LibraryPage({ ui, orp, versions, catalogues, maySeeChapters, mayMake }: LibraryPageProps): VNode {
  const { t } = ui
  return (
    <WorkLayout ui={ui} title={t('outputs:library.title', { orp: orp.name })} crumbs={[]} crumb={t('outputs:menu')} intro={t('outputs:library.intro')}>
      <section class="part" aria-labelledby="analyza">
        <PartHead id="analyza" title={t('outputs:library.analysis')} />
        <p>{t('outputs:library.analysisText')}</p>
        {maySeeChapters && <p class="buttons"><a class="button" href={ui.href(analysisPath(orp.code))}>{t('outputs:library.open')}</a></p>}
        <Versions ui={ui} versions={versions} none={t(maySeeChapters ? 'outputs:library.noneText' : 'outputs:library.noneReader')} />
      </section>
      <section class="part" aria-labelledby="katalog">
        <PartHead id="katalog" title={t('outputs:catalogue.title')} />
        <p>{t('outputs:catalogue.text')}</p>
        <p class="buttons">
          <a class={mayMake ? 'button' : 'button button-second'} href={ui.href(documentPath('service_catalogue', orp.code))}>
            {t(mayMake ? 'outputs:catalogue.open' : 'outputs:catalogue.look')}
          </a>
        </p>
        <Versions ui={ui} versions={catalogues} none={t('outputs:catalogue.none')} />
      </section>
    </WorkLayout>
  )
}
