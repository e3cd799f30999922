import type { VNode } from 'preact'
import type { Problems, Typed } from '#web/form.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { DateField, SelectField, TextField } from '#web/parts/Field.tsx'
import { ErrorSummary, PostForm, SubmitRow } from '#web/parts/Form.tsx'
import type { Ui } from '#web/ui.ts'
import { figureKindCodes, figureKinds } from '../figureKinds.ts'
import type { Orp, OrpFigure } from '../queries.ts'
import { ConflictNotice } from './ConflictNotice.tsx'
import { figureName } from './FiguresTable.tsx'

interface FigureFormProps {
  readonly ui: Ui
  readonly orp: Pick<Orp, 'code' | 'name'>
  /** The figure being changed; a new one has none. */
  readonly figure?: OrpFigure | undefined
  readonly typed?: Typed | undefined
  readonly problems?: Problems | undefined
  readonly conflict?: boolean | undefined
}

export function FigureForm({ ui, orp, figure, typed, problems, conflict = false }: FigureFormProps): VNode {
  const { t } = ui
  const back = `/prace/uzemi?orp=${orp.code}`
  const labels = labelsOf(ui)
  return (
    <WorkLayout
      ui={ui} title={t(figure ? 'territory:figure.change' : 'territory:figure.add')} problems={problems}
      crumbs={[{ label: t('territory:profile.title', { orp: orp.name }), path: back }]}
    >
      {conflict && figure && <ConflictNotice ui={ui} facts={factsOf(ui, figure, labels)} />}
      <PostForm ui={ui} action={figure ? `/prace/uzemi/cisla/${figure.id}` : `/prace/uzemi/cisla/nove?orp=${orp.code}`} class="narrow-form">
        <ErrorSummary ui={ui} problems={problems} labels={labels} />
        <input type="hidden" name="version" value={figure?.version ?? 0} />
        <FigureFields ui={ui} typed={typed} problems={problems} figure={figure ?? empty} />
        <SubmitRow ui={ui} label={t('territory:figure.save')} back={back}>
          {figure && <a class="button button-quiet" href={ui.href(`/prace/uzemi/cisla/${figure.id}/odebrat`)}>{t('territory:remove')}</a>}
        </SubmitRow>
      </PostForm>
    </WorkLayout>
  )
}

const labelsOf = ({ t }: Ui) => ({
  kind: t('territory:figure.what'), label: t('territory:figure.label'), value: t('territory:figure.value'),
  valueText: t('territory:figure.valueText'), source: t('territory:figure.source'), asOf: t('territory:figure.asOf'),
})

type Shown = Pick<OrpFigure, 'kind' | 'label' | 'value' | 'valueText' | 'source' | 'asOf'>
const empty: Shown = { kind: '', label: '', value: null, valueText: null, source: '', asOf: null }

function FigureFields({ ui, typed, problems, figure }: Pick<FigureFormProps, 'ui' | 'typed' | 'problems'> & { readonly figure: Shown }): VNode {
  const { t } = ui
  const field = { ui, typed, problems }
  const labels = labelsOf(ui)
  return (
    <>
      <SelectField {...field} name="kind" label={labels.kind} value={figure.kind} options={figureKindCodes.map((value) => ({ value, label: t(figureKinds[value]) }))} />
      <TextField {...field} name="label" label={labels.label} hint={t('territory:figure.labelHint')} value={figure.label} optional />
      <TextField {...field} name="value" type="number" size="short" label={labels.value} value={written(ui, figure.value)} optional />
      <TextField {...field} name="valueText" label={labels.valueText} hint={t('territory:figure.valueTextHint')} value={figure.valueText} optional />
      <TextField {...field} name="source" label={labels.source} value={figure.source} />
      <DateField {...field} name="asOf" label={labels.asOf} value={figure.asOf} optional />
    </>
  )
}

/** A number as people type it, without the spaces of large ones. */
const written = ({ language }: Ui, value: number | null): string =>
  value === null ? '' : language === 'cs' ? String(value).replace('.', ',') : String(value)

const factsOf = (ui: Ui, figure: OrpFigure, labels: ReturnType<typeof labelsOf>) => [
  { term: labels.kind, value: figureName(ui, figure) },
  { term: labels.value, value: figure.value === null ? null : ui.format.number(figure.value, 3) },
  { term: labels.valueText, value: figure.valueText },
  { term: labels.source, value: figure.source },
  { term: labels.asOf, value: figure.asOf && ui.format.date(figure.asOf) },
]
