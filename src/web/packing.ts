import { accepts } from 'hono/accepts'
import type { AppContext } from './context.ts'

/** Whether who asks can unpack gzip. */
export const takesPacked = (c: AppContext): boolean => accepts(c, { header: 'Accept-Encoding', supports: ['gzip'], default: 'identity' }) === 'gzip'
