import type { IsoDate } from '#core/ids.ts'
import type { Ui } from '#web/ui.ts'
import type { GrantRow } from '../personQueries.ts'
import { roles } from '../roles.ts'

export const isValid = ({ from, to }: GrantRow, today: IsoDate): boolean => from <= today && (to === null || to >= today)

/** What came with an engagement ends with it, not alone. */
export const isEndable = (grant: GrantRow, today: IsoDate): boolean => isValid(grant, today) && !grant.byEngagement

/** „lokální síťař/ka – ORP Hlinsko“ */
export function grantText({ t }: Ui, { role, scopeKind, scopeName }: Pick<GrantRow, 'role' | 'scopeKind' | 'scopeName'>): string {
  const where = scopeKind === 'country' ? t('access:scopeKind.country')
    : scopeKind === 'region' ? scopeName : `${t(`access:scopeKind.${scopeKind}`)} ${scopeName}`
  return `${t(roles[role].label)} – ${where}`
}

/** „sobota 21. 11. 2026“ */
export const dayInWords = ({ format }: Ui, day: IsoDate): string => `${format.weekday(day)} ${format.date(day)}`
