import type { ComponentChildren, VNode } from 'preact'
import type { Typed } from '#web/form.ts'
import { Checkbox } from '#web/parts/choices.tsx'
import { SelectField, TextField } from '#web/parts/Field.tsx'
import { FilterForm } from '#web/parts/Form.tsx'
import type { Ui } from '#web/ui.ts'
import { allCodes, sectors } from '../codelists/index.ts'
import { codeOptions } from '../codes/words.ts'

interface ListFilterProps {
  readonly ui: Ui
  readonly query: Typed
  readonly path: string
  readonly label: string
  readonly textLabel: string
  readonly children: ComponentChildren
  /** Further boxes, beside those of both lists. */
  readonly boxes?: ComponentChildren
  /** Query parameters that stay as they are. */
  readonly keep?: readonly string[]
}

/** Filters of both lists; the whole view is an address. */
export function ListFilter({ ui, query, path, label, textLabel, children, boxes, keep }: ListFilterProps): VNode {
  const { t } = ui
  const field = { ui, typed: query, optional: 'unsaid' as const }
  return (
    <FilterForm ui={ui} label={label} keep={keep} clear={ui.territory ? `${path}?orp=${ui.territory.code}` : path}>
      <TextField {...field} name="q" type="search" label={textLabel} />
      <SelectField
        {...field} name="rezort" label={t('directory:field.sector')} none={t('directory:filter.all')}
        options={codeOptions(ui, sectors, allCodes(sectors))}
      />
      {children}
      {ui.territory && (
        <SelectField
          {...field} name="uzemi" label={t('directory:filter.territory')}
          options={[
            { value: '', label: t('directory:filter.onlyOrp', { name: ui.territory.name }) },
            { value: 'vse', label: t('directory:filter.everywhere') },
          ]}
        />
      )}
      <Checkbox ui={ui} typed={query} name="overit" label={t('directory:filter.unverified')} />
      {boxes}
      <Checkbox ui={ui} typed={query} name="archiv" label={t('directory:filter.archived')} />
    </FilterForm>
  )
}
