import type { VNode } from 'preact'
import { firstOf } from '#web/form.ts'
import { CheckboxGroup, RadioGroup } from '#web/parts/choices.tsx'
import { DateField, SelectField, TextArea, TextField } from '#web/parts/Field.tsx'
import { GuardRule } from '#web/parts/GuardNotice.tsx'
import {
  audienceGroups, authorisedActivities, helpFunctions, languages, legalBases, orderings, prices, serviceForms,
  situations, type SocialServiceKind, socialServiceKinds,
  targetGroups,
} from '../codelists/index.ts'
import { codeOptions } from '../codes/words.ts'
import { FormPart } from './CardForm.tsx'
import { hoursHint } from './hoursHint.ts'
import { MoreChoices } from './MoreChoices.tsx'
import { facilityOptions, withSection, wordsOf, yesNoOptions } from './options.ts'
import { serviceField, type ServiceFormProps } from './serviceFormProps.ts'

export function IdentityPart({ ui, state }: ServiceFormProps): VNode {
  const { t } = ui
  const field = serviceField({ ui, state })
  const written = firstOf(state.typed, 'summary').trim().length
  return (
    <FormPart id="co-to-je" title={t('directory:part.what')}>
      <TextField {...field('name')} autoComplete="off" />
      <TextArea {...field('summary')} rows={3} hint={t('directory:hint.summary', { count: written })} />
      <GuardRule ui={ui} />
      <TextArea {...field('focus')} optional rows={2} hint={t('directory:hint.focus')} />
      <TextField {...field('intensity')} optional hint={t('directory:hint.intensity')} autoComplete="off" />
      <CheckboxGroup {...field('forms')} options={codeOptions(ui, serviceForms, state.typed['forms'])} />
      <SelectField {...field('legalBasis')} options={codeOptions(ui, legalBases, state.typed['legalBasis'])} />
      <SelectField
        {...field('serviceKind')} optional hint={t('directory:hint.serviceKind')} none="—" options={kindOptions(ui, state.typed['serviceKind'])}
      />
      <SelectField
        {...field('facilityKind')} optional hint={t('directory:hint.facilityKind')} none="—"
        options={facilityOptions(ui, state.typed['facilityKind'])}
      />
      <TextField {...field('registrationNumber')} optional size="short" autoComplete="off" />
      <MoreChoices ui={ui} typed={state.typed} name="authorisedActivities">
        <CheckboxGroup {...field('authorisedActivities')} optional options={codeOptions(ui, authorisedActivities, state.typed['authorisedActivities'])} />
      </MoreChoices>
    </FormPart>
  )
}

const kindOptions = (ui: ServiceFormProps['ui'], kept: readonly string[] = []) =>
  // The list of kinds is closed: its options are its codes.
  codeOptions(ui, socialServiceKinds, kept).map(({ value, label, lang }) => ({ value, label: withSection(label, value as SocialServiceKind), lang }))

export function AudiencePart({ ui, state }: ServiceFormProps): VNode {
  const { t } = ui
  const field = serviceField({ ui, state })
  return (
    <FormPart id="pro-koho" title={t('directory:part.audience')}>
      <div class="field-row">
        <TextField {...field('ageFrom')} optional type="number" inputMode="numeric" size="short" />
        <TextField {...field('ageTo')} optional type="number" inputMode="numeric" size="short" />
      </div>
      <MoreChoices ui={ui} typed={state.typed} name="audienceGroups">
        <CheckboxGroup {...field('audienceGroups')} optional options={codeOptions(ui, audienceGroups, state.typed['audienceGroups'])} />
      </MoreChoices>
      <MoreChoices ui={ui} typed={state.typed} name="targetGroups">
        <CheckboxGroup {...field('targetGroups')} optional options={codeOptions(ui, targetGroups, state.typed['targetGroups'])} />
      </MoreChoices>
      <TextArea {...field('notFor')} optional rows={2} hint={t('directory:hint.notFor')} />
    </FormPart>
  )
}

export function TimePart({ ui, state, derived }: ServiceFormProps): VNode {
  const { t } = ui
  const field = serviceField({ ui, state })
  return (
    <FormPart id="kdy" title={t('directory:part.time')}>
      <TextField
        {...field('openingHours')} optional autoComplete="off"
        hint={hoursHint(field('openingHours'), t('directory:hint.openingHours'))}
      />
      <TextField {...field('openingNote')} optional hint={t('directory:hint.openingNote')} autoComplete="off" />
      <TextField
        {...field('hoursPerWeek')} optional type="number" size="short"
        hint={derived.hoursPerWeek === null ? t('directory:hint.hoursPerWeek')
          : t('directory:hint.hoursDerived', { hours: ui.format.number(derived.hoursPerWeek, 1) })}
      />
      <RadioGroup
        {...field('ordering')} optional options={[...codeOptions(ui, orderings, state.typed['ordering']), { value: '', label: t('web:unknown') }]}
      />
      <div class="field-row">
        <TextField {...field('waitingWeeksFrom')} optional type="number" inputMode="numeric" size="short" />
        <TextField {...field('waitingWeeksTo')} optional type="number" inputMode="numeric" size="short" />
      </div>
      <TextField {...field('waitingNote')} optional hint={t('directory:hint.waitingNote')} />
      <DateField {...field('waitingAsOf')} optional hint={t('directory:hint.figureAsOf')} />
      <TextField {...field('crisisNote')} optional hint={t('directory:hint.crisisNote')} />
    </FormPart>
  )
}

export function StartPart({ ui, state }: ServiceFormProps): VNode {
  const { t } = ui
  const field = serviceField({ ui, state })
  return (
    <FormPart id="jak-zacit" title={t('directory:part.start')}>
      <TextArea {...field('howToStart')} optional rows={3} hint={t('directory:hint.howToStart')} />
      <RadioGroup {...field('needsReferral')} optional options={yesNoOptions(ui)} />
      <TextField
        {...field('phone')} optional type="tel" size="middle" hint={t('directory:hint.servicePhone')} autoComplete="off"
      />
      <TextField {...field('email')} optional type="email" size="middle" autoComplete="off" />
      <TextField {...field('web')} optional type="url" hint={t('directory:hint.web')} autoComplete="off" />
      <RadioGroup
        {...field('price')} optional options={[...codeOptions(ui, prices, state.typed['price']), { value: '', label: t('web:unknown') }]}
      />
      <TextField {...field('priceNote')} optional hint={t('directory:hint.priceNote')} />
      <MoreChoices ui={ui} typed={state.typed} name="languages">
        <CheckboxGroup {...field('languages')} optional options={codeOptions(ui, languages, state.typed['languages'])} />
      </MoreChoices>
      <RadioGroup {...field('barrierFree')} optional options={yesNoOptions(ui)} />
    </FormPart>
  )
}

/** How the service works with those who send people to it. */
export function CooperationPart({ ui, state }: ServiceFormProps): VNode {
  const { t } = ui
  const field = serviceField({ ui, state })
  return (
    <FormPart id="spoluprace" title={t('directory:part.serviceCooperation')}>
      <TextArea {...field('ospodCooperation')} optional rows={3} hint={t('directory:hint.ospodCooperation')} />
      <TextArea {...field('schoolCooperation')} optional rows={3} hint={t('directory:hint.schoolCooperation')} />
    </FormPart>
  )
}

/** What search and coverage understand the service as. */
export function MeaningPart({ ui, state, derived }: ServiceFormProps): VNode {
  const { t } = ui
  const field = serviceField({ ui, state })
  const follows = (words: string | null): string =>
    words === null ? t('directory:hint.nothingDerived') : t('directory:hint.derived', { words })
  return (
    <FormPart id="jak-najit" title={t('directory:part.meaning')} lead={t('directory:hint.meaning')}>
      <TextField {...field('keywords')} optional hint={t('directory:hint.keywords')} />
      <MoreChoices ui={ui} typed={state.typed} name="functions">
        <CheckboxGroup
          {...field('functions')} optional hint={follows(wordsOf(ui, helpFunctions, derived.functions))}
          options={codeOptions(ui, helpFunctions, state.typed['functions'])}
        />
      </MoreChoices>
      <MoreChoices ui={ui} typed={state.typed} name="situations">
        <CheckboxGroup
          {...field('situations')} optional hint={follows(wordsOf(ui, situations, derived.situations))}
          options={codeOptions(ui, situations, state.typed['situations'])}
        />
      </MoreChoices>
    </FormPart>
  )
}
