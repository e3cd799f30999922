import web from './web.ts'

export const en = { web } as const
