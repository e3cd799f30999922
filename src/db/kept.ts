import type { Db } from './connection.ts'

interface State<Value> { readonly stamp: string, readonly values: Map<string, Promise<Value>> }

/**
 * Keeps what was read from a database while its stamp stays the same; the least recently read key beyond `most` is
 * forgotten. Two who ask at once wait for one reading, and a reading that failed is not kept.
 */
export function keptByStamp<Value>(most: number): (db: Db, stamp: string, key: string, read: () => Promise<Value>) => Promise<Value> {
  const states = new WeakMap<Db, State<Value>>()
  return (db, stamp, key, read) => {
    const known = states.get(db)
    const { values } = known?.stamp === stamp ? known : { values: new Map<string, Promise<Value>>() }
    states.set(db, { stamp, values })
    const value = values.get(key) ?? read().catch((error: unknown) => { values.delete(key); throw error })
    values.delete(key)
    values.set(key, value)
    for (const [oldest] of values) {
      if (values.size <= most) break
      values.delete(oldest)
    }
    return value
  }
}
