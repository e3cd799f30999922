import type { VNode } from 'preact'
import { Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { backupsPath } from '../paths.ts'

/** A backup is missing: that is said where the administrator looks first. */
export const MissedPanel = ({ ui, state }: { readonly ui: Ui, readonly state: 'failed' | 'late' }): VNode => (
  <Notice kind="heed" title={ui.t(`admin:nightly.${state}Title`)}>
    <p>{ui.t(`admin:nightly.${state}Text`)} <a href={ui.href(backupsPath)}>{ui.t('admin:nightly.see')}</a></p>
  </Notice>
)
