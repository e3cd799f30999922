import type { Language } from '#i18n/translate.ts'
import type { Staff, YearlyUse } from '../../cards.ts'
import { capacityUnits, professions } from '../../codelists/index.ts'
import { StaffRow, UseRow } from '../../input/service.ts'
import { codeMeant } from '../codes.ts'
import { figureWritten, hasTwice, readEach } from './entries.ts'
import { exactWords } from './exactWords.ts'

/** „psycholog/žka: 1,25; právník/čka: 0,5“ */
export const staffCell = (staff: readonly Staff[], language: Language): string =>
  staff.map(({ profession, fullTime }) => `${exactWords(professions, profession, language)}: ${figureWritten(fullTime, language)}`).join('; ')

/** Professions with their full-time equivalents, each once; null where something else stands in the cell. */
export function staffIn(cell: string): readonly Staff[] | null {
  const staff = readEach(cell, (entry) => {
    const [, profession = '', fullTime = ''] = /^(.+):([^:]+)$/.exec(entry) ?? []
    const row = StaffRow.safeParse({ profession: codeMeant(professions, profession), fullTime })
    return row.success ? row.data : null
  })
  return staff === null || hasTwice(staff, ({ profession }) => profession) ? null : staff
}

/** „2024: 4321 (počet kontaktů)“ */
export const useCell = (use: readonly YearlyUse[], language: Language): string =>
  use.map(({ year, unit, amount }) => `${year}: ${amount} (${exactWords(capacityUnits, unit, language)})`).join('; ')

/** How many used it, each year and unit once; null where something else stands in the cell. */
export function useIn(cell: string): readonly YearlyUse[] | null {
  const use = readEach(cell, (entry) => {
    const [, year = '', amount = '', unit = ''] = /^(\d{4})\s*:\s*([\d\s]+)\((.+)\)$/.exec(entry) ?? []
    const row = UseRow.safeParse({ year, amount: amount.replaceAll(/\s/g, ''), unit: codeMeant(capacityUnits, unit) })
    return row.success ? row.data : null
  })
  return use === null || hasTwice(use, ({ year, unit }) => `${year} ${unit}`) ? null : use
}
