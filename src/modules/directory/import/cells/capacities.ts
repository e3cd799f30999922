import type { Language } from '#i18n/translate.ts'
import { translatorFor } from '#i18n/translate.ts'
import type { Capacity } from '../../cards.ts'
import { capacityUnits, serviceForms } from '../../codelists/index.ts'
import { CapacityRow } from '../../input/service.ts'
import { codeMeant } from '../codes.ts'
import { dayWritten, hasTwice, readEach } from './entries.ts'
import { exactWords } from './exactWords.ts'

/** „ambulantní: 38 (počet klientů), volno 13 (k 9. 9. 2026)“ */
export const capacitiesCell = (capacities: readonly Capacity[], language: Language): string =>
  capacities.map((one) => capacityEntry(one, language)).join('; ')

function capacityEntry({ form, unit, maximum, free, freeAsOf }: Capacity, language: Language): string {
  const t = translatorFor(language)
  const most = `${exactWords(serviceForms, form, language)}: ${maximum} (${exactWords(capacityUnits, unit, language)})`
  const words = free === null ? most : `${most}, ${t('directory:cell.free', { free })}`
  return freeAsOf === null ? words : `${words} (${t('directory:cell.asOf', { date: dayWritten(freeAsOf, language) })})`
}

// Units have brackets of their own: what follows one is free places, a day, or nothing. „nejvýš 38“ and „stav k“ stand in
// printed cards.
const shape = /^([^:]+):\D*?([\d\s]+)\s*\((.+?)\)(?:,\s*[^\d(]*([\d\s]+))?(?:\s*\([^\d]*(\d{1,2}\.\s*\d{1,2}\.\s*\d{4}|\d{4}-\d{2}-\d{2})\))?$/

/** Capacities out of a cell, each form and unit once; null where something else stands there. */
export function capacitiesIn(cell: string): readonly Capacity[] | null {
  const capacities = readEach(cell, capacityIn)
  return capacities === null || hasTwice(capacities, ({ form, unit }) => `${form} ${unit}`) ? null : capacities
}

function capacityIn(entry: string): Capacity | null {
  const [, form = '', maximum = '', unit = '', free = '', freeAsOf = ''] = shape.exec(entry) ?? []
  const figure = (text: string): string => text.replaceAll(/\s/g, '')
  const row = CapacityRow.safeParse({
    form: codeMeant(serviceForms, form), unit: codeMeant(capacityUnits, unit), maximum: figure(maximum), free: figure(free), freeAsOf,
  })
  return row.success && !hasTooMuchFree(row.data) ? row.data : null
}

export const hasTooMuchFree = ({ free, maximum }: Pick<Capacity, 'free' | 'maximum'>): boolean => free !== null && free > maximum
