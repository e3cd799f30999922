import type { ComponentChildren, VNode } from 'preact'
import { Icon } from '#web/parts/icons.tsx'

interface FoldedProps {
  /** What is inside, in words: nobody unfolds „more“. */
  readonly label: string
  readonly children: ComponentChildren
}

/** Details of a card: on a phone folded under their own words, where there is room always open. Without JavaScript. */
export const Folded = ({ label, children }: FoldedProps): VNode => (
  <details class="card-fold">
    <summary>{label}<Icon name="down" small class="turn" /></summary>
    {children}
  </details>
)
