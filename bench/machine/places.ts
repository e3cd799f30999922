import { join } from 'node:path'

/** The clone: measurements run from dist/bench. */
export const root = join(import.meta.dirname, '../..')
