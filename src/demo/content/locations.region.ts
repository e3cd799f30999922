import type { DemoLocation } from './shapes.ts'

/** Places elsewhere, one of them beyond the region. */
export const regionalLocations: readonly DemoLocation[] = [
  {
    key: 'lipa-zdar', organisation: 'pod-lipou', municipality: '595209', kind: 'outreach_point',
    address: 'Žďár nad Sázavou, poradna ve 2. patře knihovny', shift: [0.0004, -0.0002], barrierFree: true,
  },
  {
    key: 'seminko-pardubice', organisation: 'seminko', municipality: '555134', kind: 'seat',
    address: 'Semínková 11 (smyšlená ulice), přízemí', shift: [0.0076, -0.0025], barrierFree: true,
  },
  {
    key: 'pristav-pardubice', organisation: 'pristav', municipality: '555134', kind: 'seat',
    address: 'Přístavní 2 (smyšlená ulice), 1. patro, výtah', shift: [0.0049, -0.0033], barrierFree: true,
  },
  {
    key: 'pristav-byt', organisation: 'pristav', municipality: '555134', kind: 'place',
    address: 'utajená adresa', shift: [-0.0056, -0.0012], barrierFree: null, confidential: true,
  },
  {
    key: 'naruc-pardubice', organisation: 'naruc', municipality: '555134', kind: 'seat',
    address: 'dům se zahradou, Pardubice', shift: [-0.0029, -0.0067], barrierFree: true,
  },
  {
    key: 'start-svitavy', organisation: 'start', municipality: '577731', kind: 'seat',
    address: 'Startovní 3 (smyšlená ulice)', shift: [0.0028, 0.002], barrierFree: false,
  },
  {
    key: 'pramen-trebova', organisation: 'pramen', municipality: '578444', kind: 'seat',
    address: 'Pramenná 5 (smyšlená ulice), přízemí', shift: [0.0011, -0.0015], barrierFree: true,
  },
  {
    key: 'pramen-jevicko', organisation: 'pramen', municipality: '578193', kind: 'outreach_point',
    address: 'městský úřad Jevíčko, přízemí', shift: [-0.0013, -0.0013], barrierFree: null,
  },
  {
    key: 'za-rohem-policka', organisation: 'za-rohem', municipality: '578576', kind: 'seat',
    address: 'klub v suterénu domu kultury', shift: [-0.002, -0.0011], barrierFree: false,
  },
  {
    key: 'psychiatrie-pardubice', organisation: 'psychiatrie-pardubice', municipality: '555134', kind: 'seat',
    address: 'poliklinika, 4. patro, výtah', shift: [0.0059, -0.0001], barrierFree: true,
  },
  {
    key: 'cdz-pardubice', organisation: 'cdz-deti', municipality: '555134', kind: 'seat',
    address: 'Společná 15 (smyšlená ulice), celý dům', shift: [0.0067, 0.0079], barrierFree: true,
  },
  {
    key: 'du-pardubice', organisation: 'du-pardubice', municipality: '555134', kind: 'seat',
    address: 'ambulantní středisko, 1. patro', shift: [0.0017, -0.0067], barrierFree: null,
  },
  {
    key: 'brana-pardubice', organisation: 'brana', municipality: '555134', kind: 'seat',
    address: 'Pod Branou 1 (smyšlená ulice), přízemí', shift: [0.0073, 0.0048], barrierFree: true,
  },
  {
    key: 'pod-mostem-prelouc', organisation: 'pod-mostem', municipality: '575500', kind: 'seat',
    address: 'komunitní centrum u mostu', shift: [-0.001, 0.002], barrierFree: false,
  },
  {
    key: 'pod-mostem-chvaletice', organisation: 'pod-mostem', municipality: '575071', kind: 'outreach_point',
    address: 'dům kultury Chvaletice, klubovna', shift: [0.0012, 0.0015], barrierFree: null,
  },
]
