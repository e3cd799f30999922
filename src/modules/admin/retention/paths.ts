import type { RetentionKind } from '#modules/access/index.ts'
import type { TableFormat } from '#web/download.ts'

export const retentionPath = '/prace/sprava/uchovavani'
export const kindPath = (kind: RetentionKind | ':druh'): string => `${retentionPath}/druh/${kind}`
export const runPath = `${retentionPath}/spustit`
export const comingTablePath = (format: TableFormat): string => `${retentionPath}/zmizi.${format}`
