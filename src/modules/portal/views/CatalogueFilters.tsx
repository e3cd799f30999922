import type { VNode } from 'preact'
import {
  ageBands, alphabetical, audienceGroups, codeOptions, codeWords, facilityKinds, sectors, socialServiceKinds, targetGroups, together, type CodeList,
} from '#modules/directory/index.ts'
import { CheckboxGroup, RadioGroup } from '#web/parts/choices.tsx'
import { type Option, SelectField, TextField } from '#web/parts/Field.tsx'
import { FilterForm } from '#web/parts/Form.tsx'
import { Icon } from '#web/parts/icons.tsx'
import type { Ui } from '#web/ui.ts'
import type { Catalogue } from '../catalogue.ts'
import { longestJourneys, waysOfHelp, type WayOfHelp, waysOfHelpCodes } from '../catalogueInput.ts'

const kinds = together(socialServiceKinds, facilityKinds)
const groups = together(targetGroups, audienceGroups)

interface FiltersProps { readonly ui: Ui, readonly catalogue: Catalogue, readonly orps: ReadonlyMap<string, string>, readonly clear: string }

/** What narrows the list. A GET form: the view is its address. */
export function CatalogueFilters({ ui, catalogue, orps, clear }: FiltersProps): VNode {
  const { typed } = catalogue
  const { t } = ui
  return (
    <FilterForm
      ui={ui} class="filters" label={t('portal:filter.title')} fold={t('portal:filter.title')} submit={t('portal:filter.submit')}
      keep={['situace']} clear={clear}
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
      <MoreFilters ui={ui} catalogue={catalogue} orps={orps} clear={clear} />
    </FilterForm>
  )
}

function MoreFilters({ ui, catalogue, orps }: FiltersProps): VNode {
  const { question: { kind, targetGroup, sector, orp }, answer: { facets } } = catalogue
  const { t, language } = ui
  const from = (list: CodeList) =>
    ({ order: alphabetical(list, language), word: (code: string): string => codeWords(ui, list, code) })
  const selects = [
    { name: 'druh', label: t('portal:filter.kind'), chosen: kind, counts: facets.kind, ...from(kinds) },
    { name: 'skupina', label: t('portal:filter.group'), chosen: targetGroup, counts: facets.targetGroup, ...from(groups) },
    { name: 'obor', label: t('portal:filter.sector'), chosen: sector, counts: facets.sector, ...from(sectors) },
    { name: 'obvod', label: t('portal:filter.orp'), chosen: orp, counts: facets.orp, order: [...orps.keys()], word: (code: string) => orps.get(code) ?? code },
  ]
  return (
    <details class="filters-more" open={selects.some(({ chosen }) => chosen !== null)}>
      <summary>{t('portal:filter.further')}<Icon name="down" small class="turn" /></summary>
      {selects.map(({ name, label, chosen, ...offered }) => (
        <SelectField
          ui={ui} name={name} label={label} optional="unsaid" none={t('portal:filter.all')} value={chosen ?? ''}
          options={optionsOf(ui, chosen, offered)}
        />
      ))}
    </details>
  )
}

interface Offered { readonly counts: ReadonlyMap<string, number>, readonly order: readonly string[], readonly word: (code: string) => string }

/** Codes that are among the results, by the alphabet, each with how many; the chosen one stays even when there is none. */
function optionsOf(ui: Ui, chosen: string | null, { counts, order, word }: Offered): Option[] {
  const ordered = new Set(order)
  const unlisted = [...counts.keys(), ...(chosen === null ? [] : [chosen])].filter((code) => !ordered.has(code))
  return [...ordered, ...new Set(unlisted)].filter((code) => code !== 'other' && (counts.has(code) || code === chosen))
    .map((code) => ({ value: code, label: withCount(ui, word(code), counts.get(code)) }))
}

/** Nobody needs to read a zero beside every choice. */
const withCount = (ui: Ui, label: string, count = 0): string => count === 0 ? label : `${label} (${countWords(ui, count)})`

const mostCounted = 1000

/** How many; over a thousand nobody needs to know. */
export const countWords = ({ t, format }: Ui, count: number): string =>
  count > mostCounted ? t('portal:result.over', { number: format.number(mostCounted) }) : format.number(count)

const agesOf = (ui: Ui, { answer }: Catalogue): Option[] =>
  codeOptions(ui, ageBands).map(({ value, label }) => ({ value, label: withCount(ui, label, answer.facets.age.get(value)) }))

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
  return options.map(({ value, label, code }) => ({ value, label: withCount(ui, label, facets.can.get(code)) }))
}

/** The municipality as the form reads it back, whether it was chosen or understood from the words. */
function municipalityWritten({ choice, answer: { origin, namesakes } }: Catalogue): string {
  if (choice.kind === 'several' || choice.kind === 'unknown') return choice.typed
  if (choice.kind === 'unasked') return origin === null ? '' : namesakes.length > 0 ? origin.code : origin.name
  const { municipality } = choice
  return (choice.namesakes ?? []).length > 0 ? `${municipality.name} (${municipality.districtName})` : municipality.name
}
