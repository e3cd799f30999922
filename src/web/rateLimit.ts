import { isIP } from 'node:net'
import type { AppContext } from './context.ts'

/** Where a request comes from, for counting only: it is never kept longer than its window, nor written anywhere. */
export function addressOf(c: AppContext): string | null {
  // Only a real server knows the socket; a proxy on the same machine tells who stands behind it.
  const environment = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined
  const direct = environment?.incoming?.socket?.remoteAddress
  if (direct === undefined) return null
  const isProxied = /^(::ffff:)?127\.|^::1$/.test(direct)
  return networkOf((isProxied ? toldByProxy(c) : undefined) ?? direct)
}

const toldByProxy = (c: AppContext): string | undefined => c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()

/** Whoever has one IPv6 address has all of its first half (/64): they count as one. */
export const networkOf = (address: string): string => isIP(address) === 6 && !/^::ffff:/i.test(address) ? firstHalf(address) : address

function firstHalf(address: string): string {
  const [before, after] = address.split('::').map((part) => part.split(':').filter((group) => group !== ''))
  const [left, right] = [before ?? [], after ?? []]
  const groups = [...left, ...Array.from({ length: 8 - left.length - right.length }, () => '0'), ...right]
  return groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':')
}

/** At most so many times within a window of time for one key; in memory, so a restart forgets. */
export class RateLimit {
  readonly #times = new Map<string, number[]>()

  readonly #most: number
  readonly #windowMs: number

  constructor(most: number, windowMs: number) {
    this.#most = most
    this.#windowMs = windowMs
  }

  /** Counts one more try, and says whether it is still allowed. */
  allows(key: string, now: Date): boolean {
    const since = now.getTime() - this.#windowMs
    this.#forgetBefore(since)
    const recent = (this.#times.get(key) ?? []).filter((time) => time > since)
    if (recent.length >= this.#most) return false
    this.#times.set(key, [...recent, now.getTime()])
    return true
  }

  #forgetBefore(since: number): void {
    for (const [key, times] of this.#times) if ((times.at(-1) ?? 0) <= since) this.#times.delete(key)
  }
}
