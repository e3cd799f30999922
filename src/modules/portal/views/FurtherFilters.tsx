import type { VNode } from 'preact'
import {
  alphabetical, audienceGroups, facilityKinds, labelOf, sectors, socialServiceKinds, targetGroups, together, type CodeList,
} from '#modules/directory/index.ts'
import { type Option, SelectField } from '#web/parts/Field.tsx'
import { Icon } from '#web/parts/icons.tsx'
import type { Ui } from '#web/ui.ts'
import type { Catalogue } from '../catalogue.ts'
import { countedLabel } from './countWords.ts'

const kinds = together(socialServiceKinds, facilityKinds)
const groups = together(targetGroups, audienceGroups)

/** In the address of a view with further filters, until one of them is chosen. */
export const furtherName = 'moznosti'

const isNarrowed = ({ question: { kind, targetGroup, sector, orp } }: Catalogue): boolean =>
  [kind, targetGroup, sector, orp].some((chosen) => chosen !== null)

export const showsFurther = (catalogue: Catalogue): boolean => catalogue.typed[furtherName] !== undefined || isNarrowed(catalogue)

/**
 * Asks for the same view with further filters; what is typed goes along. Their long lists are a quarter of the page and few
 * people need them.
 */
export const FurtherButton = ({ ui }: { readonly ui: Ui }): VNode => (
  <button class="button button-quiet" type="submit" name={furtherName} value="dalsi">
    {ui.t('portal:filter.further')}<Icon name="down" small />
  </button>
)

interface FurtherProps { readonly ui: Ui, readonly catalogue: Catalogue, readonly orps: ReadonlyMap<string, string> }

/** Kind, group, sector and ORP, each with what is among the results. */
export function FurtherFilters({ ui, catalogue, orps }: FurtherProps): VNode {
  const { question: { kind, targetGroup, sector, orp }, answer: { facets } } = catalogue
  const { t, language } = ui
  const from = (list: CodeList) =>
    ({ order: alphabetical(list, language), word: (code: string): string => labelOf(list, code, language) })
  const selects = [
    { name: 'druh', label: t('portal:filter.kind'), chosen: kind, counts: facets.kind, ...from(kinds) },
    { name: 'skupina', label: t('portal:filter.group'), chosen: targetGroup, counts: facets.targetGroup, ...from(groups) },
    { name: 'obor', label: t('portal:filter.sector'), chosen: sector, counts: facets.sector, ...from(sectors) },
    { name: 'obvod', label: t('portal:filter.orp'), chosen: orp, counts: facets.orp, order: [...orps.keys()], word: (code: string) => orps.get(code) ?? code },
  ]
  // Who has just asked for them continues here.
  const isJustAsked = !isNarrowed(catalogue)
  return (
    <>
      {selects.map(({ name, label, chosen, ...offered }, index) => (
        <SelectField
          ui={ui} name={name} label={label} optional="unsaid" none={t('portal:filter.all')} value={chosen ?? ''}
          autofocus={isJustAsked && index === 0} options={optionsOf(ui, chosen, offered)}
        />
      ))}
    </>
  )
}

interface Offered { readonly counts: ReadonlyMap<string, number>, readonly order: readonly string[], readonly word: (code: string) => string }

/** Codes that are among the results, by the alphabet, each with how many; the chosen one stays even when there is none. */
function optionsOf(ui: Ui, chosen: string | null, { counts, order, word }: Offered): Option[] {
  const ordered = new Set(order)
  const unlisted = [...counts.keys(), ...(chosen === null ? [] : [chosen])].filter((code) => !ordered.has(code))
  return [...ordered, ...new Set(unlisted)].filter((code) => code !== 'other' && (counts.has(code) || code === chosen))
    .map((code) => ({ value: code, label: countedLabel(ui, word(code), counts.get(code)) }))
}
