import { colours, patternId } from '#web/map/look.ts'

export const patternsId = 'map-live'

type Attributes = Readonly<Record<string, string>>

function svg(name: string, attributes: Attributes, ...children: readonly SVGElement[]): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value)
  element.append(...children)
  return element
}

/** The hatch of a hole and the dots of the unknown, as in the drawn picture. */
export function patterns(): SVGElement {
  const tile = (state: 'missing' | 'unknown', size: string, turn: Attributes): Attributes =>
    ({ id: patternId(patternsId, state), width: size, height: size, patternUnits: 'userSpaceOnUse', ...turn })
  return svg('defs', {},
    svg('pattern', tile('missing', '9', { patternTransform: 'rotate(45)' }),
      svg('rect', { width: '9', height: '9', fill: colours.page }),
      svg('path', { d: 'M0 0v9', stroke: colours.hatch, 'stroke-width': '3' })),
    svg('pattern', tile('unknown', '8', {}),
      svg('rect', { width: '8', height: '8', fill: colours.unknownGround }),
      svg('circle', { cx: '4', cy: '4', r: '1.3', fill: colours.unknownDot })))
}
