/** The palette of the pages (src/web/styles/tokens.css) as Word writes colours. */
export const palette = {
  ink: '13263E',
  action: '2362A2',
  link: '1E5086',
  hair: 'C5DBF2',
  soft: 'F3F7FC',
  knot: 'FAB413',
  text: '262626',
  quiet: '4F4F4F',
  heed: '6B4A0D',
} as const
