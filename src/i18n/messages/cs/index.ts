import web from './web.ts'

/** Czech is the source of every key. Each room adds one line. */
export const cs = { web } as const
