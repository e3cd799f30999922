import type { AppContext } from '#web/context.ts'
import type { Admission, Guard, Method, Route } from '#web/route.ts'
import type { Person } from './person.ts'
import { personOf } from './person.ts'
import type { Policy } from './policies.ts'
import { type Scope, scopeOf } from './scope.ts'

const everyone: Guard = { policy: 'everyone', admit: () => Promise.resolve('admitted') }

/** A route of the public face: anyone, no cookie, no scope. */
export const publicRoute = (method: Method, path: string, answer: Route['answer']): Route => ({ method, path, guard: everyone, answer })

/** What a guarded handler receives: who asks, whose rows they may see, and the thing that was found and allowed. */
export interface Admitted<Subject> {
  readonly person: Person
  readonly scope: Scope
  readonly subject: Subject
}

interface Guarded<Subject> {
  /** Finds the thing the policy is asked about; null means there is none (a 404, told only to who is signed in). */
  readonly find: (c: AppContext, scope: Scope) => Promise<Subject | null> | Subject | null
  readonly may: Policy<Subject>
  readonly answer: (c: AppContext, admitted: Admitted<Subject>) => Response | Promise<Response>
}

/** A route that is always find → may? → answer; the handler cannot run without the first two. */
export function guardedRoute<Subject>(method: Method, path: string, { find, may, answer }: Guarded<Subject>): Route {
  // What the guard found is handed on by request, so that it is found once.
  const admitted = new WeakMap<AppContext, Admitted<Subject>>()
  return {
    method,
    path,
    guard: {
      policy: may.policyName,
      async admit(c): Promise<Admission> {
        const person = personOf(c)
        if (!person) return 'sign-in'
        const scope = scopeOf(person)
        const subject = await find(c, scope)
        if (subject === null) return 'absent'
        if (!may(person, subject)) return 'refused'
        admitted.set(c, { person, scope, subject })
        return 'admitted'
      },
    },
    answer(c) {
      const entry = admitted.get(c)
      if (!entry) throw new Error(`${path} was answered without its guard`)
      return answer(c, entry)
    },
  }
}
