import type { VNode } from 'preact'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { ConfirmPage } from '#web/parts/Form.tsx'
import type { Ui } from '#web/ui.ts'
import { backupsPath, removalPath } from '../paths.ts'

/** Asks before an archive is gone for good. */
export const RemovalPage = ({ ui, name }: { readonly ui: Ui, readonly name: string }): VNode => (
  <WorkLayout ui={ui} title={ui.t('admin:removal.title')} hasOwnHeading>
    <ConfirmPage ui={ui} title={ui.t('admin:removal.title')} action={removalPath(name)} submit={ui.t('admin:removal.submit')} danger back={backupsPath}>
      <p><code>{name}</code></p>
      <p>{ui.t('admin:removal.text')}</p>
    </ConfirmPage>
  </WorkLayout>
)
