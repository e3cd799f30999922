import type { VNode } from 'preact'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { ConfirmPage } from '#web/parts/Form.tsx'
import type { Ui } from '#web/ui.ts'

interface RemovePageProps { readonly ui: Ui, readonly title: string, readonly what: string, readonly action: string, readonly back: string }

/** Asks before a figure or a journey goes; what it said stays in the audit. */
export const RemovePage = ({ ui, title, what, action, back }: RemovePageProps): VNode => (
  <WorkLayout ui={ui} title={title} hasOwnHeading>
    <ConfirmPage ui={ui} title={title} action={action} submit={ui.t('territory:remove')} danger back={back}>
      <p><strong>{what}</strong></p>
      <p>{ui.t('territory:removeText')}</p>
    </ConfirmPage>
  </WorkLayout>
)
