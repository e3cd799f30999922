import type { VNode } from 'preact'
import { parseMarks } from '#documents/marks/parseMarks.ts'
import { type Role, roleCodes, roles } from '#modules/access/index.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { OperatorReach } from '#web/parts/OperatorReach.tsx'
import { RichWords } from '#web/parts/RichWords.tsx'
import { PartHead } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { helpOf, helpPath } from '../pages.ts'

/** Where help begins: the page of one's own role, the others, and what is common to all. */
export function HelpPage({ ui, own }: { readonly ui: Ui, readonly own: readonly Role[] }): VNode {
  const { t } = ui
  return (
    <WorkLayout ui={ui} title={t('help:title')} intro={t('help:intro')}>
      {own.length > 0 && <section class="part"><PartHead title={t('help:own')} /><Roles ui={ui} roles={own} /></section>}
      <section class="part">
        <PartHead title={t('help:common')} />
        <div class="stack help-words"><RichWords words={parseMarks(t('help:commonText'))} /></div>
      </section>
      <section class="part"><PartHead title={t('help:others')} /><Roles ui={ui} roles={roleCodes.filter((role) => !own.includes(role))} /></section>
      <Ask ui={ui} />
    </WorkLayout>
  )
}

/** What one role can do today, and how to do its main work. */
export const RoleHelpPage = ({ ui, role }: { readonly ui: Ui, readonly role: Role }): VNode => (
  <WorkLayout ui={ui} title={ui.t('help:of', { role: ui.t(roles[role].label) })} crumb={ui.t(roles[role].label)} crumbs={[{ label: ui.t('help:title'), path: helpPath }]}>
    <div class="stack help-words"><RichWords words={parseMarks(ui.t(`help:page.${role}`))} /></div>
    <Ask ui={ui} />
  </WorkLayout>
)

const Roles = ({ ui, roles: shown }: { readonly ui: Ui, readonly roles: readonly Role[] }): VNode => (
  <ul class="plain-list">{shown.map((role) => <li><a href={ui.href(helpOf(role))}>{ui.t(roles[role].label)}</a></li>)}</ul>
)

const Ask = ({ ui }: { readonly ui: Ui }): VNode => (
  <section class="part">
    <PartHead title={ui.t('help:ask')} />
    <p>{ui.t('help:askText', { name: ui.installation.operatorName })} <OperatorReach ui={ui} /></p>
    <p><a href={ui.href('/prace/ucet')}>{ui.t('help:account')}</a></p>
  </section>
)
