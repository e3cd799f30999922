/** x, y and radius in the 24-unit grid. */
type Circle = readonly [number, number, number]

/** How one icon is drawn. Nothing here has a colour of its own but the gold knot. */
interface Drawing {
  readonly lines?: string
  readonly circles?: readonly Circle[]
  /** Circles filled with the ground, so that no thread shows through. */
  readonly beads?: readonly Circle[]
  /** The one gold point, where the meaning is. */
  readonly knot?: Circle
  /** A filled shape; only states have one. */
  readonly solid?: string
  /** Lines in the ground colour over the solid shape. */
  readonly over?: string
  readonly dashed?: true
}

const disc = 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z'

/** Every icon of Síťovka: 24-unit grid, 1.75 line, round ends, one gold knot at the point of meaning. */
export const drawings = {
  // situations
  parting: {
    lines: 'M2.5 19v-2.5c0-2.2 1.6-4 4-4 1.2 0 2.2.4 2.9 1.2M21.5 19v-2.5c0-2.2-1.6-4-4-4-1.2 0-2.2.4-2.9 1.2M12 18.5V21',
    circles: [[6.5, 7, 2.5], [17.5, 7, 2.5]], knot: [12, 15.5, 2.1],
  },
  sadness: {
    lines: 'M8.7 9.5h.01M15.3 9.5h.01M8.5 15.8c1-1.3 2.1-1.9 3.5-1.9s2.5.6 3.5 1.9',
    circles: [[12, 11.5, 8.5]], knot: [16.3, 13, 1.5],
  },
  schoolbag: {
    lines: 'M6.5 20.5v-10a5.5 5.5 0 0 1 11 0v10zM9.5 5V3.5h5V5M6.5 13.5h11M9.5 17h5M4 20.5v-5M20 20.5v-5',
    knot: [12, 10, 1.7],
  },
  mockery: {
    lines: 'M3.5 9.5v4l2.5.5 7.5 4V5L6 9zM6 14l1.5 5.5H10L8.8 15.3M15.9 8.8c.9 1.7.9 3.7 0 5.4',
    knot: [19.6, 11.5, 2],
  },
  shield: { lines: 'M12 3 4.5 6v5.5c0 4.5 3 7.5 7.5 9.5 4.5-2 7.5-5 7.5-9.5V6zM12 7.5v5', knot: [12, 15.7, 1.7] },
  home: { lines: 'm3 11.5 9-8 9 8M5.5 9.5v11h13v-11M9 20.5V16h6v4.5', knot: [12, 11.5, 2] },
  flask: {
    lines: 'M9.5 3.5h5M10.5 3.5v5L5.5 18a1.8 1.8 0 0 0 1.6 2.5h9.8a1.8 1.8 0 0 0 1.6-2.5l-5-9.5v-5M8 14h8',
    knot: [12, 17.3, 1.6],
  },
  pram: {
    lines: 'M4 12a8 8 0 0 0 16 0zM4 12 2.5 7.5h-1M12 12V4a8 8 0 0 1 8 8',
    circles: [[8, 21, 1], [16, 21, 1]], knot: [16, 9, 1.5],
  },
  door: { lines: 'M6 20.5v-17h8.5v17M3.5 20.5h11M17 12h4.5m-2-2 2 2-2 2', knot: [11.8, 12.3, 1.5] },
  cup: {
    lines: 'M5 9h11v6.5a4.5 4.5 0 0 1-4.5 4.5h-2A4.5 4.5 0 0 1 5 15.5zM16 10.5h1.5a2.5 2.5 0 0 1 0 5H16M8.5 6c0-1.5 1-1.5 1-3',
    knot: [13, 4.5, 1.5],
  },
  eye: { lines: 'M2.5 12S6 6 12 6s9.5 6 9.5 6-3.5 6-9.5 6-9.5-6-9.5-6z', knot: [12, 12, 2.6] },
  speech: {
    lines: 'M4 6.5A1.5 1.5 0 0 1 5.5 5h13A1.5 1.5 0 0 1 20 6.5v8a1.5 1.5 0 0 1-1.5 1.5H11l-4.5 4v-4h-1A1.5 1.5 0 0 1 4 14.5z',
  },
  people: {
    lines: 'M3.5 19c0-3.5 2-5.5 5.5-5.5s5.5 2 5.5 5.5M15.5 6a3 3 0 0 1 0 5.5M17 14c2.2.6 3.5 2.3 3.5 5',
    circles: [[9, 8.5, 3]],
  },
  person: { lines: 'M5 20c0-4 2.6-6.3 7-6.3s7 2.3 7 6.3', circles: [[12, 8, 3.6]] },

  // how far, when, for how much
  walk: { lines: 'm9 20 2.5-5.5L10 12l1.5-4 3 .5L16 11.5h2.5M14 14.5l1.5 5.5M11.5 8 8 10l-.5 2.5', circles: [[13, 4.5, 1.7]] },
  car: { lines: 'M4 16.5v-4L6 7h12l2 5.5v4zM4 12.5h16', circles: [[7.5, 16.5, 1.8], [16.5, 16.5, 1.8]] },
  bus: {
    lines: 'M7 4h10a2 2 0 0 1 2 2v9.5a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zM5 11h14M8 20v-2.5M16 20v-2.5M8.5 14.3h.01M15.5 14.3h.01',
  },
  house: { lines: 'm4 11.5 8-7 8 7M6 10v9.5h12V10' },
  clock: { lines: 'M12 7v5l3.5 2', circles: [[12, 12, 8.5]] },
  price: { lines: 'M16.3 9.1a6 6 0 1 1-7.2 7.2', circles: [[9.5, 9.5, 6]], knot: [9.5, 9.5, 2] },
  pin: { lines: 'M12 21s-7-6.3-7-11.5a7 7 0 0 1 14 0C19 14.7 12 21 12 21z', knot: [12, 9.5, 2.4] },
  accessible: { lines: 'M11 8.5V14h4.5l2.5 5M11 10.5h4M8.5 12a4.5 4.5 0 1 0 5.8 6', circles: [[11, 5, 1.6]] },
  phone: {
    lines: 'M6.5 3.5h3l1.5 4L9 9c1 2.5 3 4.5 5.5 5.5l1.5-2 4 1.5v3c0 1.5-1 2.5-2.5 2.5C10 19.5 4 13.5 4 6c0-1.5 1-2.5 2.5-2.5z',
  },
  mail: {
    lines: 'M5.5 5.5h13a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2zM4 7.5l8 6 8-6',
  },
  language: { lines: 'M3.5 12h17M12 3.5c5 5 5 12 0 17-5-5-5-12 0-17z', circles: [[12, 12, 8.5]] },

  // acts
  exit: { lines: 'M13 4H6.5A1.5 1.5 0 0 0 5 5.5v13A1.5 1.5 0 0 0 6.5 20H13M10 12h10m-4-4 4 4-4 4' },
  menu: { lines: 'M4 7h16M4 12h16M4 17h16' },
  search: { lines: 'm15.5 15.5 5 5', circles: [[10.5, 10.5, 6.5]] },
  filter: { lines: 'M4 6h16M7 12h10M10 18h4' },
  check: { lines: 'm5 12.5 4.5 4.5L19 7.5' },
  cross: { lines: 'm7 7 10 10M17 7 7 17' },
  plus: { lines: 'M12 5v14M5 12h14' },
  edit: { lines: 'M4.5 19.5l1-4.5L15.5 5a2.1 2.1 0 0 1 3 0l.5.5a2.1 2.1 0 0 1 0 3L9 18.5zM13.5 7l3.5 3.5' },
  archive: { lines: 'M4 5h16v4H4zM5.5 9v10.5h13V9M9.5 13h5' },
  download: { lines: 'M12 4v11m-4.5-4.5L12 15l4.5-4.5M4.5 19.5h15' },
  upload: { lines: 'M12 15.5v-11M7.5 9 12 4.5 16.5 9M4.5 19.5h15' },
  print: { lines: 'M7 9V4h10v5M7 17H4.5v-6.5A1.5 1.5 0 0 1 6 9h12a1.5 1.5 0 0 1 1.5 1.5V17H17M7 14h10v6H7z' },
  flag: { lines: 'M6 21V4.5h11l-2 4 2 4H6' },
  down: { lines: 'm7 10 5 5 5-5' },
  up: { lines: 'm7 14 5-5 5 5' },
  left: { lines: 'm14 7-5 5 5 5' },
  right: { lines: 'm10 7 5 5-5 5' },
  info: { lines: 'M12 11v5.5M12 7.8h.01', circles: [[12, 12, 8.5]] },

  // rooms of the work face
  overview: { lines: 'M4 5h7v7H4zM13.5 5H20v4.5h-6.5zM13.5 12H20v7h-6.5zM4 14.5h7V19H4z' },
  network: {
    lines: 'm6 6 6 5.5L18 6M6 18l6-6.5 6 6.5M6 6v12M18 6v12',
    knot: [12, 11.5, 2.5], beads: [[6, 6, 1.6], [18, 6, 1.6], [6, 18, 1.6], [18, 18, 1.6]],
  },
  needs: {
    lines: 'M4 6.5A1.5 1.5 0 0 1 5.5 5h13A1.5 1.5 0 0 1 20 6.5v8a1.5 1.5 0 0 1-1.5 1.5H11l-4.5 4v-4h-1A1.5 1.5 0 0 1 4 14.5z',
    knot: [12, 10.5, 1.8],
  },
  coverage: {
    lines: 'm4 8 4-4M4 16 16 4M4 21l3-3M18 7l2-2M8 21l3-3M16 13l4-4m-6 12 6-6M4 5l3 3M11 4l9 9M4 12l3 3m4 4 2 2m5-5 2 2',
  },
  territory: { lines: 'M4 6.5 9.5 4l5.5 2.5L20 4v13.5L15 20l-5.5-2.5L4 20zM9.5 4v13.5M15 6.5V20', knot: [12.2, 11.6, 1.8] },
  strategy: { lines: 'M5 19c0-5 14-3 14-8S11 8 9 5', circles: [[8, 4.5, 1.8]], knot: [5, 19, 2.3] },
  calendar: {
    lines: 'M6 5.5h12a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2v-10a2 2 0 0 1 2-2zM4 10h16M8 3.5v4M16 3.5v4',
  },
  month: {
    lines: 'M6 4.5h12a2 2 0 0 1 2 2V18a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V6.5a2 2 0 0 1 2-2zM4 9.5h16M8 16v-2M12 16v-4M16 16v-3',
  },
  demand: {
    lines: 'M4 13.5h3l3 2h3.5a1.5 1.5 0 0 1 0 3H10m3.5-.5 5-2.5a1.5 1.5 0 0 1 1.5 2.5L14 21H4M8 10.5V7l4-3.5L16 7v3.5z',
  },
  document: { lines: 'M6 3.5h8l4 4v13H6zM14 3.5v4h4M9 12h6M9 15.5h6' },
  settings: { lines: 'M4 7h9M17 7h3M4 17h3M11 17h9', circles: [[15, 7, 2], [9, 17, 2]] },
  history: { lines: 'M4.5 12a7.5 7.5 0 1 0 2.4-5.5L4.5 8.7M4.5 4.5v4.2h4.2M12 8v4.3l3 1.7' },
  key: { lines: 'm11.2 12.8 8.3-8.3M16 8l2.8 2.8M13.5 10.5l1.7 1.7', circles: [[8, 16, 4.2]] },
  table: { lines: 'M4 5h16v14H4zM4 10h16M4 14.5h16M10 10v9' },

  // states: word, shape and colour together
  done: { solid: disc, over: 'm8 12.3 2.8 2.8 5.4-5.6' },
  going: { solid: 'M12 4a8 8 0 0 1 0 16z', circles: [[12, 12, 8]] },
  waiting: { circles: [[12, 12, 8]] },
  draft: { circles: [[12, 12, 8]], dashed: true },
  moved: { lines: 'M8 12h8m-3-3 3 3-3 3', circles: [[12, 12, 8.5]] },
  heed: { solid: 'M12 3.5 21.5 20h-19z', over: 'M12 9.5v5M12 17.3h.01' },
  late: { solid: 'M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3z', over: 'M12 7.5V13M12 16.5h.01' },
} as const satisfies Readonly<Record<string, Drawing>>

export type IconName = keyof typeof drawings
export const drawingOf = (name: IconName): Drawing => drawings[name]
