import type { VNode } from 'preact'
import { ageBands, codeOptions, outsideName } from '#modules/directory/index.ts'
import { CheckboxGroup, RadioGroup } from '#web/parts/choices.tsx'
import { type Option, SelectField, TextField } from '#web/parts/Field.tsx'
import { FilterForm } from '#web/parts/Form.tsx'
import type { Ui } from '#web/ui.ts'
import type { Catalogue } from '../catalogue.ts'
import { countedLabel } from './countWords.ts'
import { FurtherButton, FurtherFilters, furtherName, showsFurther } from './FurtherFilters.tsx'
import { longestJourneys, waysOfHelp, type WayOfHelp, waysOfHelpCodes } from '../catalogueInput.ts'

interface FiltersProps { readonly ui: Ui, readonly catalogue: Catalogue, readonly orps: ReadonlyMap<string, string>, readonly clear: string }

/** What narrows the list. A GET form: the view is its address. */
export function CatalogueFilters({ ui, catalogue, orps, clear }: FiltersProps): VNode {
  const { typed } = catalogue
  const { t } = ui
  const isFurther = showsFurther(catalogue)
  return (
    <FilterForm
      ui={ui} class="filters" label={t('portal:filter.title')} fold={t('portal:filter.title')} submit={t('portal:filter.submit')}
      keep={['situace', outsideName]} clear={clear} isOpen={typed[furtherName] !== undefined} further={isFurther ? undefined : <FurtherButton ui={ui} />}
    >
      <h2>{t('portal:filter.title')}</h2>
      <TextField ui={ui} name="q" type="search" label={t('portal:filter.words')} optional="unsaid" value={catalogue.question.typed} />
      <TextField
        ui={ui} name="obec" label={t('portal:municipality.name')} optional="unsaid" autoComplete="address-level2"
        value={municipalityWritten(catalogue)}
      />
      <SelectField
        ui={ui} name="vek" label={t('portal:filter.age')} optional="unsaid" typed={typed} none={t('portal:filter.anyAge')}
        options={agesOf(ui, catalogue)}
      />
      <CheckboxGroup ui={ui} name="jak" label={t('portal:filter.way')} optional="unsaid" typed={typed} options={waysOf(ui, catalogue)} />
      <RadioGroup
        ui={ui} name="cesta" label={t('portal:filter.journey')} optional="unsaid" value={String(catalogue.question.maxMinutes ?? '')}
        options={[
          ...longestJourneys.map((minutes) => ({ value: minutes, label: t('portal:filter.minutes', { count: Number(minutes) }) })),
          { value: '', label: t('portal:filter.anyJourney') },
        ]}
      />
      <CheckboxGroup ui={ui} name="dalsi" label={t('portal:filter.more')} optional="unsaid" typed={typed} options={moreOf(ui, catalogue)} />
      {isFurther && <FurtherFilters ui={ui} catalogue={catalogue} orps={orps} />}
    </FilterForm>
  )
}

const agesOf = (ui: Ui, { answer }: Catalogue): Option[] =>
  codeOptions(ui, ageBands).map(({ value, label }) => ({ value, label: countedLabel(ui, label, answer.facets.age.get(value)) }))

/** Counts stand beside the ways only while none is chosen: then they would count the chosen ones again. */
function waysOf(ui: Ui, { question, answer }: Catalogue): Option[] {
  const label = (way: WayOfHelp): string => ui.t(`portal:filter.ways.${way}`)
  const count = (way: WayOfHelp): number => Math.max(...waysOfHelp[way].map((form) => answer.facets.form.get(form) ?? 0))
  const isPlain = question.forms.length > 0 || answer.total === 0
  return waysOfHelpCodes.map((way) => {
    const isThere = isPlain || count(way) > 0
    return { value: way, label: isThere ? label(way) : ui.t('portal:filter.none', { label: label(way) }) }
  })
}

function moreOf(ui: Ui, { answer: { facets } }: Catalogue): Option[] {
  const options = [
    { value: 'zdarma', label: ui.t('portal:filter.free'), code: 'free' },
    { value: 'bez-doporuceni', label: ui.t('portal:filter.noReferral'), code: 'noReferral' },
    { value: 'bez-barier', label: ui.t('portal:filter.barrierFree'), code: 'barrierFree' },
  ]
  return options.map(({ value, label, code }) => ({ value, label: countedLabel(ui, label, facets.can.get(code)) }))
}

/** The municipality as the form reads it back, whether it was chosen or understood from the words. */
function municipalityWritten({ choice, answer: { origin, namesakes } }: Catalogue): string {
  if (choice.kind === 'several' || choice.kind === 'unknown') return choice.typed
  if (choice.kind === 'unasked') return origin === null ? '' : namesakes.length > 0 ? origin.code : origin.name
  const { municipality } = choice
  return (choice.namesakes ?? []).length > 0 ? `${municipality.name} (${municipality.districtName})` : municipality.name
}
