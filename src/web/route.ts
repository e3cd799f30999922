import type { AppContext } from './context.ts'

export type Method = 'get' | 'post'

/** What a guard decides before anything of a route runs. */
export type Admission = 'admitted' | 'sign-in' | 'refused' | 'absent'

/** Who may come in. `policy` and `scope` are read by the table of rights that a test walks. */
export interface Guard {
  readonly policy: string
  admit(c: AppContext): Promise<Admission>
}

/**
 * One address of Síťovka. There is no route without a guard, and a handler runs only after `admitted`: deny by default.
 * Rooms make routes with `publicRoute` and `guardedRoute` of `access`.
 */
export interface Route {
  readonly method: Method
  readonly path: string
  readonly guard: Guard
  readonly answer: (c: AppContext) => Response | Promise<Response>
  /** Largest body in bytes, when the route takes a file. */
  readonly bodyLimit?: number
}
