import type { ComponentChildren, VNode } from 'preact'
import type { Problems, Typed } from '#web/form.ts'
import type { Guarded } from '#web/guard.ts'
import { ErrorSummary, PostForm, SubmitRow } from '#web/parts/Form.tsx'
import { GuardNotice } from '#web/parts/GuardNotice.tsx'
import { DataTable } from '#web/parts/Table.tsx'
import { Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { Difference } from './differences.ts'
import { type FormKind, labelsIn } from './fieldWords.ts'

/** A form of a card as it is shown: what stands in it, and why it was not saved, if it was not. */
export interface FormState {
  readonly typed: Typed
  readonly problems?: Problems | undefined
  readonly guarded?: Guarded | undefined
  /** Somebody saved meanwhile; their values beside mine. */
  readonly differences?: readonly Difference[] | undefined
  /** The version the next saving stands on; none for a new card. */
  readonly version?: number | undefined
}

interface CardFormProps {
  readonly ui: Ui
  readonly form: FormKind
  readonly state: FormState
  readonly action: string
  readonly submit: string
  readonly back: string
  readonly children: ComponentChildren
}

/** The frame of every form of a card: what went wrong on top, the fields, the act and the way back. */
export function CardForm({ ui, form, state, action, submit, back, children }: CardFormProps): VNode {
  const { problems, guarded, differences, version } = state
  return (
    <PostForm ui={ui} action={action} class="form">
      {/* The key Enter presses the first button of a form, which must be the one that saves. */}
      <button class="visually-hidden" type="submit" tabindex={-1} aria-hidden="true" />
      <ErrorSummary ui={ui} problems={problems} labels={labelsIn(ui, form, problems)} />
      {differences && <Conflict ui={ui} differences={differences} />}
      <GuardNotice ui={ui} guarded={guarded} />
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      {children}
      <SubmitRow ui={ui} label={submit} back={back} />
    </PostForm>
  )
}

function Conflict({ ui, differences }: { readonly ui: Ui, readonly differences: readonly Difference[] }): VNode {
  const { t } = ui
  return (
    <Notice kind="heed" title={t('directory:conflict.title')} role="status">
      <p>{t(differences.length === 0 ? 'directory:conflict.same' : 'directory:conflict.text')}</p>
      {differences.length > 0 && (
        <DataTable
          ui={ui} caption={t('directory:conflict.caption')} captionHidden rows={differences}
          columns={[
            { label: t('directory:conflict.field'), kind: 'name', cell: ({ label }) => label },
            { label: t('directory:conflict.theirs'), cell: ({ theirs }) => theirs === '' ? '—' : theirs },
            { label: t('directory:conflict.mine'), cell: ({ mine }) => mine === '' ? '—' : mine },
          ]}
        />
      )}
    </Notice>
  )
}

interface PartProps {
  readonly title: string, readonly lead?: string | undefined, readonly id?: string | undefined,
  readonly children: ComponentChildren,
}

/** A part of a long form under a ruled heading. */
export const FormPart = ({ title, lead, id, children }: PartProps): VNode => (
  <section class="form-part" id={id}>
    <h2>{title}</h2>
    {lead !== undefined && <p class="hint">{lead}</p>}
    {children}
  </section>
)
