import { type Role, roleCodes } from '#modules/access/index.ts'

/** The address of each role's page of help; a new role without one does not compile. */
const addresses: Record<Role, string> = {
  local_networker: 'lokalni-sitar',
  regional_networker: 'krajsky-sitar',
  regional_coordinator: 'krajsky-koordinator',
  regional_expert: 'krajsky-odborny-pracovnik',
  methodologist: 'metodik',
  ospod_worker: 'ospod',
  provider: 'poskytovatel',
  municipality: 'obec',
  administrator: 'spravce',
}

export const helpPath = '/prace/napoveda'
export const helpOf = (role: Role): string => `${helpPath}/${addresses[role]}`
export const roleOfHelp = (address: string): Role | null => roleCodes.find((role) => addresses[role] === address) ?? null
