import type { DemoLocation } from './shapes.ts'

/** Places in the ORP of Hlinsko where services meet people. */
export const hlinskoLocations: readonly DemoLocation[] = [
  {
    key: 'lipa-hlinsko', organisation: 'pod-lipou', municipality: '571393', kind: 'outreach_point',
    address: 'budova městského úřadu, 2. patro', shift: [-0.0073, 0.007], barrierFree: true,
  },
  {
    key: 'rozcesti-hlinsko', organisation: 'rozcesti', municipality: '571393', kind: 'outreach_point',
    address: 'budova městského úřadu, přízemí', shift: [-0.0027, -0.0056], barrierFree: true,
  },
  {
    key: 'svp-hlinsko', organisation: 'svp-chrudim', municipality: '571393', kind: 'outreach_point',
    address: 'budova sociálního odboru, dveře 3', shift: [-0.0077, 0.0034], barrierFree: true,
  },
  {
    key: 'ppp-hlinsko', organisation: 'ppp-chrudim', municipality: '571393', kind: 'outreach_point',
    address: 'ZŠ A Hlinsko, 1. patro', shift: [0.0, -0.0043], barrierFree: null,
  },
  {
    key: 'vetev-hlinsko', organisation: 'vetev', municipality: '571393', kind: 'outreach_point',
    address: 'budova městského úřadu, 2. patro', shift: [0.0016, -0.0086], barrierFree: true,
  },
  {
    key: 'podkrovi-hlinsko', organisation: 'podkrovi', municipality: '571393', kind: 'seat',
    address: 'Podkrovní 4 (smyšlená ulice), pod střechou', shift: [-0.008, 0.0062], barrierFree: false,
  },
  {
    key: 'jiskra-krouna', organisation: 'jiskra', municipality: '571661', kind: 'seat',
    address: 'přízemí kulturního domu', shift: [0.0019, 0.0016], barrierFree: true,
  },
  {
    key: 'prokop-hlinsko', organisation: 'prokop', municipality: '571393', kind: 'seat',
    address: 'fara, přízemí', shift: [0.0056, 0.0], barrierFree: false,
  },
  {
    key: 'prokop-krouna', organisation: 'prokop', municipality: '571661', kind: 'outreach_point',
    address: 'fara v Krouně, společenská místnost', shift: [-0.0004, -0.0018], barrierFree: false,
  },
  {
    key: 'ddm-hlinsko', organisation: 'ddm-hlinsko', municipality: '571393', kind: 'seat',
    address: 'dům dětí a mládeže', shift: [0.0049, -0.0041], barrierFree: true,
  },
  {
    key: 'ddm-trhova-kamenice', organisation: 'ddm-hlinsko', municipality: '572390', kind: 'place',
    address: 'ZŠ D Trhová Kamenice, tělocvična', shift: [-0.0012, 0.0002], barrierFree: null,
  },
  {
    key: 'ddm-miretice', organisation: 'ddm-hlinsko', municipality: '571831', kind: 'place',
    address: 'sál obecního úřadu', shift: [-0.0006, -0.0021], barrierFree: null,
  },
  {
    key: 'zs-a-hlinsko', organisation: 'zs-a-hlinsko', municipality: '571393', kind: 'seat',
    address: 'ZŠ A Hlinsko, poradenské pracoviště, přízemí', shift: [0.0031, -0.0076], barrierFree: true,
  },
  {
    key: 'zs-krouna', organisation: 'zs-krouna', municipality: '571661', kind: 'seat',
    address: 'ZŠ C Krouna, kabinet v 1. patře', shift: [0.0026, 0.0002], barrierFree: false,
  },
  {
    key: 'ss-hlinsko', organisation: 'ss-hlinsko', municipality: '571393', kind: 'seat',
    address: 'SŠ B Hlinsko, dveře 21', shift: [-0.0019, -0.001], barrierFree: null,
  },
  {
    key: 'pldd-1-hlinsko', organisation: 'pldd-1', municipality: '571393', kind: 'seat',
    address: 'poliklinika Hlinsko, přízemí', shift: [-0.004, -0.0029], barrierFree: true,
  },
  {
    key: 'pldd-3-krouna', organisation: 'pldd-3', municipality: '571661', kind: 'seat',
    address: 'zdravotní středisko Krouna', shift: [-0.0005, 0.0003], barrierFree: false,
  },
  {
    key: 'osvz-hlinsko', organisation: 'osvz-hlinsko', municipality: '571393', kind: 'seat',
    address: 'budova městského úřadu, 1. patro', shift: [0.0019, 0.0041], barrierFree: true,
  },
  {
    key: 'plaminek-svratouch', organisation: 'plaminek', municipality: '572349', kind: 'seat',
    address: 'hasičská zbrojnice', shift: [0.0003, -0.0009], barrierFree: false,
  },
]
