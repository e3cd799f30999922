import type { VNode } from 'preact'
import { DefinitionList, type Fact, Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'

/** Somebody saved between the opening of a form and its sending: what they saved; the form below keeps what was typed. */
export const ConflictNotice = ({ ui, facts }: { readonly ui: Ui, readonly facts: readonly Fact[] }): VNode => (
  <Notice kind="heed" role="status" title={ui.t('territory:conflict.title')}>
    <p>{ui.t('territory:conflict.text')}</p>
    <DefinitionList ui={ui} facts={facts} />
  </Notice>
)
