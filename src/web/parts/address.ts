import type { Typed } from '../form.ts'
import type { Ui } from '../ui.ts'

/** Every query value of an address, in the shape forms are read in. */
export function allOf(address: URL): Typed {
  const found: Record<string, string[]> = {}
  for (const [name, value] of address.searchParams) (found[name] ??= []).push(value)
  return found
}

/** This page with some query values changed; null takes one away. The sentence after a redirect is never carried on. */
export function withQuery(ui: Ui, changes: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams(ui.here.searchParams)
  query.delete('zprava')
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) query.delete(name)
    else query.set(name, value)
  }
  const text = query.toString()
  return ui.href(ui.here.pathname + (text === '' ? '' : `?${text}`))
}
