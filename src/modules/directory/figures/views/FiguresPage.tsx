import type { VNode } from 'preact'
import type { Problems, Typed } from '#web/form.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { DateField, TextField } from '#web/parts/Field.tsx'
import { AsideLink, BackRow, ErrorSummary, PostForm, SubmitRow } from '#web/parts/Form.tsx'
import type { Ui } from '#web/ui.ts'
import type { Capacity } from '../../cards.ts'
import { capacityUnits, labelOf, serviceForms } from '../../codelists/index.ts'
import type { ArchivedState } from '../../editing/archived.ts'
import { ArchivedForm } from '../../editing/views/ArchivedForm.tsx'
import { Conflict, type ConflictState } from '../../editing/views/Conflict.tsx'
import type { Organisation } from '../../queries/organisations.ts'
import type { Service } from '../../queries/services.ts'
import { choiceLabels } from '../../views/CardForm.tsx'
import { freeField } from '../figures.ts'

interface FiguresPageProps {
  readonly ui: Ui
  readonly organisation: Organisation
  readonly service: Service
  readonly typed: Typed
  /** The version the next saving stands on. */
  readonly version: number
  readonly problems?: Problems | undefined
  /** Somebody saved other figures meanwhile. */
  readonly conflict?: ConflictState | undefined
  readonly archived?: ArchivedState | undefined
}

/** „Volných míst: ambulantní, klient (nejvýš 12)“ */
const freeLabel = ({ t, language }: Ui, { form, unit, maximum }: Capacity): string => t('freshness:figures.free', {
  form: labelOf(serviceForms, form, language), unit: labelOf(capacityUnits, unit, language), maximum,
})

/** The three figures that grow old first, without the rest of the card. */
export function FiguresPage({ ui, organisation, service, typed, version, problems, conflict, archived }: FiguresPageProps): VNode {
  const { t } = ui
  const card = `/prace/sit/sluzby/${service.id}`
  const field = { ui, typed, problems }
  const weeks = { ...field, type: 'number', inputMode: 'numeric', size: 'short', optional: true } as const
  const labels = {
    waitingWeeksFrom: t('directory:field.waitingWeeksFrom'), waitingWeeksTo: t('directory:field.waitingWeeksTo'),
    ...Object.fromEntries(service.capacities.map((capacity) => [freeField(capacity), freeLabel(ui, capacity)])), asOf: t('freshness:figures.asOf'),
    ...choiceLabels(conflict),
  }
  return (
    <WorkLayout
      ui={ui} title={t('freshness:figures.title')} intro={service.name} problems={problems}
      crumbs={[{ written: true, label: organisation.name, path: `/prace/sit/organizace/${organisation.id}` }, { written: true, label: service.name, path: card }]}
    >
      <ArchivedForm ui={ui} archived={archived} />
      <PostForm ui={ui} action={`${card}/cekani`} class="narrow-form">
        <ErrorSummary ui={ui} problems={problems} labels={labels} />
        <input type="hidden" name="version" value={String(version)} />
        {conflict && <Conflict ui={ui} conflict={conflict} typed={typed} problems={problems} />}
        <div class="field-row">
          <TextField {...weeks} name="waitingWeeksFrom" label={labels.waitingWeeksFrom} />
          <TextField {...weeks} name="waitingWeeksTo" label={labels.waitingWeeksTo} />
        </div>
        {service.waitingNote !== null && <p class="meta">{t('freshness:figures.note', { note: service.waitingNote })}</p>}
        {service.capacities.map((capacity) => <TextField {...weeks} name={freeField(capacity)} label={freeLabel(ui, capacity)} />)}
        {service.capacities.length === 0 && <p class="meta">{t('freshness:figures.noCapacity')} <AsideLink ui={ui} path={`${card}/upravit#kapacita`}>{t('directory:service.change')}</AsideLink></p>}
        <DateField {...field} name="asOf" label={labels.asOf} hint={t('freshness:figures.asOfHint')} optional />
        {archived ? <BackRow ui={ui} back={card} /> : <SubmitRow ui={ui} label={t('freshness:figures.save')} back={card} />}
      </PostForm>
    </WorkLayout>
  )
}
