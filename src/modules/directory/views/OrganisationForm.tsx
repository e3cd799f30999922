import type { VNode } from 'preact'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { Checkbox } from '#web/parts/choices.tsx'
import { SelectField, TextArea, TextField } from '#web/parts/Field.tsx'
import { GuardRule } from '#web/parts/GuardNotice.tsx'
import type { Ui } from '#web/ui.ts'
import { actorStatuses, cardSources, sectors } from '../codelists/index.ts'
import { codeOptions } from '../codes/words.ts'
import { AresFill, type AresOnForm } from '../registers/views/AresPart.tsx'
import { CardForm, FormPart, type FormState } from './CardForm.tsx'
import { type FieldName, labelIn } from './fieldWords.ts'
import { MunicipalityNames, municipalityNamesId } from './MunicipalityNames.tsx'
import { facilityOptions, optionsWith } from './options.ts'

interface OrganisationFormPageProps {
  readonly ui: Ui
  readonly state: FormState
  /** The organisation that is changed; none for a new one. */
  readonly organisation?: { readonly id: string, readonly name: string, readonly hasSecretSeat: boolean } | undefined
  /** Names offered while the seat is written. */
  readonly municipalities: readonly string[]
  /** Whether a new organisation can be looked up, and what came of it. */
  readonly ares?: AresOnForm | undefined
}

export function OrganisationFormPage({ ui, state, organisation, municipalities, ares }: OrganisationFormPageProps): VNode {
  const { t } = ui
  const list = '/prace/sit/organizace'
  const card = organisation && `${list}/${organisation.id}`
  const title = organisation ? t('directory:organisation.change') : t('directory:organisation.add')
  const crumbs = [
    { label: t('directory:organisations.title'), path: list },
    ...(organisation && card ? [{ written: true, label: organisation.name, path: card }] : []),
  ]
  return (
    <WorkLayout ui={ui} title={title} crumbs={crumbs} problems={state.problems} islands={['draft']}>
      <CardForm
        ui={ui} form="organisation" state={state} action={card ? `${card}/upravit` : `${list}/nova`}
        submit={t('directory:organisation.save')} back={card ?? list} parts={partsOf(ui)}
      >
        <Identity ui={ui} state={state} ares={ares} />
        <Seat ui={ui} state={state} isSecret={organisation?.hasSecretSeat ?? false} />
        <Cooperation ui={ui} state={state} />
        <FormPart id="zdroj" title={t('directory:part.trust')}>
          <SelectField
            {...fieldOf(ui, state, 'source')} options={optionsWith(ui, cardSources, state.typed['source']?.[0])}
          />
          <Checkbox {...fieldOf(ui, state, 'verifiedNow')} hint={t('directory:hint.verifiedNow')} />
        </FormPart>
        <MunicipalityNames names={municipalities} />
      </CardForm>
    </WorkLayout>
  )
}

/** Parts of the form in their order, by their places on the page. */
const partsOf = ({ t }: Ui) => ([
  ['o-organizaci', 'directory:part.identity'], ['sidlo', 'directory:part.seat'], ['spoluprace', 'directory:part.cooperation'],
  ['zdroj', 'directory:part.trust'],
] as const).map(([id, key]) => ({ id, title: t(key) }))

interface PartProps { readonly ui: Ui, readonly state: FormState }

const fieldOf = (ui: Ui, { typed, problems }: FormState, name: FieldName) => ({
  ui, typed, problems, name, label: labelIn(ui, 'organisation', name),
})

function Identity({ ui, state, ares }: PartProps & Pick<OrganisationFormPageProps, 'ares'>): VNode {
  const { t } = ui
  const field = (name: FieldName) => fieldOf(ui, state, name)
  return (
    <FormPart id="o-organizaci" title={t('directory:part.identity')}>
      <TextField {...field('name')} autoComplete="off" />
      <TextField
        {...field('ico')} optional hint={t('directory:hint.ico')} inputMode="numeric" size="short" autoComplete="off"
      />
      {ares && <AresFill ui={ui} ares={ares} />}
      <TextField {...field('legalForm')} optional hint={t('directory:hint.legalForm')} size="middle" />
      <TextField {...field('founder')} optional hint={t('directory:hint.founder')} autoComplete="off" />
      <SelectField {...field('sector')} options={codeOptions(ui, sectors, state.typed['sector'])} />
      <SelectField {...field('kind')} options={facilityOptions(ui, state.typed['kind'])} />
      <SelectField
        {...field('actorStatus')} hint={t('directory:hint.actorStatus')} options={codeOptions(ui, actorStatuses, state.typed['actorStatus'])}
      />
      <TextArea {...field('about')} optional hint={t('directory:hint.about')} />
      <GuardRule ui={ui} />
    </FormPart>
  )
}

function Seat({ ui, state, isSecret }: PartProps & { readonly isSecret: boolean }): VNode {
  const { t } = ui
  const field = (name: FieldName) => fieldOf(ui, state, name)
  return (
    <FormPart id="sidlo" title={t('directory:part.seat')}>
      <TextField
        {...field('seatMunicipality')} optional hint={t('directory:hint.municipality')} list={municipalityNamesId}
        autoComplete="off" size="middle"
      />
      <TextField
        {...field('seatAddress')} optional
        hint={t(isSecret ? 'directory:hint.secretSeat' : 'directory:hint.seatAddress')} autoComplete="off"
      />
      <TextField
        {...field('seatPostalCode')} optional inputMode="numeric" size="short" hint={t('directory:hint.postalCode')}
        autoComplete="off"
      />
      <TextField
        {...field('phone')} optional type="tel" size="middle" hint={t('directory:hint.phone')} autoComplete="off"
      />
      <TextField {...field('email')} optional type="email" size="middle" autoComplete="off" />
      <TextField {...field('web')} optional type="url" hint={t('directory:hint.web')} autoComplete="off" />
      <TextField {...field('dataBox')} optional size="short" hint={t('directory:hint.dataBox')} autoComplete="off" />
    </FormPart>
  )
}

/** The cooperation card: what the actor and the network may expect of each other. */
function Cooperation({ ui, state }: PartProps): VNode {
  const { t } = ui
  const field = (name: FieldName) => fieldOf(ui, state, name)
  return (
    <FormPart id="spoluprace" title={t('directory:part.cooperation')} lead={t('directory:hint.cooperation')}>
      <TextArea {...field('netOffers')} optional rows={2} hint={t('directory:hint.netOffers')} />
      <TextArea {...field('netNeeds')} optional rows={2} hint={t('directory:hint.netNeeds')} />
      <TextArea {...field('netCannot')} optional rows={2} hint={t('directory:hint.netCannot')} />
      <TextArea {...field('callWhen')} optional rows={2} hint={t('directory:hint.callWhen')} />
      <TextField {...field('convenor')} optional hint={t('directory:hint.convenor')} autoComplete="off" />
      <TextArea {...field('agreedProcedures')} optional rows={3} hint={t('directory:hint.agreedProcedures')} />
    </FormPart>
  )
}
