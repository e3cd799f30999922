import type { VNode } from 'preact'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { ConfirmPage } from '#web/parts/Form.tsx'
import type { Ui } from '#web/ui.ts'

interface ArchivePageProps {
  readonly ui: Ui
  readonly what: 'organisation' | 'service' | 'location' | 'contact'
  readonly name: string
  readonly action: string
  readonly back: string
}

/** Archiving asks first: what goes, what stays. */
export function ArchivePage({ ui, what, name, action, back }: ArchivePageProps): VNode {
  const { t } = ui
  const title = t('directory:archive.title', { name })
  return (
    <WorkLayout ui={ui} title={title} hasOwnHeading>
      <ConfirmPage ui={ui} title={title} action={action} submit={t('directory:archive.submit')} danger back={back}>
        <p>{t(`directory:archive.${what}`)}</p>
      </ConfirmPage>
    </WorkLayout>
  )
}
