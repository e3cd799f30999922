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

/** Markup of a drawing of our own, made once for each key. */
export function keptMarkup<Key>(draw: (key: Key) => VNode): (key: Key) => string {
  const known = new Map<Key, string>()
  return (key) => {
    const markup = known.get(key) ?? render(draw(key))
    known.set(key, markup)
    return markup
  }
}
