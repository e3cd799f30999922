import type { VNode } from 'preact'
import type { MessageKey } from '#i18n/translate.ts'
import type { Ui } from '../ui.ts'
import { bagNet } from './bagNet.ts'

/** The string bag as a mark: threads, and one gold knot. Always beside a word. */
export const BagMark = (): VNode => (
  <svg
    class="bag-mark" viewBox="0 0 36 36" aria-hidden="true" focusable="false" fill="none" stroke="#13263E" stroke-width="1.7"
    stroke-linecap="round" stroke-linejoin="round"
  >
    <path d="M11.5 13C11.5 6 14 2.5 18 2.5S24.5 6 24.5 13" />
    <path d="M8.5 13h19c3 6.5 4 11 1.5 15.5-2 3.5-6 5-11 5s-9-1.5-11-5C4.5 24 5.5 19.5 8.5 13z" />
    <path
      d="M13 13 6 22m13-9L7.5 29.5M25 13 13 33m16-14.5L21 33m9-8-4.5 6.5M11 13l16.5 17.5M6.8 17.5 22 33m-4-20 11.5 11.5M6 25l7 7.5"
      stroke-width="1.15"
    />
    <circle cx="18" cy="22.3" r="2.6" fill="#FAB413" stroke="none" />
  </svg>
)

/** Mark and name, leading home. */
export const Brand = ({ ui, path, whither }: { readonly ui: Ui, readonly path: string, readonly whither: string }): VNode =>
  <a class="brand" href={ui.href(path)}><BagMark />{ui.t('web:brand')}<span class="visually-hidden"> – {whither}</span></a>

interface Holder {
  readonly label: MessageKey
  readonly knot: readonly [row: number, index: number]
  /** Where the line from the knot ends. */
  readonly end: readonly [number, number]
}

/** Who holds the net. */
const holders: readonly Holder[] = [
  { label: 'web:bag.school', knot: [3, 0], end: [60, 148] },
  { label: 'web:bag.municipality', knot: [5, 0], end: [52, 264] },
  { label: 'web:bag.neighbours', knot: [8, 1], end: [92, 376] },
  { label: 'web:bag.doctor', knot: [3, -1], end: [330, 148] },
  { label: 'web:bag.counselling', knot: [5, -1], end: [338, 258] },
  { label: 'web:bag.outreach', knot: [8, -2], end: [304, 372] },
]

const inside = [
  [162, 222, 40, '#C5DBF2'], [242, 228, 44, '#FDE1A1'], [128, 298, 37, '#FEF0D0'], [206, 302, 48, '#93BDE6'],
  [279, 303, 34, '#E2F6E3'], [152, 356, 30, '#C5DBF2'], [252, 352, 28, '#FCCCCC'],
] as const

/** The drawing of the home page: the net that school, municipality, neighbours and services hold together. */
export const HeroBag = ({ ui }: { readonly ui: Ui }): VNode => (
  <svg class="hero-net" viewBox="0 0 400 420" role="img" aria-label={ui.t('web:bag.picture')}>
    <clipPath id="bag-inside"><path d={bagNet.outline} /></clipPath>
    <path d="M138 118A62 11 0 0 1 262 118" fill="none" stroke="#235FA0" stroke-width="1.5" opacity=".5" />
    <path d="M152 112C150 40 180 16 204 16S254 44 250 112" fill="none" stroke="#93BDE6" stroke-width="4" stroke-linecap="round" />
    <path d={bagNet.outline} fill="#fff" opacity=".75" />
    <g clip-path="url(#bag-inside)">{inside.map(([x, y, radius, fill]) => <circle cx={x} cy={y} r={radius} fill={fill} />)}</g>
    <g fill="none" stroke="#1D456F" stroke-width="1.35" stroke-linecap="round" stroke-linejoin="round">
      <path d={bagNet.threads} />
      <path d={bagNet.outline} stroke-width="1.8" />
      <path d={bagNet.knots} stroke-width="3.8" />
      <path d="M138 118A62 15 0 0 0 262 118" stroke-width="4" />
      <path d="M148 126C140 34 174 8 200 8S260 34 252 126" stroke-width="4.5" />
    </g>
    {holders.map((holder) => <HolderLabel ui={ui} holder={holder} />)}
  </svg>
)

function HolderLabel({ ui, holder }: { readonly ui: Ui, readonly holder: Holder }): VNode {
  const { label, knot: [row, index], end: [x, y] } = holder
  const [knotX, knotY] = bagNet.knot(row, index)
  const isLeft = x < knotX
  const textX = isLeft ? x - 8 : x + 8
  return (
    <>
      <path d={`M${knotX} ${knotY}L${x} ${y}`} stroke="#C8900F" stroke-width="1.5" />
      <circle cx={knotX} cy={knotY} r="5.5" fill="#FAB413" stroke="#fff" stroke-width="1.5" />
      <text class="hero-net-label" text-anchor={isLeft ? 'end' : 'start'}>
        {ui.t(label).split(' ').map((word, line) => <tspan x={textX} y={y + 4 + line * 17}>{word}</tspan>)}
      </text>
    </>
  )
}
