import type { VNode } from 'preact'
import { Checkbox, CheckboxGroup, RadioGroup } from '#web/parts/choices.tsx'
import { DateField, SelectField, TextArea, TextField } from '#web/parts/Field.tsx'
import { Icon } from '#web/parts/icons.tsx'
import { capacityUnits, serviceForms } from '../codelists/index.ts'
import { rowField } from '../input/rows.ts'
import { FormPart } from './CardForm.tsx'
import { optionsOf, yesNoOptions } from './options.ts'
import { serviceField, type ServiceFormProps } from './serviceFormProps.ts'

/** Places of the organisation: ticked where the service is given, with hours and share there. */
export function PlacesPart({ ui, state, places, organisation }: ServiceFormProps): VNode {
  const { t } = ui
  const { typed, problems } = state
  return (
    <FormPart title={t('directory:part.places')} lead={t('directory:hint.places')}>
      {places.length === 0 && (
        <p>
          {t('directory:location.none')}{' '}
          <a href={ui.href(`/prace/sit/organizace/${organisation.id}/mista/nove`)}>{t('directory:location.add')}</a>
        </p>
      )}
      {places.map(({ id, name }) => (
        <fieldset class="place-row">
          <legend class="visually-hidden">{name}</legend>
          <Checkbox ui={ui} typed={typed} problems={problems} name={rowField('place', id, 'here')} label={name} />
          <div class="field-row">
            <TextField
              ui={ui} typed={typed} problems={problems} optional name={rowField('place', id, 'hours')}
              label={t('directory:field.placeHours')}
            />
            <TextField
              ui={ui} typed={typed} problems={problems} optional type="number" size="short"
              name={rowField('place', id, 'share')}
              label={t('directory:field.placeShare')}
            />
          </div>
        </fieldset>
      ))}
      {places.length > 1 && <p class="hint">{t('directory:hint.share')}</p>}
    </FormPart>
  )
}

/** Where the service goes, or for whom it is. */
export function AreaPart({ ui, state, areas, unfound = [] }: ServiceFormProps): VNode {
  const { t } = ui
  const field = serviceField({ ui, state })
  return (
    <FormPart title={t('directory:part.areas')} lead={t('directory:hint.areas')}>
      <RadioGroup {...field('goesToFamilies')} optional options={yesNoOptions(ui)} />
      <div class="choice-columns">
        <CheckboxGroup
          {...field('areas')} optional options={areas.map(({ box, name }) => ({ value: box, label: name }))}
        />
      </div>
      <TextArea
        {...field('municipalities')} optional rows={3}
        hint={unfound.length > 0 ? t(
          'directory:hint.unfound', { names: ui.format.list(unfound) },
        ) : t('directory:hint.municipalities')}
      />
    </FormPart>
  )
}

interface CapacityPartProps extends ServiceFormProps { readonly action: string }

/** Registered maximum and what is really free, a row for each form and unit. */
export function CapacityPart({ ui, state, capacityRows, action }: CapacityPartProps): VNode {
  const { t } = ui
  return (
    <FormPart title={t('directory:part.capacity')} lead={t('directory:hint.capacity')} id="kapacita">
      {Array.from({ length: capacityRows }, (_, row) => <CapacityRow ui={ui} state={state} row={row} />)}
      <p class="section-more">
        <button
          class="button button-second" type="submit" name="pridat" value="kapacita"
          formaction={`${ui.href(action)}#kapacita`}
        >
          <Icon name="plus" small />{t('directory:capacity.addRow')}
        </button>
      </p>
    </FormPart>
  )
}

function CapacityRow({ ui, state, row }: Pick<ServiceFormProps, 'ui' | 'state'> & { readonly row: number }): VNode {
  const { t } = ui
  const field = (name: string) => ({
    ui, typed: state.typed, problems: state.problems, name: rowField('capacity', row, name),
  })
  return (
    <fieldset class="capacity-row">
      <legend>{t('directory:capacity.row', { number: row + 1 })}</legend>
      <div class="field-row">
        <SelectField
          {...field('form')} label={t('directory:field.capacityForm')} optional="unsaid" none="—"
          options={optionsOf(ui, serviceForms)}
        />
        <SelectField
          {...field('unit')} label={t('directory:field.capacityUnit')} optional="unsaid" none="—"
          options={optionsOf(ui, capacityUnits)}
        />
        <TextField
          {...field('maximum')} label={t('directory:field.capacityMaximum')} optional="unsaid" type="number"
          inputMode="numeric" size="short"
        />
      </div>
      <div class="field-row">
        <TextField
          {...field('free')} label={t('directory:field.capacityFree')} optional type="number" inputMode="numeric"
          size="short"
        />
        <DateField {...field('freeAsOf')} label={t('directory:field.capacityFreeAsOf')} optional />
      </div>
    </fieldset>
  )
}
