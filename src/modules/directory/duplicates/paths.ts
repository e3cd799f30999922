import type { MergedKind } from './choice.ts'

export const queuePath = '/prace/sit/duplicity'
const words: Readonly<Record<MergedKind, string>> = { organisation: 'organizace', service: 'sluzby' }

export const cardPath = (kind: MergedKind, id: string): string => `/prace/sit/${words[kind]}/${id}`
export const pairPath = (kind: MergedKind, staying: string, gone: string): string => `${queuePath}/${words[kind]}/${staying}/${gone}`
export const undoPath = (merge: string): string => `${queuePath}/slouceni/${merge}`
