import type { VNode } from 'preact'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { OperatorReach } from '#web/parts/OperatorReach.tsx'
import { Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'

/** Somebody with an account and nothing to do with it today: what happened, and whom to ask. */
export const NoRolePage = ({ ui }: { readonly ui: Ui }): VNode => (
  <WorkLayout ui={ui} title={ui.t('overview:title')}>
    <Notice title={ui.t('overview:noRole.title')}>
      <p>{ui.t('overview:noRole.text')}</p>
      <p>{ui.t('overview:noRole.ask', { name: ui.installation.operatorName })} <OperatorReach ui={ui} /></p>
      <p>{ui.t('overview:noRole.meanwhile')} <a href={ui.href('/')}>{ui.t('overview:noRole.open')}</a></p>
    </Notice>
  </WorkLayout>
)
