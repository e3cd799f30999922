import type { VNode } from 'preact'
import { DrawnAgain, KeptDrawing, keptMarkup, KeptSymbol } from '../svg.tsx'
import { drawingOf, type IconName } from './icons.data.ts'

export type { IconName }

interface IconProps { readonly name: IconName, readonly small?: boolean | undefined, readonly class?: string | undefined }

/** A picture beside a word, never instead of it: hidden from readers of the screen. */
export function Icon({ name, small = false, class: more }: IconProps): VNode {
  return <KeptDrawing class={`icon${small ? ' icon-small' : ''}${more === undefined ? '' : ` ${more}`}`} viewBox="0 0 24 24" markup={markupOf(name)} />
}

interface IconSheetProps { readonly names: readonly IconName[] }

/** Draws icons once for a list that shows them again and again: `SheetIcon` after it only points to them. */
export const IconSheet = ({ names }: IconSheetProps): VNode => (
  <svg class="icon-sheet" aria-hidden="true" focusable="false">
    {names.map((name) => <KeptSymbol id={sheetId(name)} viewBox="0 0 24 24" markup={markupOf(name)} />)}
  </svg>
)

/** A small icon that an `IconSheet` of the page has drawn. */
export const SheetIcon = ({ name }: { readonly name: IconName }): VNode => <DrawnAgain class="icon icon-small" id={sheetId(name)} />

const sheetId = (name: IconName): string => `ikona-${name}`

const markupOf = keptMarkup((name: IconName) => {
  const { lines, circles = [], beads = [], knot, solid, over, dashed } = drawingOf(name)
  return (
    <>
      {solid !== undefined && <path d={solid} fill="currentColor" stroke="none" />}
      {circles.map(([x, y, radius]) => <circle cx={x} cy={y} r={radius} stroke-dasharray={dashed ? '3.5 3' : undefined} />)}
      {lines !== undefined && <path d={lines} />}
      {over !== undefined && <path class="over" d={over} />}
      {knot !== undefined && <circle class="knot" cx={knot[0]} cy={knot[1]} r={knot[2]} />}
      {beads.map(([x, y, radius]) => <circle class="bead" cx={x} cy={y} r={radius} />)}
    </>
  )
})
