import type { VNode } from 'preact'
import type { MessageKey } from '#i18n/translate.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { ConfirmPage } from '#web/parts/Form.tsx'
import { Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { ListName } from '../../codelists/registry.ts'
import { listPath, undoPath } from '../paths.ts'
import type { MadeChange } from '../queries/changes.ts'
import { changeWords } from './changeWords.ts'

interface UndoPageProps {
  readonly ui: Ui
  readonly list: ListName
  readonly change: MadeChange
  /** Why it cannot be taken back. */
  readonly problem?: MessageKey | undefined
}

/** Asks before a change is taken back. */
export function UndoPage({ ui, list, change, problem }: UndoPageProps): VNode {
  const { t, format } = ui
  return (
    <WorkLayout ui={ui} title={t('codes:undo.title')} hasOwnHeading>
      {problem !== undefined && <Notice kind="heed" role="status"><p>{t(problem)}</p></Notice>}
      <ConfirmPage ui={ui} title={t('codes:undo.title')} action={undoPath(list, change.id)} submit={t('codes:undo.submit')} back={listPath(list)}>
        <p>{t('codes:undo.text', { date: format.dateTime(change.at), what: changeWords(ui, list, change) })}</p>
      </ConfirmPage>
    </WorkLayout>
  )
}
