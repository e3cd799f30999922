import type { VNode } from 'preact'
import { AsideLink, PostForm } from '#web/parts/Form.tsx'
import { Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { formOf, insteadOf } from '../draft.ts'

/** How a form keeps what is not saved yet. */
export interface DraftState {
  /** Where it is sent. */
  readonly path: string
  /** When something was kept that the person has not opened; null when the form shows all there is. */
  readonly offered: Date | null
  /** The form was to be put off, but what was kept before would be lost. */
  readonly isInWay?: boolean
}

/** Above a form: something is waiting from last time, to be opened or thrown away. Nothing when there is not. */
export function DraftOffer({ ui, draft }: { readonly ui: Ui, readonly draft: DraftState | undefined }): VNode | null {
  if (!draft || draft.offered === null) return null
  const { t } = ui
  if (draft.isInWay === true) {
    return (
      <Notice kind="heed" title={t('cards:draft.inWay')} role="status">
        <p>{t('cards:draft.inWayText')} <AsideLink ui={ui} path={`${formOf(draft)}?rozepsane=ano`}>{t('cards:draft.openBeside')}</AsideLink></p>
      </Notice>
    )
  }
  return (
    <Notice kind="info" title={t('cards:draft.offer', { time: ui.format.dateTime(draft.offered) })}>
      <p>{t('cards:draft.offerText')}</p>
      <div class="buttons">
        <a class="button button-second" href={ui.href(`${ui.here.pathname}?rozepsane=ano`)}>{t('cards:draft.open')}</a>
        <PostForm ui={ui} action={draft.path}>
          <button class="button button-quiet" type="submit" name="zahodit" value="ano">{t('cards:draft.drop')}</button>
        </PostForm>
      </div>
    </Notice>
  )
}

/** Puts the form off without saving the card; works without JavaScript too. */
export const PutOff = ({ ui, draft }: { readonly ui: Ui, readonly draft: DraftState | undefined }): VNode | null => draft ? (
  <button class="button button-second" type="submit" formaction={ui.href(draft.path)} name={draft.isInWay ? insteadOf : undefined} value={draft.isInWay ? 'ano' : undefined}>
    {ui.t(draft.isInWay ? 'cards:draft.putOffInstead' : 'cards:draft.putOff')}
  </button>
) : null

/** The island that keeps unsaved words by itself, while nothing older waits to be opened, and saves by Ctrl+S. */
export function DraftIsland({ ui, draft }: { readonly ui: Ui, readonly draft: DraftState | undefined }): VNode {
  const { t } = ui
  return (
    <p
      class="editor-state" role="status" data-island="draft"
      data-action={draft && draft.offered === null ? ui.href(draft.path) : undefined}
      data-saving={t('cards:draft.saving')} data-waiting={t('cards:draft.waiting')} data-offline={t('cards:draft.offline')}
      data-conflict={t('cards:draft.conflict')}
      data-guard={t('cards:draft.guard')} data-refused={t('cards:draft.refused')}
    />
  )
}
