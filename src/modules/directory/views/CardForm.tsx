import type { ComponentChildren, VNode } from 'preact'
import { firstOf, type Problems, type Typed } from '#web/form.ts'
import type { Guarded } from '#web/guard.ts'
import { BackRow, ErrorSummary, PostForm, SubmitRow } from '#web/parts/Form.tsx'
import { GuardNotice } from '#web/parts/GuardNotice.tsx'
import type { Ui } from '#web/ui.ts'
import type { Alike } from '../duplicates/queries/alike.ts'
import { AlikeNotice } from '../duplicates/views/AlikeNotice.tsx'
import { Conflict, type ConflictState } from '../editing/views/Conflict.tsx'
import type { ArchivedState } from '../editing/archived.ts'
import { choiceField } from '../editing/choices.ts'
import { openedFields } from '../editing/opened.ts'
import { ArchivedForm } from '../editing/views/ArchivedForm.tsx'
import { draftMark } from '../drafts/draft.ts'
import { DraftIsland, DraftOffer, type DraftState, PutOff } from '../drafts/views/DraftOffer.tsx'
import { type FormKind, labelsIn } from './fieldWords.ts'

/** A form of a card as it is shown: what stands in it, and why it was not saved, if it was not. */
export interface FormState {
  readonly typed: Typed
  readonly problems?: Problems | undefined
  readonly guarded?: Guarded | undefined
  /** Somebody saved meanwhile; their values beside mine, to be chosen from. */
  readonly conflict?: ConflictState | undefined
  /** Cards that may be the same thing as the new one. */
  readonly alike?: readonly Alike[] | undefined
  /** The card, or the one it is added to, is in the archive: nothing is saved there. */
  readonly archived?: ArchivedState | undefined
  /** How the form keeps what is not saved yet; none for a short one. */
  readonly draft?: DraftState | undefined
  /** The version the next saving stands on; none for a new card. */
  readonly version?: number | undefined
}

export interface FormPartLink { readonly id: string, readonly title: string }

interface CardFormProps {
  readonly ui: Ui
  readonly form: FormKind
  readonly state: FormState
  readonly action: string
  readonly submit: string
  readonly back: string
  /** Words of the way back, when it leads elsewhere than to the card. */
  readonly backLabel?: string | undefined
  /** Parts of a long form in their order; none for a short one. */
  readonly parts?: readonly FormPartLink[] | undefined
  /** Labels of fields in the list of problems that say more than the field's own. */
  readonly labels?: Readonly<Record<string, string>> | undefined
  readonly children: ComponentChildren
}

/** The frame of every form of a card: what went wrong on top, the fields, the act and the way back. */
export function CardForm({ ui, form, state, action, submit, back, backLabel, parts = [], labels, children }: CardFormProps): VNode {
  const { typed, problems, guarded, conflict, alike, draft, version } = state
  return (
    <>
      <ArchivedForm ui={ui} archived={state.archived} />
      <DraftOffer ui={ui} draft={draft} />
      <div class={parts.length > 0 ? 'form-beside' : undefined}>
        {parts.length > 0 && <Contents ui={ui} parts={parts} />}
        <PostForm ui={ui} action={action} class="form">
          {/* The key Enter presses the first button of a form, which must be the one that saves; in the archive nothing is. */}
          {!state.archived && <button class="visually-hidden" type="submit" tabindex={-1} aria-hidden="true" />}
          <ErrorSummary ui={ui} problems={problems} labels={{ ...choiceLabels(conflict), ...labelsIn(ui, form, problems), ...labels }} />
          {conflict && <Conflict ui={ui} conflict={conflict} typed={typed} problems={problems} />}
          {alike && <AlikeNotice ui={ui} typed={typed} alike={alike} />}
          <GuardNotice ui={ui} guarded={guarded} />
          {version !== undefined && <input type="hidden" name="version" value={version} />}
          {openedFields(typed).map((name) => <input type="hidden" name={name} value={firstOf(typed, name)} />)}
          {draft && <input type="hidden" name={draftMark} value={firstOf(typed, draftMark)} />}
          {children}
          {state.archived ? <BackRow ui={ui} back={back} backLabel={backLabel} />
            : <SubmitRow ui={ui} label={submit} back={back} backLabel={backLabel}><PutOff ui={ui} draft={draft} /></SubmitRow>}
          <DraftIsland ui={ui} draft={draft} />
        </PostForm>
      </div>
    </>
  )
}

/** Parts of a long form, to be jumped to. */
function Contents({ ui, parts }: { readonly ui: Ui, readonly parts: readonly FormPartLink[] }): VNode {
  return (
    <nav class="form-contents" aria-labelledby="obsah-formulare">
      <details>
        <summary id="obsah-formulare">{ui.t('cards:form.contents')}</summary>
        <ol>{parts.map(({ id, title }) => <li><a href={`#${id}`}>{title}</a></li>)}</ol>
      </details>
    </nav>
  )
}

/** What the questions of a conflict are called in the list of problems. */
export const choiceLabels = (conflict: ConflictState | undefined): Record<string, string> =>
  Object.fromEntries((conflict?.asked ?? []).map(({ field, label }) => [choiceField(field), label]))

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
