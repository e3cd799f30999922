import type { OrpCode } from '#core/ids.ts'
import type { Ui } from '#web/ui.ts'

/**
 * The ORP a new list belongs to, by which others may read it. Who is turned to a whole region gives it the first of the ORPs:
 * a list of none would be read by nobody else, whatever its author chose.
 */
export function homeOrp({ territory, territories, visitor }: Ui): OrpCode | null {
  const code = territory?.code ?? (visitor?.whole === 'region' ? territories[0]?.code : undefined)
  // Territories are ORPs.
  return (code ?? null) as OrpCode | null
}
