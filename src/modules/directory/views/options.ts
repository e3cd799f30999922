import type { MessageKey } from '#i18n/translate.ts'
import type { Option, OptionGroup } from '#web/parts/Field.tsx'
import type { Ui } from '#web/ui.ts'
import { facilityKinds, type Label, labelOf, type Sector, sectors } from '../codelists/index.ts'

type List = Readonly<Record<string, Label>>

/** Codes of a list as options of a select or boxes. */
export const optionsOf = (ui: Ui, list: List): Option[] =>
  Object.keys(list).map((code) => ({ value: code, label: labelOf(list, code, ui.language) }))

/** Kinds of actors and facilities by sector: 56 of them in one row are no choice. */
export function facilityOptions(ui: Ui): OptionGroup[] {
  const kinds = Object.entries(facilityKinds)
  return (Object.keys(sectors) as Sector[]).flatMap((sector) => {
    const options = kinds.filter(([, kind]) => kind.sector === sector).map(
      ([code]) => ({ value: code, label: labelOf(facilityKinds, code, ui.language) }),
    )
    return options.length === 0 ? [] : [{ label: labelOf(sectors, sector, ui.language), options }]
  })
}

/** Codes in words, one after another; nothing for none. */
export const wordsOf = (ui: Ui, list: List, codes: readonly string[]): string | null =>
  codes.length === 0 ? null : ui.format.list(codes.map((code) => labelOf(list, code, ui.language)))

export const wordOf = (
  ui: Ui, list: List, code: string | null,
): string | null => code === null ? null : labelOf(list, code, ui.language)

/** Yes, no, or nothing known. */
export const yesOrNo = (ui: Ui, value: boolean | null): string | null => value === null ? null : ui.t(
  value ? 'web:yes' : 'web:no',
)

export const yesNoOptions = (ui: Ui): Option[] => [
  { value: 'yes', label: ui.t('web:yes') }, { value: 'no', label: ui.t('web:no') },
  { value: '', label: ui.t('web:unknown') },
]

/** Options of a list with the stored value kept where the list does not know it. */
export function optionsWith(ui: Ui, list: List, stored: string | undefined): Option[] {
  const options = optionsOf(ui, list)
  return stored === undefined || stored === '' || stored in list ? options : [
    ...options, { value: stored, label: stored },
  ]
}

/** „od 3 do 18 let“, „od 15 let“, „do 6 let“. */
export function ageWords(ui: Ui, from: number | null, to: number | null): string | null {
  if (from === null && to === null) return null
  const key: MessageKey = from === null ? 'directory:age.to'
    : to === null ? 'directory:age.from' : 'directory:age.fromTo'
  return ui.t(key, { from: from ?? 0, to: to ?? 0 })
}
