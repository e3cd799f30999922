import type { VNode } from 'preact'
import { Checkbox, CheckboxGroup, RadioGroup } from '#web/parts/choices.tsx'
import { TextArea, TextField } from '#web/parts/Field.tsx'
import { Icon } from '#web/parts/icons.tsx'
import type { Ui } from '#web/ui.ts'
import { onwards } from '../drafts/draft.ts'
import type { DraftState } from '../drafts/views/DraftOffer.tsx'
import { rowField } from '../input/rows.ts'
import { FormPart } from './CardForm.tsx'
import { hoursHint } from './hoursHint.ts'
import { yesNoOptions } from './options.ts'
import { serviceField, type ServiceFormProps } from './serviceFormProps.ts'

/** Places of the organisation: ticked where the service is given, with hours and share there. */
export function PlacesPart({ ui, state, places }: ServiceFormProps): VNode {
  const { t } = ui
  const { typed, problems } = state
  return (
    <FormPart id="mista" title={t('directory:part.places')} lead={t('directory:hint.places')}>
      {places.length === 0 && <p>{t('directory:location.none')}</p>}
      {places.map(({ id, name }) => (
        <fieldset class="place-row">
          <legend class="visually-hidden">{name}</legend>
          <Checkbox ui={ui} typed={typed} problems={problems} name={rowField('place', id, 'here')} label={name} />
          <PlaceFields ui={ui} state={state} id={id} />
        </fieldset>
      ))}
      {places.length > 1 && <p class="hint">{t('directory:hint.share')}</p>}
      {state.draft && <AddPlace ui={ui} draft={state.draft} />}
    </FormPart>
  )
}

/** Puts the whole form off, so that nothing typed is lost, and goes to the new place; from there back here. */
const AddPlace = ({ ui, draft }: { readonly ui: Ui, readonly draft: DraftState }): VNode => (
  <div class="section-more">
    <button class="button button-second" type="submit" name={onwards} value="misto" formaction={ui.href(draft.path)}>
      <Icon name="plus" small />{ui.t('directory:location.add')}
    </button>
    <p class="hint">{ui.t('directory:hint.addPlace')}</p>
  </div>
)

function PlaceFields({ ui, state, id }: Pick<ServiceFormProps, 'ui' | 'state'> & { readonly id: string }): VNode {
  const { t } = ui
  const field = (name: string) => ({
    ui, typed: state.typed, problems: state.problems, name: rowField('place', id, name),
  })
  const hours = field('hours')
  return (
    <>
      <div class="field-row">
        <TextField
          {...hours} optional label={t('directory:field.placeHours')} autoComplete="off"
          hint={state.problems?.[hours.name] === undefined ? undefined : hoursHint(hours, '')}
        />
        <TextField {...field('share')} optional type="number" size="short" label={t('directory:field.placeShare')} />
      </div>
      <TextField {...field('note')} optional label={t('directory:field.placeNote')} autoComplete="off" />
    </>
  )
}

/** Where the service goes, or for whom it is. */
export function AreaPart({ ui, state, areas, unfound = [] }: ServiceFormProps): VNode {
  const { t } = ui
  const field = serviceField({ ui, state })
  return (
    <FormPart id="uzemi" title={t('directory:part.areas')} lead={t('directory:hint.areas')}>
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
