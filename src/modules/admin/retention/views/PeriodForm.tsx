import type { VNode } from 'preact'
import { type Period, type PeriodChange, type RetentionKind, retentionOf } from '#modules/access/index.ts'
import type { Problems, Typed } from '#web/form.ts'
import type { Guarded } from '#web/guard.ts'
import { TextArea, TextField } from '#web/parts/Field.tsx'
import { ErrorSummary, PostForm, SubmitRow } from '#web/parts/Form.tsx'
import { GuardNotice } from '#web/parts/GuardNotice.tsx'
import { PartHead } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { kindPath, retentionPath } from '../paths.ts'
import { boundsWords, periodWords } from '../words.ts'

export interface PeriodRefusal {
  readonly typed?: Typed | undefined
  readonly problems?: Problems | undefined
  readonly guarded?: Guarded | undefined
}

interface PeriodFormProps extends PeriodRefusal {
  readonly ui: Ui
  readonly kind: RetentionKind
  readonly period: Period
  readonly changes: readonly PeriodChange[]
}

/** A new period with its reason, over the newest change. */
export function PeriodForm({ ui, kind, period, changes, typed, problems, guarded }: PeriodFormProps): VNode {
  const { t } = ui
  const field = { ui, typed, problems }
  const { usual, noticeDays } = retentionOf(kind)
  const labels = { length: t(`retention:one.length.${usual.unit}`), reason: t('retention:one.reason') }
  return (
    <section class="part" aria-labelledby="zmena">
      <PartHead id="zmena" title={t('retention:one.change')} />
      {noticeDays > 0 && <p class="meta">{t('retention:one.shorter', { notice: t('retention:days', { count: noticeDays }) })}</p>}
      <PostForm ui={ui} action={kindPath(kind)} class="narrow-form" label={t('retention:one.change')}>
        <ErrorSummary ui={ui} problems={problems} labels={labels} />
        {guarded && <GuardNotice ui={ui} guarded={guarded} />}
        <input type="hidden" name="over" value={changes[0]?.id ?? 0} />
        <TextField
          {...field} name="length" label={labels.length} value={period.length} type="number" inputMode="numeric" size="short"
          hint={t('retention:one.lengthHint', { usual: periodWords(t, usual), bounds: boundsWords(ui, kind) })}
        />
        <TextArea {...field} name="reason" label={labels.reason} hint={t('retention:one.reasonHint')} rows={3} />
        <SubmitRow ui={ui} label={t('retention:one.save')} back={retentionPath} />
      </PostForm>
    </section>
  )
}
