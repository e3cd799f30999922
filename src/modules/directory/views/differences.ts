import type { Typed } from '#web/form.ts'
import type { Ui } from '#web/ui.ts'
import { rowKeys } from '../input/rows.ts'
import { type FormKind, labelsIn, valueWords } from './fieldWords.ts'

export interface Difference { readonly label: string, readonly theirs: string, readonly mine: string }

/** What names values that are no codes of a list: boxes of areas and ids of places. */
export type Names = ReadonlyMap<string, string>

/** Fields in which two writings of a card differ, in words; where somebody else saved meanwhile, both are shown. */
export function differencesOf(
  ui: Ui, form: FormKind, theirs: Typed, mine: Typed, names: Names = new Map(),
): Difference[] {
  const plain = Object.entries(labelsIn(ui, form)).filter(([name]) => name !== 'verifiedNow').map(([name, label]) => ({
    label, theirs: fieldWords(ui, form, name, theirs, names), mine: fieldWords(ui, form, name, mine, names),
  }))
  const parts = form === 'service' ? [
    { label: ui.t('directory:part.capacity'), theirs: capacityWords(ui, theirs), mine: capacityWords(ui, mine) },
    { label: ui.t('directory:part.places'), theirs: placeWords(theirs, names), mine: placeWords(mine, names) },
  ] : []
  return [...plain, ...parts].filter((one) => one.theirs !== one.mine)
}

const fieldWords = (ui: Ui, form: FormKind, name: string, written: Typed, names: Names): string =>
  name === 'areas' ? (written[name] ?? []).map(
    (box) => names.get(box) ?? box,
  ).join(', ') : valueWords(ui, form, name, written).trim()

const first = (written: Typed, name: string): string => written[name]?.[0]?.trim() ?? ''

function capacityWords(ui: Ui, written: Typed): string {
  return rowKeys(written, 'capacity').filter((key) => first(written, `capacity-${key}-maximum`) !== '').map((key) => [
    valueWords(ui, 'service', 'form', { form: written[`capacity-${key}-form`] ?? [] }),
    valueWords(ui, 'service', 'unit', { unit: written[`capacity-${key}-unit`] ?? [] }),
    first(written, `capacity-${key}-maximum`), first(written, `capacity-${key}-free`),
    first(written, `capacity-${key}-freeAsOf`),
  ].filter((word) => word !== '').join(' · ')).join('; ')
}

function placeWords(written: Typed, names: Names): string {
  return rowKeys(written, 'place').filter((key) => first(written, `place-${key}-here`) !== '').map((key) => [
    names.get(key) ?? key, first(written, `place-${key}-hours`), first(written, `place-${key}-share`),
  ].filter((word) => word !== '').join(' · ')).toSorted().join('; ')
}
