import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'

interface KeptDrawingProps {
  readonly class: string
  readonly viewBox: string
  /** From `keptMarkup`. */
  readonly markup: string
}

/** A picture beside a word whose inside was made into markup before: a page of services has a hundred of them. */
export const KeptDrawing = ({ class: name, viewBox, markup }: KeptDrawingProps): VNode =>
  <svg class={name} viewBox={viewBox} aria-hidden="true" focusable="false" dangerouslySetInnerHTML={{ __html: markup }} />

interface KeptSymbolProps {
  readonly id: string
  readonly viewBox: string
  readonly markup: string
}

/** The same inside as something only `DrawnAgain` shows. */
export const KeptSymbol = ({ id, viewBox, markup }: KeptSymbolProps): VNode =>
  <symbol id={id} viewBox={viewBox} dangerouslySetInnerHTML={{ __html: markup }} />

/** Points to a `KeptSymbol` of the page. */
export const DrawnAgain = ({ class: name, id }: { readonly class: string, readonly id: string }): VNode =>
  <svg class={name} aria-hidden="true" focusable="false"><use href={`#${id}`} /></svg>

/** Markup of a drawing of our own, made once for each key. */
export function keptMarkup<Key>(draw: (key: Key) => VNode): (key: Key) => string {
  const known = new Map<Key, string>()
  return (key) => {
    const markup = known.get(key) ?? render(draw(key))
    known.set(key, markup)
    return markup
  }
}
