import type { VNode } from 'preact'
import { type Guarded, guardConfirmation } from '../guard.ts'
import type { Ui } from '../ui.ts'
import { Checkbox } from './choices.tsx'
import { Notice } from './words.tsx'

/** Inside a form: what looks like somebody's personal data, and the box to go on after looking. Nothing without doubts. */
export function GuardNotice({ ui, guarded }: { readonly ui: Ui, readonly guarded: Guarded | undefined }): VNode | null {
  if (!guarded || guarded.doubts.length === 0) return null
  return (
    <Notice kind="heed" title={ui.t('web:guard.title')} role="status">
      <p>{ui.t('web:guard.text')}</p>
      <ul>{guarded.doubts.map(({ kind, excerpt }) => <li>{ui.t(`web:guard.kind.${kind}`)}: <mark>{excerpt}</mark></li>)}</ul>
      <Checkbox ui={ui} name={guardConfirmation} label={ui.t('web:guard.confirm')} />
    </Notice>
  )
}

/** The rule under every field where people write freely. */
export const GuardRule = ({ ui }: { readonly ui: Ui }): VNode => <p class="hint">{ui.t('web:guard.rule')}</p>
