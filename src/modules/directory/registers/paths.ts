import type { RegisterCode } from './sources/index.ts'

export const registersPath = '/prace/sit/registry'
export const sourcePath = (source: RegisterCode | ':source'): string => `${registersPath}/zdroj/${source}`
export const runPath = (run: string): string => `${registersPath}/nacteni/${run}`
