import type { VNode } from 'preact'
import type { Problems, Typed } from '#web/form.ts'
import type { Guarded } from '#web/guard.ts'
import { PublicLayout } from '#web/layout/PublicLayout.tsx'
import { RadioGroup } from '#web/parts/choices.tsx'
import { TextArea, TextField } from '#web/parts/Field.tsx'
import { ErrorSummary, PostForm, SubmitRow } from '#web/parts/Form.tsx'
import { GuardNotice, GuardRule } from '#web/parts/GuardNotice.tsx'
import { Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { answerPath } from '../paths.ts'
import type { AskedField, ProviderRequest } from '../queries/requests.ts'
import { fieldLabel, saidWords } from './saidWords.ts'

interface AnswerPageProps {
  readonly ui: Ui
  readonly token: string
  readonly request: ProviderRequest
  readonly fields: readonly AskedField[]
  readonly municipalities: ReadonlyMap<string, string>
  readonly typed?: Typed | undefined
  readonly problems?: Problems | undefined
  readonly guarded?: Guarded | undefined
}

/** A provider says which word is right, without an account. */
export function AnswerPage(props: AnswerPageProps): VNode {
  const { ui, token, request, fields, typed, problems, guarded } = props
  const { t } = ui
  const labels = Object.fromEntries(fields.flatMap((field, index): [string, string][] => {
    const label = questionLabel(ui, field)
    return [[`odpoved-${index}`, label], [`slova-${index}`, label]]
  }))
  return (
    <PublicLayout ui={ui} title={t('registers:answer.title', { organisation: request.organisation })} crumb={t('registers:answer.crumb')} lead={t('registers:answer.lead', { operator: ui.installation.operatorName })} problems={problems}>
      {fields.length === 0 ? <p>{t('registers:answer.settled')}</p> : (
        <PostForm ui={ui} action={answerPath(token)} class="form">
          <ErrorSummary ui={ui} problems={problems} labels={labels} />
          <GuardNotice ui={ui} guarded={guarded} />
          {fields.map((field, index) => <Question {...props} field={field} index={index} />)}
          <TextArea ui={ui} name="poznamka" label={t('registers:answer.note')} optional typed={typed} problems={problems} rows={3} />
          <GuardRule ui={ui} />
          <SubmitRow ui={ui} label={t('registers:answer.submit')} />
        </PostForm>
      )}
    </PublicLayout>
  )
}

const questionLabel = (ui: Ui, { kind, what, field }: AskedField): string =>
  [what, fieldLabel(ui, kind, field)].filter((word) => word !== '').join(': ')

function Question({ ui, field, index, municipalities, typed, problems }: AnswerPageProps & { readonly field: AskedField, readonly index: number }): VNode {
  const { t } = ui
  const { kind, field: name, ours, said, source } = field
  return (
    <div class="part">
      <RadioGroup
        ui={ui} name={`odpoved-${index}`} label={questionLabel(ui, field)} typed={typed} problems={problems}
        options={[
          { value: 'ours', label: saidWords(ui, kind, name, ours, municipalities), hint: t('registers:answer.oursHint') },
          { value: 'said', label: saidWords(ui, kind, name, said, municipalities), hint: t('registers:answer.saidHint', { source: t(`registers:of.${source}`) }) },
          { value: 'other', label: t('registers:answer.other') },
        ]}
      />
      <TextField ui={ui} name={`slova-${index}`} label={t('registers:answer.wording')} optional="unsaid" typed={typed} problems={problems} />
    </div>
  )
}

/** After the answer, and for whoever comes by the link again. */
export const AnsweredPage = ({ ui, request }: { readonly ui: Ui, readonly request: ProviderRequest }): VNode => (
  <PublicLayout ui={ui} title={ui.t('registers:answer.title', { organisation: request.organisation })} crumb={ui.t('registers:answer.crumb')}>
    <Notice kind="done" role="status"><p>{ui.t('registers:answer.thanks')}</p></Notice>
  </PublicLayout>
)

/** A link that ran out, was taken back, or never was. */
export const NoQuestionPage = ({ ui }: { readonly ui: Ui }): VNode => (
  <PublicLayout ui={ui} title={ui.t('registers:answer.goneTitle')}><p>{ui.t('registers:answer.gone')}</p></PublicLayout>
)
