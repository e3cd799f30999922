import type { VNode } from 'preact'
import type { Problems, Typed } from '#web/form.ts'
import type { Guarded } from '#web/guard.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { TextArea, TextField } from '#web/parts/Field.tsx'
import { ErrorSummary, PostForm, SubmitRow } from '#web/parts/Form.tsx'
import { GuardNotice, GuardRule } from '#web/parts/GuardNotice.tsx'
import type { Ui } from '#web/ui.ts'
import type { Orp } from '../queries.ts'
import { ConflictNotice } from './ConflictNotice.tsx'

interface ProfileFormProps {
  readonly ui: Ui
  readonly orp: Orp
  readonly typed?: Typed | undefined
  readonly problems?: Problems | undefined
  readonly guarded?: Guarded | undefined
  /** Somebody saved meanwhile; `orp` is theirs. */
  readonly conflict?: boolean | undefined
}

export function ProfileForm({ ui, orp, typed, problems, guarded, conflict = false }: ProfileFormProps): VNode {
  const { t } = ui
  const field = { ui, typed, problems, optional: true }
  const back = `/prace/uzemi?orp=${orp.code}`
  const title = t('territory:profile.title', { orp: orp.name })
  const labels = { networkingSince: t('territory:profile.since'), motto: t('territory:profile.motto'), characteristics: t('territory:profile.characteristics') }
  const since = orp.networkingSince === null ? '' : `${Number(orp.networkingSince.slice(5, 7))}/${orp.networkingSince.slice(0, 4)}`
  return (
    <WorkLayout ui={ui} title={t('territory:profile.edit')} problems={problems} crumbs={[{ label: title, path: back }]}>
      {conflict && (
        <ConflictNotice
          ui={ui}
          facts={[
            { term: labels.networkingSince, value: since }, { term: labels.motto, value: orp.motto }, { term: labels.characteristics, value: orp.characteristics },
          ]}
        />
      )}
      <PostForm ui={ui} action={`/prace/uzemi/upravit?orp=${orp.code}`} class="narrow-form">
        <ErrorSummary ui={ui} problems={problems} labels={labels} />
        <GuardNotice ui={ui} guarded={guarded} />
        <input type="hidden" name="version" value={orp.version} />
        <TextField {...field} name="networkingSince" label={labels.networkingSince} hint={t('territory:profile.sinceHint')} value={since} size="short" />
        <TextField {...field} name="motto" label={labels.motto} value={orp.motto} />
        <TextArea {...field} name="characteristics" label={labels.characteristics} hint={t('territory:profile.characteristicsHint')} value={orp.characteristics} rows={8} />
        <GuardRule ui={ui} />
        <SubmitRow ui={ui} label={t('territory:profile.save')} back={back} />
      </PostForm>
    </WorkLayout>
  )
}
