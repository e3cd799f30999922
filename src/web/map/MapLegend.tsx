import type { VNode } from 'preact'
import { colours, fillOf } from './look.ts'
import { MapPatterns } from './MapPatterns.tsx'
import type { LegendLine } from './model.ts'

/** What the signs of a map mean, with the class limits in words. */
export function MapLegend({ lines, id }: { readonly lines: readonly LegendLine[], readonly id: string }): VNode {
  return (
    <ul class="map-legend">
      {lines.map(({ sign, word, limits }) => (
        <li>
          <svg viewBox="0 0 32 20" width="32" height="20" aria-hidden="true" focusable="false">
            {sign === 'missing' || sign === 'unknown' ? <MapPatterns id={`${id}-${sign}`} /> : null}
            <Sign sign={sign} id={`${id}-${sign}`} />
          </svg>
          <span>{limits === undefined ? word : <><strong>{word}:</strong> {limits}</>}</span>
        </li>
      ))}
    </ul>
  )
}

function Sign({ sign, id }: { readonly sign: LegendLine['sign'], readonly id: string }): VNode {
  switch (sign) {
    case 'place': return <circle cx="16" cy="10" r="7" fill={colours.ink} />
    case 'here': return <circle cx="16" cy="10" r="6" fill={colours.knot} stroke={colours.ink} stroke-width="2" />
    case 'outreach': return <circle cx="16" cy="10" r="6.5" fill={colours.page} stroke={colours.ink} stroke-width="2" />
    case 'border': return <path d="M2 10h28" stroke={colours.border} stroke-width="2" />
    default: return <rect x="1.5" y="1.5" width="29" height="17" rx="3" fill={fillOf(sign, id)} stroke={edges[sign] ?? 'none'} stroke-width="1.5" />
  }
}

const edges: Partial<Record<LegendLine['sign'], string>> = {
  missing: colours.missingEdge, plain: colours.quietBorder, unknown: colours.unknownDot,
}
