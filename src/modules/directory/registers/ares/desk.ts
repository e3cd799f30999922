import { failed, type Result } from '#core/result.ts'
import type { Network } from '#web/outside/network.ts'
import { RateLimit } from '#web/rateLimit.ts'
import { askAres, type AresTrouble } from './askAres.ts'
import type { AresSubject } from './subject.ts'

const minute = 60_000
/** ARES allows 500 questions a minute to everybody of one address; a person with a list of cards asks far less often. */
const limits = { everybody: 60, person: 20 }
/** More people than this do not wait for one answer. */
const longestQueue = 5

/** One window to ARES in a process: questions go one after another, and not too many of them. */
class Desk {
  private readonly ofPerson = new RateLimit(limits.person, minute)
  private readonly ofEverybody = new RateLimit(limits.everybody, minute)
  private last: Promise<unknown> = Promise.resolve()
  private waiting = 0
  private readonly network: Network

  constructor(network: Network) { this.network = network }

  ask(ico: string, person: string, now: Date): Promise<Result<AresSubject, AresTrouble>> {
    if (this.waiting >= longestQueue || !this.ofPerson.allows(person, now) || !this.ofEverybody.allows('', now)) return Promise.resolve(failed('busy'))
    this.waiting++
    const asked = this.last.then(() => askAres(this.network, ico)).finally(() => { this.waiting-- })
    // Whoever comes next waits for the end, whatever it was.
    this.last = asked.catch(() => undefined)
    return asked
  }
}

const desks = new WeakMap<Network, Desk>()

export function aresDesk(network: Network): Desk {
  const desk = desks.get(network) ?? new Desk(network)
  desks.set(network, desk)
  return desk
}
