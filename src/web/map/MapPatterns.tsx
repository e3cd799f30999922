import type { VNode } from 'preact'
import { colours, patternId } from './look.ts'

/** Hatch of a hole and dots of the unknown: they hold in grey print too. */
export function MapPatterns({ id }: { readonly id: string }): VNode {
  return (
    <defs>
      <pattern id={patternId(id, 'missing')} width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="9" height="9" fill={colours.page} />
        <path d="M0 0v9" stroke={colours.hatch} stroke-width="3" />
      </pattern>
      <pattern id={patternId(id, 'unknown')} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" fill={colours.unknownGround} />
        <circle cx="4" cy="4" r="1.3" fill={colours.unknownDot} />
      </pattern>
    </defs>
  )
}
