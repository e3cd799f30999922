/** Words of the map picture and of its zoomable form. */
export default {
  schematic: 'Schematic borders: the real borders of municipalities have not been imported yet.',
  beyond_one: 'Place {{numbers}} lies off the map.',
  beyond_other: 'Places {{numbers}} lie off the map.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  close: 'Close',
} as const
