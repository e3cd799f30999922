import type { VNode } from 'preact'
import type { MessageKey } from '#i18n/translate.ts'
import { PublicLayout } from '#web/layout/PublicLayout.tsx'
import { Icon, type IconName } from '#web/parts/icons.tsx'
import type { Ui } from '#web/ui.ts'

const does = ['needs', 'guides', 'joins', 'meets', 'builds', 'tells', 'all'] as const
const doesNot = ['cases', 'service', 'money', 'rates', 'favours', 'decides'] as const
const ask = ['lost', 'meet', 'missing'] as const

/** What a networker does and does not do, in plain words of the role's description. */
export function NetworkerRolePage({ ui }: { readonly ui: Ui }): VNode {
  const { t } = ui
  return (
    <PublicLayout
      ui={ui} title={t('portal:networker.role.title')} lead={t('portal:networker.role.lead')}
      crumbs={[{ label: t('portal:networker.title'), path: '/sitar' }]}
    >
      <div class="for-whom">
        <Lines ui={ui} title={t('portal:networker.role.yes')} icon="check" lines={does.map((line) => `portal:networker.role.does.${line}` as const)} />
        <Lines ui={ui} title={t('portal:networker.role.no')} icon="cross" lines={doesNot.map((line) => `portal:networker.role.doesNot.${line}` as const)} />
      </div>
      <div class="text-page">
        <h2>{t('portal:networker.role.mottoLabel')}</h2>
        <p class="excerpt">{t('portal:networker.role.motto')}</p>
        <h2>{t('portal:networker.role.when')}</h2>
        <ul>{ask.map((line) => <li>{t(`portal:networker.role.ask.${line}`)}</li>)}</ul>
        <p class="section-more"><a class="button" href={ui.href('/sitar')}>{t('portal:networker.submit')}</a></p>
        <p>
          {t('portal:networker.role.stories')} <a href={ui.href('/mam-obavu')}>{t('portal:networker.role.concern')}</a>
        </p>
      </div>
    </PublicLayout>
  )
}

interface LinesProps { readonly ui: Ui, readonly title: string, readonly icon: IconName, readonly lines: readonly MessageKey[] }

const Lines = ({ ui, title, icon, lines }: LinesProps): VNode => (
  <section class="panel">
    <h2>{title}</h2>
    <ul class="marked-lines">{lines.map((line) => <li><Icon name={icon} small /><span>{ui.t(line)}</span></li>)}</ul>
  </section>
)
