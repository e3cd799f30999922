import type { VNode } from 'preact'
import { capacityUnits, codeOptions } from '#modules/directory/index.ts'
import type { Problems, Typed } from '#web/form.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { Checkbox } from '#web/parts/choices.tsx'
import { DateField, SelectField, TextArea, TextField } from '#web/parts/Field.tsx'
import { ConfirmPage, ErrorSummary, PostForm, SubmitRow } from '#web/parts/Form.tsx'
import { Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { type AgreedMinimum, defaultMinimum } from '../minimumNetwork.ts'
import { askedSaid, nameOf } from './wording.ts'

export interface MinimumFormProps {
  readonly ui: Ui
  readonly orp: { readonly code: string, readonly name: string }
  /** What holds now. */
  readonly agreed: AgreedMinimum
  readonly typed?: Typed | undefined
  readonly problems?: Problems | undefined
  /** Somebody changed it meanwhile: what holds is shown beside what was typed. */
  readonly conflict?: boolean | undefined
}

export function MinimumFormPage(props: MinimumFormProps): VNode {
  const { ui, orp, agreed, typed, problems, conflict = false } = props
  const { t } = ui
  const list = `/prace/pokryti/minimum?orp=${orp.code}`
  const here = `/prace/pokryti/minimum/${agreed.function}`
  const shipped = t('coverage:minimum.shipped', { asked: askedSaid(ui, defaultMinimum[agreed.function].minimum) })
  return (
    <WorkLayout
      ui={ui} title={t('coverage:minimum.editTitle', { help: nameOf(ui, agreed.function), name: orp.name })} crumb={nameOf(ui, agreed.function)}
      crumbs={[{ label: t('coverage:minimum.title'), path: list }]} intro={`${shipped} ${t('coverage:minimum.empty')}`} problems={problems}
    >
      {conflict && <Conflict ui={ui} agreed={agreed} />}
      <PostForm ui={ui} action={`${here}?orp=${orp.code}`} class="narrow-form">
        <ErrorSummary ui={ui} problems={problems} labels={labelsOf(ui)} />
        <input type="hidden" name="version" value={agreed.change?.version ?? 0} />
        <Fields ui={ui} agreed={agreed} typed={typed} problems={problems} />
        <SubmitRow ui={ui} label={t('coverage:minimum.save')} back={list}>
          {agreed.change && <a class="button button-second" href={ui.href(`${here}/vychozi?orp=${orp.code}`)}>{t('coverage:minimum.reset')}</a>}
        </SubmitRow>
      </PostForm>
    </WorkLayout>
  )
}

const labelsOf = ({ t }: Ui): Record<string, string> => ({
  carMinutes: t('coverage:minimum.carMinutes'), transitMinutes: t('coverage:minimum.transitMinutes'), capacityAmount: t('coverage:minimum.capacityAmount'),
  capacityUnit: t('coverage:minimum.capacityUnit'), hoursPerWeek: t('coverage:minimum.hoursPerWeek'), reason: t('coverage:minimum.reasonField'),
  agreedOn: t('coverage:minimum.agreedOn'),
})

type FieldsProps = Pick<MinimumFormProps, 'ui' | 'agreed' | 'typed' | 'problems'>

function Fields({ ui, agreed: { minimum, change }, typed, problems }: FieldsProps): VNode {
  const { t, format } = ui
  const field = { ui, typed, problems }
  const capacity = minimum.capacityPer1000Children
  const written = (value: number | null | undefined): string => value == null ? '' : format.number(value, 3)
  const units = codeOptions(ui, capacityUnits, capacity === null ? [] : [capacity.unit])
  return (
    <>
      <TextField {...field} name="carMinutes" label={t('coverage:minimum.carMinutes')} type="number" size="short" optional value={minimum.carMinutes} />
      <TextField
        {...field} name="transitMinutes" label={t('coverage:minimum.transitMinutes')} hint={t('coverage:minimum.transitHint')} type="number" size="short"
        optional value={minimum.transitMinutes}
      />
      <TextField {...field} name="capacityAmount" label={t('coverage:minimum.capacityAmount')} type="number" size="short" optional value={written(capacity?.amount)} />
      <SelectField
        {...field} name="capacityUnit" label={t('coverage:minimum.capacityUnit')} hint={t('coverage:minimum.unitHint')} optional
        none={t('coverage:minimum.noUnit')} options={units} value={capacity?.unit}
      />
      <TextField {...field} name="hoursPerWeek" label={t('coverage:minimum.hoursPerWeek')} type="number" size="short" optional value={written(minimum.hoursPerWeek)} />
      <Checkbox {...field} name="freeOfCharge" label={t('coverage:minimum.freeOfCharge')} checked={minimum.freeOfCharge} />
      <Checkbox {...field} name="distanceHelpCounts" label={t('coverage:minimum.distanceHelpCounts')} checked={minimum.distanceHelpCounts} />
      <TextArea {...field} name="reason" label={t('coverage:minimum.reasonField')} hint={t('coverage:minimum.reasonHint')} value={change?.reason} />
      <DateField {...field} name="agreedOn" label={t('coverage:minimum.agreedOn')} hint={t('coverage:minimum.agreedHint')} optional value={change?.agreedOn} />
    </>
  )
}

function Conflict({ ui, agreed }: { readonly ui: Ui, readonly agreed: AgreedMinimum }): VNode {
  const { t } = ui
  return (
    <Notice kind="heed" title={t('coverage:minimum.conflict.title')} role="status">
      <p>
        {agreed.change
          ? t('coverage:minimum.conflict.text', { asked: askedSaid(ui, agreed.minimum), reason: agreed.change.reason })
          : t('coverage:minimum.conflict.gone')}
      </p>
      <p>{t('coverage:minimum.conflict.keep')}</p>
    </Notice>
  )
}

/** The question before the shipped minimum holds again. */
export function BackToShippedPage({ ui, orp, agreed }: Pick<MinimumFormProps, 'ui' | 'orp' | 'agreed'>): VNode {
  const { t } = ui
  const here = `/prace/pokryti/minimum/${agreed.function}`
  const asked = askedSaid(ui, defaultMinimum[agreed.function].minimum)
  return (
    <WorkLayout ui={ui} title={t('coverage:minimum.resetTitle')} hasOwnHeading crumbs={[{ label: t('coverage:minimum.title'), path: `/prace/pokryti/minimum?orp=${orp.code}` }]}>
      <ConfirmPage
        ui={ui} title={t('coverage:minimum.resetTitle')} action={`${here}/vychozi?orp=${orp.code}`} submit={t('coverage:minimum.reset')}
        back={`${here}?orp=${orp.code}`} hidden={{ version: String(agreed.change?.version ?? 0) }}
      >
        <p>{t('coverage:minimum.resetText', { help: nameOf(ui, agreed.function), asked })}</p>
      </ConfirmPage>
    </WorkLayout>
  )
}
