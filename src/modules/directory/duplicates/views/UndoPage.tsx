import type { VNode } from 'preact'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { ConfirmPage } from '#web/parts/Form.tsx'
import type { Ui } from '#web/ui.ts'
import { cardFieldLabel } from '../../views/cardWords.ts'
import { cardPath, undoPath } from '../paths.ts'
import type { MergeFound } from '../queries/merges.ts'

interface UndoPageProps { readonly ui: Ui, readonly merge: MergeFound, readonly left: readonly string[], readonly parted: readonly { readonly service: string, readonly place: string }[] }

/** Says what comes back and what cannot before a merge is undone. */
export function UndoPage({ ui, merge: { id, kind, staying, gone, mergedAt }, left, parted }: UndoPageProps): VNode {
  const { t } = ui
  const title = t('duplicates:undo.title', { gone: gone.name, staying: staying.name })
  return (
    <WorkLayout ui={ui} title={title} hasOwnHeading>
      <ConfirmPage ui={ui} title={title} action={undoPath(id)} submit={t('duplicates:undo.submit')} back={cardPath(kind, staying.id)}>
        <p>{t('duplicates:undo.text', { date: ui.format.dateTime(mergedAt) })}</p>
        {left.length > 0 && (
          <>
            <p>{t('duplicates:undo.left')}</p>
            <ul>{left.map((field) => <li>{cardFieldLabel({ ui, kind, field })}</li>)}</ul>
          </>
        )}
        {parted.length > 0 && (
          <>
            <p>{t('duplicates:undo.parted')}</p>
            <ul>{parted.map((pair) => <li>{t('duplicates:undo.pair', pair)}</li>)}</ul>
          </>
        )}
      </ConfirmPage>
    </WorkLayout>
  )
}
