import type { Option, OptionGroup } from '#web/parts/Field.tsx'
import type { Ui } from '#web/ui.ts'
import { type CodeList, entryOf, facilityKinds, labelOf, offeredEntries, sectionOf, type Sector, sectors, type SocialServiceKind } from '../codelists/index.ts'
import { codeOptions, codeWords, entryWords, langOf } from '../codes/words.ts'

/** Kinds of actors and facilities by sector: 56 of them in one row are no choice. */
export function facilityOptions(ui: Ui, kept: readonly string[] = []): OptionGroup[] {
  const kinds = offeredEntries(facilityKinds, kept)
  return (Object.keys(sectors) as Sector[]).flatMap((sector) => {
    const options = kinds.filter((kind) => kind.sector === sector).map((kind) => ({ value: kind.code, label: entryWords(ui, kind), lang: langOf(ui, kind) }))
    return options.length === 0 ? [] : [{ label: labelOf(sectors, sector, ui.language), options }]
  })
}

/** Codes in words, one after another; nothing for none. */
export const wordsOf = (ui: Ui, list: CodeList, codes: readonly string[]): string | null =>
  codes.length === 0 ? null : ui.format.list(codes.map((code) => codeWords(ui, list, code)))

export const wordOf = (ui: Ui, list: CodeList, code: string | null): string | null => code === null ? null : codeWords(ui, list, code)

/** „Raná péče (§ 54)“; the section of one kind nobody knows for sure. */
export function withSection(label: string, kind: SocialServiceKind): string {
  const section = sectionOf(kind)
  return section === null ? label : `${label} (§ ${section})`
}

/** Yes, no, or nothing known. */
export const yesOrNo = (ui: Ui, value: boolean | null): string | null => value === null ? null : ui.t(
  value ? 'web:yes' : 'web:no',
)

export const yesNoOptions = (ui: Ui): Option[] => [
  { value: 'yes', label: ui.t('web:yes') }, { value: 'no', label: ui.t('web:no') },
  { value: '', label: ui.t('web:unknown') },
]

/** Options of a list with the stored value kept where the list does not know it. */
export function optionsWith(ui: Ui, list: CodeList, stored: string | undefined): Option[] {
  const options = codeOptions(ui, list, stored === undefined ? [] : [stored])
  return stored === undefined || stored === '' || entryOf(list, stored) !== undefined ? options : [...options, { value: stored, label: stored }]
}

/** „3–18 let“, „od 15 let“, „do 6 let“. */
export function ageWords(ui: Ui, from: number | null, to: number | null): string | null {
  if (to === null) return from === null ? null : ui.t('directory:age.from', { count: from })
  return from === null ? ui.t('directory:age.to', { count: to }) : ui.t('directory:age.between', { from, count: to })
}
