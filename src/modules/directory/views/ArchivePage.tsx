import type { ComponentChildren, VNode } from 'preact'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { ConfirmPage } from '#web/parts/Form.tsx'
import type { Ui } from '#web/ui.ts'

interface ArchivePageProps {
  readonly ui: Ui
  readonly what: 'organisation' | 'service' | 'location' | 'contact'
  readonly name: string
  readonly action: string
  readonly back: string
  /** What goes with it, by name. */
  readonly children?: ComponentChildren
}

/** Archiving asks first: what goes, what stays. */
export function ArchivePage({ ui, what, name, action, back, children }: ArchivePageProps): VNode {
  const { t } = ui
  const title = t('directory:archive.title', { name })
  return (
    <WorkLayout ui={ui} title={title} hasOwnHeading>
      <ConfirmPage ui={ui} title={title} action={action} submit={t('directory:archive.submit')} danger back={back}>
        <p>{t(`directory:archive.${what}`)}</p>
        {children}
      </ConfirmPage>
    </WorkLayout>
  )
}

/** The services that leave with their organisation; none is said too. */
export function ServicesLeaving({ ui, services }: { readonly ui: Ui, readonly services: readonly { readonly id: string, readonly name: string }[] }): VNode {
  const { t } = ui
  if (services.length === 0) return <p>{t('directory:archive.noServices')}</p>
  return (
    <>
      <p>{t('directory:archive.services', { count: services.length })}</p>
      <ul>{services.map(({ id, name }) => <li><a href={ui.href(`/prace/sit/sluzby/${id}`)}>{name}</a></li>)}</ul>
    </>
  )
}
