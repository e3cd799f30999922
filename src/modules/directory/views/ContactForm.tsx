import type { VNode } from 'preact'
import { visibilities } from '#modules/access/index.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { RadioGroup } from '#web/parts/choices.tsx'
import { AsideLink } from '#web/parts/Form.tsx'
import { DateField, SelectField, TextField } from '#web/parts/Field.tsx'
import { type Ui, writtenIn } from '#web/ui.ts'
import { cardSources, consentTexts, consentWays, contactBases, contactRoles, labelOf } from '../codelists/index.ts'
import { codeOptions } from '../codes/words.ts'
import { CardForm, FormPart, type FormState } from './CardForm.tsx'
import { type FieldName, labelIn } from './fieldWords.ts'
import { optionsWith } from './options.ts'

interface ContactFormPageProps {
  readonly ui: Ui
  readonly state: FormState
  readonly organisation: { readonly id: string, readonly name: string }
  readonly contact?: { readonly id: string } | undefined
}

export function ContactFormPage({ ui, state, organisation, contact }: ContactFormPageProps): VNode {
  const { t } = ui
  const card = `/prace/sit/organizace/${organisation.id}`
  return (
    <WorkLayout
      ui={ui} title={t(contact ? 'directory:contact.change' : 'directory:contact.add')} intro={<span lang={writtenIn(ui)}>{organisation.name}</span>}
      problems={state.problems} islands={['draft']}
      crumbs={[
        { label: t('directory:organisations.title'), path: '/prace/sit/organizace' },
        { written: true, label: organisation.name, path: card },
      ]}
    >
      <CardForm
        ui={ui} form="contact" state={state}
        action={contact ? `/prace/sit/kontakty/${contact.id}/upravit` : `${card}/kontakty/novy`}
        submit={t('directory:contact.save')} back={card}
      >
        <ContactFields ui={ui} state={state} />
      </CardForm>
    </WorkLayout>
  )
}

function ContactFields({ ui, state }: { readonly ui: Ui, readonly state: FormState }): VNode {
  const { t } = ui
  const { typed, problems } = state
  const field = (name: FieldName) => ({ ui, typed, problems, name, label: labelIn(ui, 'contact', name) })
  return (
    <>
      <FormPart title={t('directory:part.reach')} lead={t('directory:hint.functional')}>
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
