/** One analysis method as people meet it: what question it answers, where it is explained, and the functions that compute it. */
export interface Method {
  readonly label: { readonly cs: string, readonly en: string }
  /** The question it answers, in plain Czech and English. */
  readonly question: { readonly cs: string, readonly en: string }
  /** File name in docs/methods. */
  readonly page: `${string}.md`
  readonly source: string
  /** Functions of the core by their names: nothing lies unreachable. */
  readonly functions: Readonly<Record<string, (...args: never[]) => unknown>>
}
