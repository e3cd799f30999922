import type { PersonId } from '#core/ids.ts'
import type { TableFormat } from '#web/download.ts'

export const logPath = '/prace/sprava/zaznam'
export const logTablePath = (format: TableFormat | ':format'): string => `${logPath}/tabulka/${format}`
/** What one person did. */
export const logOfPersonPath = (person: PersonId): string => `${logPath}?kdo=${person}`
