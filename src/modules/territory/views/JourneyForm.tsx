import type { VNode } from 'preact'
import type { Problems, Typed } from '#web/form.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { Checkbox, RadioGroup } from '#web/parts/choices.tsx'
import { DateField, TextField } from '#web/parts/Field.tsx'
import { ErrorSummary, PostForm, SubmitRow } from '#web/parts/Form.tsx'
import type { Ui } from '#web/ui.ts'
import { journeyBases } from '../input.ts'
import type { Orp, TravelTime } from '../queries.ts'
import { ConflictNotice } from './ConflictNotice.tsx'
import { CarCell, KilometresCell, NoteCell, TransitCell } from './journeyCells.tsx'

export interface JourneyFormProps {
  readonly ui: Ui
  readonly orp: Pick<Orp, 'code' | 'name'>
  /** Names offered while typing: municipalities of the ORP. */
  readonly names: readonly string[]
  readonly journey?: TravelTime | undefined
  readonly typed?: Typed | undefined
  readonly problems?: Problems | undefined
  readonly conflict?: boolean | undefined
}

const labelsOf = ({ t }: Ui) => ({
  from: t('territory:travel.from'), to: t('territory:travel.to'), kilometres: t('territory:travel.kilometres'), car: t('territory:travel.car'),
  transit: t('territory:travel.transit'), workingDaysOnly: t('territory:travel.workingDaysOnly'), lastBack: t('territory:travel.lastBack'),
  basis: t('territory:travel.origin'), source: t('territory:travel.source'), asOf: t('territory:travel.asOf'),
})

/** A way from one municipality to another. */
export function JourneyForm(props: JourneyFormProps): VNode {
  const { ui, orp, journey, problems, conflict = false } = props
  const { t } = ui
  const list = `/prace/uzemi/cesty?orp=${orp.code}`
  return (
    <WorkLayout
      ui={ui} title={t(journey ? 'territory:travel.change' : 'territory:travel.add')} problems={problems}
      crumbs={[{ label: t('territory:travel.title', { orp: orp.name }), path: list }]}
    >
      {conflict && journey && <Theirs ui={ui} journey={journey} />}
      <PostForm ui={ui} action={journey ? `/prace/uzemi/cesty/${journey.id}` : `/prace/uzemi/cesty/nova?orp=${orp.code}`} class="narrow-form">
        <ErrorSummary ui={ui} problems={problems} labels={labelsOf(ui)} />
        <input type="hidden" name="version" value={journey?.version ?? 0} />
        <JourneyFields {...props} />
        <SubmitRow ui={ui} label={t('territory:travel.save')} back={list}>
          {journey && <a class="button button-quiet" href={ui.href(`/prace/uzemi/cesty/${journey.id}/odebrat`)}>{t('territory:remove')}</a>}
        </SubmitRow>
      </PostForm>
    </WorkLayout>
  )
}

type Known = Pick<
  TravelTime, 'kilometres' | 'carFrom' | 'carTo' | 'transitFrom' | 'transitTo' | 'transitUnknown' | 'workingDaysOnly' | 'lastBack' | 'estimated' | 'source' | 'asOf'
>
const nothingKnown: Known = {
  kilometres: null, carFrom: null, carTo: null, transitFrom: null, transitTo: null, transitUnknown: false, workingDaysOnly: false, lastBack: null,
  estimated: false, source: '', asOf: null,
}

function JourneyFields({ ui, names, journey, typed, problems }: JourneyFormProps): VNode {
  const { t } = ui
  const labels = labelsOf(ui)
  const field = { ui, typed, problems }
  const known = journey ?? nothingKnown
  return (
    <>
      <datalist id="obce-orp">{names.map((name) => <option value={name} />)}</datalist>
      {journey ? <Places journey={journey} /> : (
        <>
          <TextField {...field} name="from" label={labels.from} hint={t('territory:travel.placeHint')} list="obce-orp" />
          <TextField {...field} name="to" label={labels.to} list="obce-orp" />
        </>
      )}
      <TextField {...field} name="kilometres" type="number" size="short" label={labels.kilometres} value={decimal(ui, known.kilometres)} optional />
      <TextField {...field} name="car" size="short" label={labels.car} hint={t('territory:travel.minutesHint')} value={range(known.carFrom, known.carTo)} optional />
      <TextField
        {...field} name="transit" size="short" label={labels.transit} hint={t('territory:travel.minutesHint')} optional
        value={known.transitUnknown ? 'xx' : range(known.transitFrom, known.transitTo)}
      />
      <Checkbox {...field} name="workingDaysOnly" label={labels.workingDaysOnly} checked={known.workingDaysOnly} />
      <TextField {...field} name="lastBack" size="short" label={labels.lastBack} hint={t('territory:travel.lastBackHint')} value={known.lastBack} optional />
      <RadioGroup
        {...field} name="basis" label={labels.basis} value={known.estimated ? 'estimate' : 'measured'}
        options={journeyBases.map((value) => ({ value, label: t(`territory:basis.${value}`) }))}
      />
      <TextField {...field} name="source" label={labels.source} hint={t('territory:travel.sourceHint')} value={known.source} />
      <DateField {...field} name="asOf" label={labels.asOf} value={known.asOf} optional />
    </>
  )
}

/** The places of a known journey are said, not asked: another way is another row. */
const Places = ({ journey }: { readonly journey: TravelTime }): VNode => (
  <>
    <p><strong>{journey.fromName} → {journey.toName}</strong></p>
    <input type="hidden" name="from" value={journey.fromCode} />
    <input type="hidden" name="to" value={journey.toCode} />
  </>
)

const range = (from: number | null, to: number | null): string =>
  from === null ? '' : from === to ? String(from) : `${from}–${to ?? from}`

const decimal = ({ language }: Ui, value: number | null): string =>
  value === null ? '' : language === 'cs' ? String(value).replace('.', ',') : String(value)

function Theirs({ ui, journey }: { readonly ui: Ui, readonly journey: TravelTime }): VNode {
  const labels = labelsOf(ui)
  return (
    <ConflictNotice
      ui={ui}
      facts={[
        { term: labels.kilometres, value: <KilometresCell ui={ui} journey={journey} /> },
        { term: labels.car, value: <CarCell ui={ui} journey={journey} /> },
        { term: labels.transit, value: <TransitCell ui={ui} journey={journey} /> },
        { term: ui.t('territory:travel.note'), value: <NoteCell ui={ui} journey={journey} /> },
        { term: labels.source, value: journey.source },
      ]}
    />
  )
}
