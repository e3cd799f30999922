import type { VNode } from 'preact'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { ConfirmPage } from '#web/parts/Form.tsx'
import type { Ui } from '#web/ui.ts'
import { backupsPath } from '../../backups/paths.ts'
import { kindPath, retentionPath, runPath } from '../paths.ts'
import type { KindStanding } from '../standing.ts'

/** Asks before what goes today goes now. */
export function RunPage({ ui, standings }: { readonly ui: Ui, readonly standings: readonly KindStanding[] }): VNode {
  const { t } = ui
  const going = standings.filter(({ due }) => due > 0)
  const isErasing = going.length > 0
  const title = t(isErasing ? 'retention:confirm.title' : 'retention:confirm.nothingTitle')
  return (
    <WorkLayout ui={ui} title={title} hasOwnHeading>
      <ConfirmPage
        ui={ui} title={title} action={runPath} submit={t(isErasing ? 'retention:confirm.submit' : 'retention:confirm.announce')} danger={isErasing} back={retentionPath}
      >
        {!isErasing ? <p>{t('retention:confirm.nothing')}</p> : (
          <>
            <p>{t('retention:confirm.what')}</p>
            <ul>{going.map(({ kind, due }) => <li><a href={ui.href(kindPath(kind))}>{t(`retention:kind.${kind}`)}</a>: {ui.format.number(due)}</li>)}</ul>
            <p>{t('retention:confirm.backup')} <a href={ui.href(backupsPath)}>{t('retention:confirm.toBackups')}</a></p>
          </>
        )}
      </ConfirmPage>
    </WorkLayout>
  )
}
