import type { VNode } from 'preact'
import { OutsideSwitch } from '#modules/directory/index.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { PostForm } from '#web/parts/Form.tsx'
import { EmptyState, PartHead } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { libraryPath, makingPath } from '../../paths.ts'
import type { DocumentVersion } from '../../queries.ts'
import type { Outside } from '../catalogueData.ts'
import { Versions } from '../../views/Versions.tsx'

interface CataloguePageProps {
  readonly ui: Ui
  readonly orp: { readonly code: string, readonly name: string }
  /** Services that would go in today, and how many of them wait for verification. */
  readonly count: number
  readonly doubtful: number
  /** Services outside the network for children and families, and whether they go in. */
  readonly outside: Outside
  readonly versions: readonly DocumentVersion[]
  readonly isRunning: boolean
  readonly mayMake: boolean
  readonly mayVerify: boolean
}

const choice = { show: 'outputs:catalogue.outsideAdd', shown: 'outputs:catalogue.outsideIn', hide: 'outputs:catalogue.outsideDrop' } as const

const switchOf = ({ ui, outside }: CataloguePageProps): VNode =>
  <OutsideSwitch ui={ui} asked={{ withOutside: outside.isIn, kind: null }} count={outside.count} words={choice} />

/** What goes into the catalogue today, its making and its versions. */
export function CataloguePage(props: CataloguePageProps): VNode {
  const { ui, orp, count, doubtful, versions, mayMake, mayVerify } = props
  const { t } = ui
  return (
    <WorkLayout
      ui={ui} title={t('outputs:catalogue.page', { orp: orp.name })} crumb={t('outputs:catalogue.crumb')} intro={t('outputs:catalogue.intro')}
      crumbs={[{ label: t('outputs:menu'), path: libraryPath(orp.code) }]}
    >
      {count === 0 && switchOf(props)}
      {count === 0 ? <EmptyState ui={ui} title={t('outputs:catalogue.title')} act={{ label: t('directory:services.title'), path: '/prace/sit/sluzby' }}>{t('print:catalogue.empty')}</EmptyState> : (
        <>
          <p class="lead">{t('outputs:catalogue.count', { count })}</p>
          {doubtful > 0 && (
            <p>
              {t('outputs:catalogue.doubtful', { count: doubtful })}
              {mayVerify && <>{' '}<a href={ui.href(`/prace/sit/overovani?orp=${orp.code}`)}>{t('outputs:catalogue.toDoubts')}</a></>}
            </p>
          )}
          {switchOf(props)}
          {mayMake && <Making {...props} />}
        </>
      )}
      <section class="part" id="verze"><Versions ui={ui} versions={versions} none={t('outputs:catalogue.none')} /></section>
    </WorkLayout>
  )
}

function Making({ ui, orp, isRunning, outside }: CataloguePageProps): VNode {
  const { t } = ui
  const path = makingPath('service_catalogue', orp.code, outside.isIn)
  return (
    <section class="part">
      <div class="panel panel-soft stack">
        <PartHead title={t('outputs:catalogue.make')} />
        <p>{t(isRunning ? 'outputs:catalogue.running' : 'outputs:catalogue.makeText')}</p>
        {isRunning ? <a class="button button-second" href={ui.href(path)}>{t('outputs:analysis.toProgress')}</a> : (
          <PostForm ui={ui} action={path}><button class="button" type="submit">{t('outputs:catalogue.make')}</button></PostForm>
        )}
      </div>
    </section>
  )
}
