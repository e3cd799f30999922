import type { VNode } from 'preact'
import { visibilities } from '#modules/access/index.ts'
import { codeOptions, sectors } from '#modules/directory/index.ts'
import type { Problems, Typed } from '#web/form.ts'
import type { Guarded } from '#web/guard.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { RadioGroup } from '#web/parts/choices.tsx'
import { DateField, SelectField, TextArea } from '#web/parts/Field.tsx'
import { ErrorSummary, PostForm, SubmitRow } from '#web/parts/Form.tsx'
import { GuardNotice, GuardRule } from '#web/parts/GuardNotice.tsx'
import { Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { Mention, Need } from '../queries.ts'
import { origins, voices } from '../voices.ts'
import { NeedPicker } from './NeedPicker.tsx'

export interface MentionFormProps {
  readonly ui: Ui
  readonly orp: { readonly code: string, readonly name: string }
  readonly municipalities: readonly { readonly code: string, readonly name: string }[]
  readonly needs: readonly Need[]
  /** The mention being changed; a new one has none. */
  readonly mention?: Mention | undefined
  readonly typed?: Typed | undefined
  readonly problems?: Problems | undefined
  readonly guarded?: Guarded | undefined
  /** Somebody saved meanwhile; `mention` is theirs. */
  readonly conflict?: boolean | undefined
}

const labelsOf = ({ t }: Ui): Record<string, string> => ({
  wording: t('needs:form.wording'), saidOn: t('needs:form.saidOn'), municipality: t('needs:form.municipality'), sector: t('needs:form.sector'),
  voice: t('needs:form.voice'), origin: t('needs:form.origin'), needs: t('needs:form.needs'), visibility: t('needs:form.visibility'),
})

export function MentionForm(props: MentionFormProps): VNode {
  const { ui, orp, mention, problems, guarded, conflict = false } = props
  const { t } = ui
  const title = t(mention ? 'needs:form.change' : 'needs:form.record')
  const list = `/prace/potreby/hlasy?orp=${orp.code}`
  return (
    <WorkLayout ui={ui} title={title} problems={problems} crumbs={[{ label: t('needs:mentions.title', { orp: orp.name }), path: list }]}>
      {conflict && mention && <Notice kind="heed" role="status"><p>{t('needs:form.conflict', { wording: mention.wording })}</p></Notice>}
      <PostForm ui={ui} action={mention ? `/prace/potreby/hlasy/${mention.id}` : `/prace/potreby/hlasy/novy?orp=${orp.code}`} class="narrow-form">
        <ErrorSummary ui={ui} problems={problems} labels={labelsOf(ui)} />
        <GuardNotice ui={ui} guarded={guarded} />
        <input type="hidden" name="version" value={mention?.version ?? 0} />
        <MentionFields {...props} />
        <SubmitRow ui={ui} label={t('needs:form.save')} back={list} />
      </PostForm>
      {mention && (
        <PostForm ui={ui} action={`/prace/potreby/hlasy/${mention.id}/archiv`}>
          <button class="button button-quiet" type="submit">{t('needs:form.archive')}</button>
        </PostForm>
      )}
    </WorkLayout>
  )
}

function MentionFields({ ui, municipalities, needs, mention, typed, problems }: MentionFormProps): VNode {
  const { t } = ui
  const field = { ui, typed, problems }
  const given: Partial<Mention> = mention ?? { saidOn: ui.today, origin: 'talk', visibility: 'self', needIds: [] }
  return (
    <>
      <div class="field-with-rule">
        <TextArea {...field} name="wording" label={t('needs:form.wording')} hint={t('needs:form.wordingHint')} value={given.wording} />
        <GuardRule ui={ui} />
      </div>
      <DateField {...field} name="saidOn" label={t('needs:form.saidOn')} value={given.saidOn} />
      <SelectField
        {...field} name="municipality" label={t('needs:form.municipality')} none={t('needs:mentions.wholeOrp')} value={given.municipalityCode} optional
        options={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <SelectField {...field} name="sector" label={t('needs:form.sector')} value={given.sector} none="—" options={codeOptions(ui, sectors, mention === undefined ? [] : [mention.sector])} />
      <SelectField {...field} name="voice" label={t('needs:form.voice')} value={given.voice} none="—" options={codeOptions(ui, voices, mention === undefined ? [] : [mention.voice])} />
      <RadioGroup {...field} name="origin" label={t('needs:form.origin')} value={given.origin} options={origins.map((value) => ({ value, label: t(`needs:origin.${value}`) }))} />
      <RadioGroup {...field} name="visibility" label={t('needs:form.visibility')} hint={t('needs:form.visibilityHint')} value={given.visibility} options={visibilities.map((value) => ({ value, label: t(`access:visibility.${value}`) }))} />
      <NeedPicker ui={ui} needs={needs} values={given.needIds ?? []} typed={typed} problems={problems} />
    </>
  )
}
