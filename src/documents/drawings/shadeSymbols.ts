import type { Shade } from '#documents/content.ts'

const symbol = (colour: string, inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" fill="none" stroke="${colour}" color="${colour}">${inside}</svg>`

const ring = '<circle cx="8" cy="8" r="6.2" stroke-width="1.6"/>'

/** The shape that repeats a state beside its word, in the colour of the word on that shade. */
export const shadeSymbols: Record<Shade, string> = {
  strong: symbol('#FFFFFF', '<circle cx="8" cy="8" r="7" fill="#FFFFFF" stroke="none"/>'),
  enough: symbol('#13263E', `${ring}<path d="M8 1.8A6.2 6.2 0 1 1 1.8 8H8z" fill="#13263E" stroke="none"/>`),
  weak: symbol('#13263E', `${ring}<path d="M8 8V1.8A6.2 6.2 0 0 1 14.2 8z" fill="#13263E" stroke="none"/>`),
  missing: symbol('#13263E', '<circle cx="8" cy="8" r="6" stroke-width="2.2"/>'),
  unknown: symbol('#4F4F4F', '<circle cx="8" cy="8" r="6.2" stroke-width="1.4" stroke-dasharray="2.4 2"/>'
    + '<path d="M6.4 6.4c.2-1 .9-1.4 1.7-1.4.9 0 1.6.6 1.6 1.4 0 1.2-1.7 1.2-1.7 2.5M8 11h.01" stroke-width="1.3" stroke-linecap="round"/>'),
}
