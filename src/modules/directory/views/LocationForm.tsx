import type { VNode } from 'preact'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { Checkbox, RadioGroup } from '#web/parts/choices.tsx'
import { TextArea, TextField } from '#web/parts/Field.tsx'
import { Notice } from '#web/parts/words.tsx'
import { type Ui, writtenIn } from '#web/ui.ts'
import { locationKinds } from '../codelists/index.ts'
import { codeOptions } from '../codes/words.ts'
import { CardForm, FormPart, type FormState } from './CardForm.tsx'
import { type FieldName, labelIn } from './fieldWords.ts'
import { hoursHint } from './hoursHint.ts'
import { MunicipalityNames, municipalityNamesId } from './MunicipalityNames.tsx'
import { yesNoOptions } from './options.ts'

interface LocationFormPageProps {
  readonly ui: Ui
  readonly state: FormState
  readonly organisation: { readonly id: string, readonly name: string }
  /** The place that is changed, and whether its stored address is confidential; none for a new one. */
  readonly location?: { readonly id: string, readonly confidential: boolean } | undefined
  readonly municipalities: readonly string[]
  /** Where the form of a service waits for this new place, and where the place is sent then. */
  readonly awaited?: { readonly action: string, readonly back: string } | undefined
}

export function LocationFormPage({ ui, state, organisation, location, municipalities, awaited }: LocationFormPageProps): VNode {
  const { t } = ui
  return (
    <WorkLayout
      ui={ui} title={t(location ? 'directory:location.change' : 'directory:location.add')} intro={<span lang={writtenIn(ui)}>{organisation.name}</span>}
      problems={state.problems} islands={['draft']}
      crumbs={[
        { label: t('directory:organisations.title'), path: '/prace/sit/organizace' },
        { written: true, label: organisation.name, path: cardOf(organisation) },
      ]}
    >
      {awaited && <Notice><p>{t('directory:location.awaited')}</p></Notice>}
      <CardForm
        ui={ui} form="location" state={state}
        submit={t('directory:location.save')} {...waysOf({ ui, organisation, location, awaited })}
      >
        <LocationFields ui={ui} state={state} isSecret={location?.confidential ?? false} />
        <MunicipalityNames names={municipalities} />
      </CardForm>
    </WorkLayout>
  )
}

const cardOf = ({ id }: LocationFormPageProps['organisation']): string => `/prace/sit/organizace/${id}`

/** Where the form goes when it is saved and when it is not. */
function waysOf({ ui, organisation, location, awaited }: Pick<LocationFormPageProps, 'ui' | 'organisation' | 'location' | 'awaited'>) {
  const card = cardOf(organisation)
  if (awaited) return { ...awaited, backLabel: ui.t('directory:location.backToService') }
  return { action: location ? `/prace/sit/mista/${location.id}/upravit` : `${card}/mista/nove`, back: card }
}

function LocationFields(
  { ui, state, isSecret }: { readonly ui: Ui, readonly state: FormState, readonly isSecret: boolean },
): VNode {
  const { t } = ui
  const { typed, problems } = state
  const field = (name: FieldName) => ({ ui, typed, problems, name, label: labelIn(ui, 'location', name) })
  return (
    <>
      <FormPart title={t('directory:part.where')}>
        <RadioGroup {...field('kind')} options={codeOptions(ui, locationKinds)} value="place" />
        <TextField {...field('name')} optional hint={t('directory:hint.locationName')} />
        <TextField
          {...field('municipality')} hint={t('directory:hint.municipality')} list={municipalityNamesId}
          autoComplete="off" size="middle"
        />
        <RadioGroup {...field('barrierFree')} optional options={yesNoOptions(ui)} />
        <TextField
          {...field('openingHours')} optional autoComplete="off"
          hint={hoursHint(field('openingHours'), t('directory:hint.locationHours'))}
        />
      </FormPart>
      <FormPart title={t('directory:part.address')}>
        <Checkbox {...field('confidential')} hint={t('directory:hint.confidential')} />
        <TextField
          {...field('address')} optional autoComplete="off"
          hint={t(isSecret ? 'directory:hint.secretAddress' : 'directory:hint.address')}
        />
        <TextField
          {...field('postalCode')} optional inputMode="numeric" size="short" hint={t('directory:hint.postalCode')}
          autoComplete="off"
        />
        <TextArea {...field('accessNote')} optional rows={2} hint={t('directory:hint.accessNote')} />
        <div class="field-row">
          <TextField
            {...field('lat')} optional inputMode="decimal" size="short" hint={t('directory:hint.lat')}
            autoComplete="off"
          />
          <TextField
            {...field('lon')} optional inputMode="decimal" size="short" hint={t('directory:hint.lon')}
            autoComplete="off"
          />
        </div>
        <p class="hint">{t('directory:hint.point')}</p>
        <Checkbox {...field('verifiedNow')} hint={t('directory:hint.verifiedNow')} />
      </FormPart>
    </>
  )
}
