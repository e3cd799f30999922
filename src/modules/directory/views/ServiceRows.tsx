import type { VNode } from 'preact'
import { DateField, SelectField, TextField } from '#web/parts/Field.tsx'
import { Icon } from '#web/parts/icons.tsx'
import type { Ui } from '#web/ui.ts'
import { capacityUnits, professions, serviceForms } from '../codelists/index.ts'
import { codeOptions } from '../codes/words.ts'
import { rowField } from '../input/rows.ts'
import { FormPart } from './CardForm.tsx'
import type { ServiceFormProps } from './serviceFormProps.ts'

// Parts of the form of a service that repeat: capacity, staffing and use by years.

interface RowsProps extends ServiceFormProps { readonly action: string }
interface RowProps extends Pick<ServiceFormProps, 'ui' | 'state'> { readonly row: number }

/** Registered maximum and what is really free, a row for each form and unit. */
export function CapacityPart({ ui, state, rows, action }: RowsProps): VNode {
  const { t } = ui
  return (
    <FormPart title={t('directory:part.capacity')} lead={t('directory:hint.capacity')} id="kapacita">
      {upTo(rows.capacity).map((row) => <CapacityRow ui={ui} state={state} row={row} />)}
      <AddRow ui={ui} action={action} part="kapacita" label={t('directory:capacity.addRow')} />
    </FormPart>
  )
}

/** Who works there, by profession. */
export function StaffPart({ ui, state, rows, action }: RowsProps): VNode {
  const { t } = ui
  return (
    <FormPart title={t('directory:part.staff')} lead={t('directory:hint.staff')} id="uvazky">
      {upTo(rows.staff).map((row) => <StaffRow ui={ui} state={state} row={row} />)}
      <AddRow ui={ui} action={action} part="uvazky" label={t('directory:staff.addRow')} />
    </FormPart>
  )
}

/** How many used the service, by the provider's own count. */
export function UsePart({ ui, state, rows, action }: RowsProps): VNode {
  const { t } = ui
  return (
    <FormPart title={t('directory:part.use')} lead={t('directory:hint.use')} id="vyuziti">
      {upTo(rows.use).map((row) => <UseRow ui={ui} state={state} row={row} />)}
      <AddRow ui={ui} action={action} part="vyuziti" label={t('directory:use.addRow')} />
    </FormPart>
  )
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, row) => row)

interface AddRowProps { readonly ui: Ui, readonly action: string, readonly part: string, readonly label: string }

/** Shows the form again with one more row; nothing is saved. */
const AddRow = ({ ui, action, part, label }: AddRowProps): VNode => (
  <p class="section-more">
    <button
      class="button button-second" type="submit" name="pridat" value={part} formaction={`${ui.href(action)}#${part}`}
    >
      <Icon name="plus" small />{label}
    </button>
  </p>
)

const fieldsIn = ({ ui, state, row }: RowProps, part: string) => (name: string) =>
  ({ ui, typed: state.typed, problems: state.problems, name: rowField(part, row, name) })

function CapacityRow(props: RowProps): VNode {
  const { ui, row } = props
  const { t } = ui
  const field = fieldsIn(props, 'capacity')
  return (
    <fieldset class="capacity-row">
      <legend>{t('directory:capacity.row', { number: row + 1 })}</legend>
      <div class="field-row">
        <SelectField
          {...field('form')} label={t('directory:field.capacityForm')} optional="unsaid" none="—"
          options={codeOptions(ui, serviceForms, field('form').typed[field('form').name])}
        />
        <SelectField
          {...field('unit')} label={t('directory:field.capacityUnit')} optional="unsaid" none="—"
          options={codeOptions(ui, capacityUnits, field('unit').typed[field('unit').name])}
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
        <DateField {...field('freeAsOf')} label={t('directory:field.capacityFreeAsOf')} hint={t('directory:hint.figureAsOf')} optional />
      </div>
    </fieldset>
  )
}

function StaffRow(props: RowProps): VNode {
  const { ui, row } = props
  const { t } = ui
  const field = fieldsIn(props, 'staff')
  return (
    <fieldset class="capacity-row">
      <legend class="visually-hidden">{t('directory:staff.row', { number: row + 1 })}</legend>
      <div class="field-row">
        <SelectField
          {...field('profession')} label={t('directory:field.profession')} optional="unsaid" none="—"
          options={codeOptions(ui, professions, field('profession').typed[field('profession').name])}
        />
        <TextField
          {...field('fullTime')} label={t('directory:field.fullTime')} optional="unsaid" type="number" size="short"
        />
      </div>
    </fieldset>
  )
}

function UseRow(props: RowProps): VNode {
  const { ui, row } = props
  const { t } = ui
  const field = fieldsIn(props, 'use')
  return (
    <fieldset class="capacity-row">
      <legend class="visually-hidden">{t('directory:use.row', { number: row + 1 })}</legend>
      <div class="field-row">
        <TextField
          {...field('year')} label={t('directory:field.useYear')} optional="unsaid" type="number" inputMode="numeric"
          size="short"
        />
        <TextField
          {...field('amount')} label={t('directory:field.useAmount')} optional="unsaid" type="number"
          inputMode="numeric" size="short"
        />
        <SelectField
          {...field('unit')} label={t('directory:field.capacityUnit')} optional="unsaid" none="—"
          options={codeOptions(ui, capacityUnits, field('unit').typed[field('unit').name])}
        />
      </div>
    </fieldset>
  )
}
