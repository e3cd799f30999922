import type { VNode } from 'preact'
import { firstOf, type Problems, type Typed } from '#web/form.ts'
import { SelectField } from '#web/parts/Field.tsx'
import { Icon } from '#web/parts/icons.tsx'
import type { Ui } from '#web/ui.ts'
import { fieldsFor, type ImportField, type ImportPart, importParts, importTargets, type ImportTarget, type Mapping, neededFields, serviceParts } from '../../import/fields.ts'
import { FormPart } from '../CardForm.tsx'

interface ColumnChoiceProps {
  readonly ui: Ui
  readonly mapping: Mapping
  readonly typed: Typed
  readonly problems?: Problems | undefined
  readonly headings: readonly string[]
}

/** A column of all places says where a service is given too. */
const isNeeded = (field: ImportField, mapping: Mapping, target: ImportTarget): boolean =>
  neededFields.some((needed) => needed === field) && fieldsFor(target).includes(field) && (field !== 'municipality' || mapping.places === undefined)

/**
 * What the table says, part by part; what it may not say is folded, so that a person looks only at their own columns. A part of
 * which the table says nothing stands at the end.
 */
export function ColumnChoice(props: ColumnChoiceProps): VNode {
  const { ui, mapping, typed, problems = {} } = props
  const target = importTargets.find((one) => one === firstOf(typed, 'radek')) ?? 'services'
  const isOpen = (field: ImportField): boolean => mapping[field] !== undefined || isNeeded(field, mapping, target) || problems[`sloupec-${field}`] !== undefined
  const parts = importParts.map((part) => ({ part, open: fieldsOf(part).filter(isOpen), folded: fieldsOf(part).filter((field) => !isOpen(field)) }))
  const silent = parts.filter(({ open }) => open.length === 0)
  return (
    <>
      <p class="hint">{ui.t(`directory:import.columnsHint.${target}`)}</p>
      {parts.filter(({ open }) => open.length > 0).map(({ part, open, folded }) => (
        <FormPart title={ui.t(`directory:columnPart.${part}`)}>
          <div class="column-grid">{open.map((field) => <ColumnField {...props} field={field} />)}</div>
          {folded.length > 0 && <Folded {...props} title={ui.t('directory:import.moreColumns')} fields={folded} />}
        </FormPart>
      ))}
      {silent.length > 0 && (
        <FormPart title={ui.t('directory:import.silent')} lead={ui.t('directory:import.silentHint')}>
          {silent.map(({ part, folded }) => <Folded {...props} title={ui.t(`directory:columnPart.${part}`)} fields={folded} />)}
        </FormPart>
      )}
    </>
  )
}

const fieldsOf = (part: ImportPart): readonly ImportField[] => serviceParts[part]

function Folded({ title, fields, ...props }: ColumnChoiceProps & { readonly title: string, readonly fields: readonly ImportField[] }): VNode {
  const { ui } = props
  return (
    <details class="field more-choices">
      <summary>
        {title} <span class="optional">{ui.t('directory:import.columnCount', { count: fields.length })}</span>
        <Icon name="down" small class="turn" />
      </summary>
      <div class="column-grid">{fields.map((field) => <ColumnField {...props} field={field} />)}</div>
    </details>
  )
}

const ColumnField = ({ ui, typed, problems, headings, field }: ColumnChoiceProps & { readonly field: ImportField }): VNode => (
  <SelectField
    ui={ui} typed={typed} problems={problems} name={`sloupec-${field}`} label={ui.t(`directory:column.${field}`)} none={ui.t('directory:import.noColumn')}
    options={headings.map((heading) => ({ value: heading, label: heading }))} optional="unsaid"
  />
)
