import type { VNode } from 'preact'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { writtenIn } from '#web/ui.ts'
import { Checkbox } from '#web/parts/choices.tsx'
import { DateField, SelectField } from '#web/parts/Field.tsx'
import { cardSources } from '../codelists/index.ts'
import { CardForm, FormPart } from './CardForm.tsx'
import { optionsWith } from './options.ts'
import { AreaPart, PlacesPart } from './ServiceParts.tsx'
import { AudiencePart, CooperationPart, IdentityPart, MeaningPart, StartPart, TimePart } from './ServiceFormFields.tsx'
import { serviceField, type ServiceFormProps } from './serviceFormProps.ts'
import { CapacityPart, StaffPart, UsePart } from './ServiceRows.tsx'

/** The form of a service: parts in the order people tell them. */
export function ServiceFormPage(props: ServiceFormProps): VNode {
  const { ui, state, organisation, service } = props
  const { t } = ui
  const organisationCard = `/prace/sit/organizace/${organisation.id}`
  const card = service && `/prace/sit/sluzby/${service.id}`
  return (
    <WorkLayout
      ui={ui} title={t(service ? 'directory:service.change' : 'directory:service.add')} intro={<span lang={writtenIn(ui)}>{organisation.name}</span>}
      problems={state.problems} islands={['draft']}
      crumbs={[
        { label: t('directory:organisations.title'), path: '/prace/sit/organizace' },
        { written: true, label: organisation.name, path: organisationCard },
        ...(service && card ? [{ written: true, label: service.name, path: card }] : []),
      ]}
    >
      <CardForm
        ui={ui} form="service" state={state} action={actionOf(props)} submit={t('directory:service.save')}
        back={card ?? organisationCard} parts={partsOf(ui)}
      >
        <IdentityPart {...props} />
        <AudiencePart {...props} />
        <PlacesPart {...props} />
        <AreaPart {...props} />
        <TimePart {...props} />
        <StartPart {...props} />
        <CapacityPart {...props} action={actionOf(props)} />
        <StaffPart {...props} action={actionOf(props)} />
        <CooperationPart {...props} />
        <UsePart {...props} action={actionOf(props)} />
        <MeaningPart {...props} />
        <TrustPart ui={ui} state={state} />
      </CardForm>
    </WorkLayout>
  )
}

/** Parts of the form in their order, by their places on the page. */
const partsOf = ({ t }: ServiceFormProps['ui']) => ([
  ['co-to-je', 'directory:part.what'], ['pro-koho', 'directory:part.audience'], ['mista', 'directory:part.places'],
  ['uzemi', 'directory:part.areas'], ['kdy', 'directory:part.time'], ['jak-zacit', 'directory:part.start'],
  ['kapacita', 'directory:part.capacity'], ['uvazky', 'directory:part.staff'],
  ['spoluprace', 'directory:part.serviceCooperation'], ['vyuziti', 'directory:part.use'],
  ['jak-najit', 'directory:part.meaning'], ['zdroj', 'directory:part.trust'],
] as const).map(([id, key]) => ({ id, title: t(key) }))

const actionOf = ({ organisation, service }: ServiceFormProps): string =>
  service ? `/prace/sit/sluzby/${service.id}/upravit` : `/prace/sit/organizace/${organisation.id}/sluzby/nova`

function TrustPart({ ui, state }: Pick<ServiceFormProps, 'ui' | 'state'>): VNode {
  const { t } = ui
  const field = serviceField({ ui, state })
  return (
    <FormPart id="zdroj" title={t('directory:part.trust')}>
      <DateField {...field('endsOn')} optional hint={t('directory:hint.endsOn')} />
      <Checkbox {...field('goesOn')} hint={t('directory:hint.goesOn')} />
      <DateField {...field('fundingUntil')} optional hint={t('directory:hint.fundingUntil')} />
      <SelectField {...field('source')} options={optionsWith(ui, cardSources, state.typed['source']?.[0])} />
      <Checkbox {...field('verifiedNow')} hint={t('directory:hint.verifiedNow')} />
    </FormPart>
  )
}
