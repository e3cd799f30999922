import type { AppContext } from '#web/context.ts'
import { addressOf, RateLimit } from '#web/rateLimit.ts'

const mostKept = 200

// A person prints a handful of cards; a machine walks through all of them.
const perAddress = new RateLimit(20, 60 * 1000)

/** Documents made lately, by what they say: one is printed many times between two changes of it. */
export function madeLately<Outcome extends { readonly ok: boolean }>(): (c: AppContext, key: string, make: () => Promise<Outcome>) => Promise<Outcome> | null {
  const made = new Map<string, Promise<Outcome>>()
  return (c, key, make) => {
    const known = made.get(key)
    if (known) return known
    const address = addressOf(c)
    if (address !== null && !perAddress.allows(address, c.var.now)) return null
    const making = make()
    made.set(key, making)
    if (made.size > mostKept) made.delete(made.keys().next().value ?? '')
    // What failed once is tried again by the next who asks.
    void making.then((outcome) => { if (!outcome.ok) made.delete(key) }, () => { made.delete(key) })
    return making
  }
}
