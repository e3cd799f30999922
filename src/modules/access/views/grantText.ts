import type { IsoDate } from '#core/ids.ts'
import type { Ui } from '#web/ui.ts'
import type { GrantRow } from '../personQueries.ts'
import { roles } from '../roles.ts'

export const isValid = ({ from, to }: GrantRow, today: IsoDate): boolean => from <= today && (to === null || to >= today)

/** „lokální síťař/ka – ORP Hlinsko“ */
export function grantText({ t }: Ui, { role, scopeKind, scopeName }: GrantRow): string {
  const where = scopeKind === 'country' ? t('access:scopeKind.country')
    : scopeKind === 'region' ? scopeName : `${t(`access:scopeKind.${scopeKind}`)} ${scopeName}`
  return `${t(roles[role].label)} – ${where}`
}
