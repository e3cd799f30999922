import type { VNode } from 'preact'
import { AsideLink } from '#web/parts/Form.tsx'
import { Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { ArchivedState } from '../archived.ts'

/** Above the form of a card that is in the archive: nothing is written there, where what was typed is, and where to go on. */
export function ArchivedForm({ ui, archived }: { readonly ui: Ui, readonly archived: ArchivedState | undefined }): VNode | null {
  if (!archived) return null
  const { t } = ui
  const { merged, page, sent } = archived
  const { title, how, path, name } = merged
    ? { title: t('cards:archived.merged'), how: t('cards:archived.mergedHow'), ...merged }
    : { title: t('cards:archived.title'), how: t('cards:archived.how'), path: page, name: t('cards:archived.page') }
  return (
    <Notice kind="heed" title={title} role={sent === null ? undefined : 'status'}>
      {sent !== null && <p>{t(`cards:archived.${sent}`)}</p>}
      <p>{how} <AsideLink ui={ui} path={path}>{name}</AsideLink></p>
    </Notice>
  )
}
