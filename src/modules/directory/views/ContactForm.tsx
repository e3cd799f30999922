import type { VNode } from 'preact'
import { visibilities } from '#modules/access/index.ts'
import { firstOf } from '#web/form.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { Checkbox, RadioGroup } from '#web/parts/choices.tsx'
import { AsideLink } from '#web/parts/Form.tsx'
import { DateField, type Option, SelectField, TextField } from '#web/parts/Field.tsx'
import { type Ui, writtenIn } from '#web/ui.ts'
import { cardSources, consentTexts, consentWays, contactBases, contactRoles, labelOf } from '../codelists/index.ts'
import { codeOptions } from '../codes/words.ts'
import type { ServiceLine } from '../queries/services.ts'
import { consentOfNew } from '../readings/contact.ts'
import { CardForm, FormPart, type FormState } from './CardForm.tsx'
import { type FieldName, labelIn } from './fieldWords.ts'
import { optionsWith } from './options.ts'

interface ContactFormPageProps {
  readonly ui: Ui
  readonly state: FormState
  readonly organisation: { readonly id: string, readonly name: string }
  /** Services the contact may be for. */
  readonly services: readonly ServiceLine[]
  /** The service whose card the person came from; null for the organisation's. */
  readonly from: ServiceLine | null
  readonly isNew: boolean
  readonly action: string
  readonly back: string
}

export function ContactFormPage({ ui, state, organisation, services, from, isNew, action, back }: ContactFormPageProps): VNode {
  const { t } = ui
  return (
    <WorkLayout
      ui={ui} title={t(isNew ? 'directory:contact.add' : 'directory:contact.change')} intro={<span lang={writtenIn(ui)}>{organisation.name}</span>}
      problems={state.problems} islands={['draft']}
      crumbs={[
        { label: t('directory:organisations.title'), path: '/prace/sit/organizace' },
        { written: true, label: organisation.name, path: `/prace/sit/organizace/${organisation.id}` },
        ...(from === null ? [] : [{ written: true, label: from.name, path: `/prace/sit/sluzby/${from.id}` }]),
      ]}
    >
      <CardForm ui={ui} form="contact" state={state} action={action} submit={t('directory:contact.save')} back={back}>
        <ContactFields ui={ui} state={state} services={services} />
      </CardForm>
    </WorkLayout>
  )
}

/** Services to choose from; an archived one only where it is chosen already. */
const serviceOptions = (ui: Ui, services: readonly ServiceLine[], chosen: string): Option[] => services
  .filter(({ id, isArchived }) => !isArchived || id === chosen)
  .map(({ id, name, isArchived }) => ({ value: id, label: isArchived ? `${name} (${ui.t('directory:archived')})` : name, lang: writtenIn(ui) }))

function ContactFields({ ui, state, services }: Pick<ContactFormPageProps, 'ui' | 'state' | 'services'>): VNode {
  const { t } = ui
  const { typed, problems } = state
  const field = (name: FieldName) => ({ ui, typed, problems, name, label: labelIn(ui, 'contact', name) })
  return (
    <>
      <FormPart title={t('directory:part.reach')} lead={t('directory:hint.functional')}>
        {services.length > 0 && (
          <SelectField
            {...field('serviceId')} optional="unsaid" hint={t('directory:hint.contactService')} none={t('directory:contact.whole')}
            options={serviceOptions(ui, services, firstOf(typed, 'serviceId'))}
          />
        )}
        <TextField {...field('label')} hint={t('directory:hint.contactLabel')} />
        <SelectField {...field('role')} optional none="—" options={codeOptions(ui, contactRoles, typed['role'])} />
        <TextField
          {...field('phone')} optional type="tel" size="middle" hint={t('directory:hint.phone')} autoComplete="off"
        />
        <TextField {...field('email')} optional type="email" size="middle" autoComplete="off" />
      </FormPart>
      <FormPart title={t('directory:part.person')} lead={t('directory:hint.person')}>
        <TextField {...field('personName')} optional autoComplete="off" size="middle" />
        <SelectField {...field('legalBasis')} optional none="—" options={codeOptions(ui, contactBases, typed['legalBasis'])} />
        <DateField {...field('retainUntil')} optional hint={t('directory:hint.retainUntil')} />
      </FormPart>
      <FormPart title={t('directory:part.consent')} lead={t('directory:hint.consent')}>
        <SelectField {...field('consentText')} optional none="—" options={codeOptions(ui, consentTexts)} />
        <ul class="plain">
          {Object.keys(consentTexts).map((wording) => (
            <li>
              <AsideLink ui={ui} path={`/prace/sit/souhlas/${wording}`}>
                {t('directory:consent.open')} ({labelOf(consentTexts, wording, ui.language)})
              </AsideLink>
            </li>
          ))}
        </ul>
        <DateField {...field('consentGivenOn')} optional />
        {(problems?.['consentGivenOn'] === 'directory:problem.othersConsent' || firstOf(typed, consentOfNew) !== '') && (
          <Checkbox ui={ui} typed={typed} name={consentOfNew} label={t('directory:contact.consentOfNew')} />
        )}
        <SelectField {...field('consentGivenHow')} optional none="—" options={codeOptions(ui, consentWays, typed['consentGivenHow'])} />
      </FormPart>
      <FormPart title={t('directory:part.sees')}>
        <RadioGroup
          {...field('visibility')}
          options={visibilities.map(
            (value) => ({
              value, label: t(`directory:visibility.${value}`), hint: t(`directory:visibilityHint.${value}`),
            }),
          )}
        />
        <SelectField {...field('source')} options={optionsWith(ui, cardSources, typed['source']?.[0])} />
        <DateField {...field('asOf')} />
      </FormPart>
    </>
  )
}
