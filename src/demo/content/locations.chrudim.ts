import type { DemoLocation } from './shapes.ts'

/** Places in the ORP of Chrudim where services meet people. */
export const chrudimLocations: readonly DemoLocation[] = [
  {
    key: 'lipa-chrudim', organisation: 'pod-lipou', municipality: '571164', kind: 'seat',
    address: 'Lipová 1 (smyšlená ulice), 1. patro, zvonek Poradna', shift: [-0.0031, -0.0079], barrierFree: true,
  },
  {
    key: 'lipa-skutec', organisation: 'pod-lipou', municipality: '572241', kind: 'outreach_point',
    address: 'městský úřad Skuteč, 1. patro, dveře 12', shift: [-0.0007, 0.0023], barrierFree: true,
  },
  {
    key: 'rozcesti-chrudim', organisation: 'rozcesti', municipality: '571164', kind: 'seat',
    address: 'Na Rozcestí 5 (smyšlená ulice), přízemí', shift: [-0.0026, 0.003], barrierFree: true,
  },
  {
    key: 'rozcesti-skutec', organisation: 'rozcesti', municipality: '572241', kind: 'outreach_point',
    address: 'městský úřad Skuteč, přízemí', shift: [0.0024, -0.0002], barrierFree: true,
  },
  {
    key: 'rozcesti-tremosnice', organisation: 'rozcesti', municipality: '572411', kind: 'outreach_point',
    address: 'městský úřad Třemošnice, zasedací místnost', shift: [-0.0006, 0.0022], barrierFree: false,
  },
  {
    key: 'krok-chrudim', organisation: 'dobre-sousedstvi', municipality: '571164', kind: 'seat',
    address: 'Sousedská 8 (smyšlená ulice), dvůr', shift: [-0.0028, 0.0016], barrierFree: false,
  },
  {
    key: 'krok-skutec', organisation: 'dobre-sousedstvi', municipality: '572241', kind: 'place',
    address: 'kancelář u náměstí, vchod z průjezdu', shift: [-0.0015, 0.0026], barrierFree: null,
  },
  {
    key: 'krok-hermanuv-mestec', organisation: 'dobre-sousedstvi', municipality: '571385', kind: 'outreach_point',
    address: 'městský úřad Heřmanův Městec, 2. patro', shift: [0.0, 0.0025], barrierFree: true,
  },
  {
    key: 'svetla-dum', organisation: 'azyl-svetla', municipality: '571164', kind: 'seat',
    address: 'utajená adresa', shift: [-0.0084, 0.0014], barrierFree: true, confidential: true,
  },
  {
    key: 'majak-chrudim', organisation: 'majak', municipality: '571164', kind: 'seat',
    address: 'Majáková 3 (smyšlená ulice), přízemí, bez zvonku', shift: [0.0086, -0.007], barrierFree: true,
  },
  {
    key: 'majak-hermanuv-mestec', organisation: 'majak', municipality: '571385', kind: 'outreach_point',
    address: 'městský úřad Heřmanův Městec, přízemí', shift: [0.0025, 0.0017], barrierFree: null,
  },
  {
    key: 'majak-deti', organisation: 'majak', municipality: '571164', kind: 'place',
    address: 'domek v zahradě za knihovnou', shift: [0.0034, -0.0035], barrierFree: true,
  },
  {
    key: 'klub-zastavka', organisation: 'krizovatka', municipality: '571164', kind: 'place',
    address: 'klub Zastávka u autobusového nádraží', shift: [0.0026, 0.0062], barrierFree: true,
  },
  {
    key: 'krizovatka-kancelar', organisation: 'krizovatka', municipality: '571164', kind: 'seat',
    address: 'U Křižovatky 2 (smyšlená ulice), 2. patro', shift: [0.0004, 0.0029], barrierFree: false,
  },
  {
    key: 'krizovatka-skutec', organisation: 'krizovatka', municipality: '572241', kind: 'outreach_point',
    address: 'klubovna u hřiště', shift: [0.0011, -0.0], barrierFree: null,
  },
  {
    key: 'krizovatka-tynec', organisation: 'krizovatka', municipality: '571491', kind: 'outreach_point',
    address: 'Hrochův Týnec, sál kulturního domu', shift: [-0.0016, 0.0005], barrierFree: true,
  },
  {
    key: 'asistence-chrudim', organisation: 'asistence-krok-spolu', municipality: '571164', kind: 'seat',
    address: 'Společná 4 (smyšlená ulice), přízemí', shift: [0.0005, 0.0075], barrierFree: true,
  },
  {
    key: 'klic-kancelar', organisation: 'klic', municipality: '571164', kind: 'seat',
    address: 'Klíčová 7 (smyšlená ulice), 1. patro', shift: [0.0012, 0.0052], barrierFree: false,
  },
  {
    key: 'klic-byty', organisation: 'klic', municipality: '571164', kind: 'place',
    address: 'krizové byty ve městě, adresu řekneme po domluvě', shift: [0.0086, -0.0046], barrierFree: null,
  },
  {
    key: 'vetev-chrudim', organisation: 'vetev', municipality: '571164', kind: 'seat',
    address: 'Větrná 6 (smyšlená ulice), 1. patro, výtah', shift: [-0.0003, -0.0037], barrierFree: true,
  },
  {
    key: 'vetev-skutec', organisation: 'vetev', municipality: '572241', kind: 'outreach_point',
    address: 'městský úřad Skuteč, 1. patro', shift: [0.0017, 0.0005], barrierFree: true,
  },
  {
    key: 'ppp-chrudim', organisation: 'ppp-chrudim', municipality: '571164', kind: 'seat',
    address: 'pedagogicko-psychologická poradna, 2. patro', shift: [-0.0084, 0.0081], barrierFree: true,
  },
  {
    key: 'ppp-skutec', organisation: 'ppp-chrudim', municipality: '572241', kind: 'outreach_point',
    address: 'ZŠ C Skuteč, kabinet výchovného poradce', shift: [-0.0028, -0.0017], barrierFree: false,
  },
  {
    key: 'ppp-hermanuv-mestec', organisation: 'ppp-chrudim', municipality: '571385', kind: 'outreach_point',
    address: 'ZŠ D Heřmanův Městec, přízemí', shift: [0.0015, 0.0004], barrierFree: null,
  },
  {
    key: 'svp-chrudim', organisation: 'svp-chrudim', municipality: '571164', kind: 'seat',
    address: 'středisko výchovné péče, přízemí', shift: [-0.0046, -0.0086], barrierFree: true,
  },
  {
    key: 'svp-skutec', organisation: 'svp-chrudim', municipality: '572241', kind: 'outreach_point',
    address: 'ZŠ C Skuteč, klubovna', shift: [-0.0007, -0.0008], barrierFree: false,
  },
  {
    key: 'spc-chrudim', organisation: 'spc-chrudim', municipality: '571164', kind: 'seat',
    address: 'speciálně pedagogické centrum, přízemí', shift: [0.001, 0.0076], barrierFree: true,
  },
  {
    key: 'spc-tremosnice', organisation: 'spc-chrudim', municipality: '572411', kind: 'outreach_point',
    address: 'ZŠ E Třemošnice, 1. patro', shift: [0.0007, 0.0003], barrierFree: false,
  },
  {
    key: 'zs-a-chrudim', organisation: 'zs-a-chrudim', municipality: '571164', kind: 'seat',
    address: 'ZŠ A Chrudim, poradenské pracoviště, 1. patro', shift: [-0.0086, -0.0073], barrierFree: null,
  },
  {
    key: 'modra-lipa-chrast', organisation: 'modra-lipa', municipality: '571539', kind: 'seat',
    address: 'dětský domov na okraji města', shift: [0.0007, 0.0007], barrierFree: false,
  },
  {
    key: 'psychologie-chrudim', organisation: 'psychologie-chrudim', municipality: '571164', kind: 'seat',
    address: 'poliklinika, 3. patro, výtah', shift: [-0.0025, 0.0062], barrierFree: true,
  },
  {
    key: 'proud-chrudim', organisation: 'proud', municipality: '571164', kind: 'seat',
    address: 'poliklinika, zadní vchod', shift: [-0.0036, -0.002], barrierFree: true,
  },
  {
    key: 'proud-skutec', organisation: 'proud', municipality: '572241', kind: 'outreach_point',
    address: 'zdravotní středisko Skuteč', shift: [0.0022, 0.003], barrierFree: true,
  },
  {
    key: 'pldd-4-chrudim', organisation: 'pldd-4', municipality: '571164', kind: 'seat',
    address: 'zdravotní středisko, 1. patro', shift: [0.0036, 0.0084], barrierFree: true,
  },
  {
    key: 'pldd-4-luze', organisation: 'pldd-4', municipality: '571776', kind: 'place',
    address: 'zdravotní středisko Luže', shift: [-0.0005, -0.0], barrierFree: null,
  },
  {
    key: 'nemocnice-chrudim', organisation: 'nemocnice-chrudim', municipality: '571164', kind: 'seat',
    address: 'nemocnice, pavilon dětí', shift: [0.0001, 0.0008], barrierFree: true,
  },
  {
    key: 'kastanek-chrudim', organisation: 'kastanek', municipality: '571164', kind: 'seat',
    address: 'Kaštanová 9 (smyšlená ulice), zahrada', shift: [0.0023, -0.0038], barrierFree: true,
  },
  {
    key: 'kastanek-slatinany', organisation: 'kastanek', municipality: '572268', kind: 'place',
    address: 'klubovna u školky', shift: [0.0021, -0.0008], barrierFree: null,
  },
  {
    key: 'kastanek-nasavrky', organisation: 'kastanek', municipality: '571911', kind: 'place',
    address: 'knihovna Nasavrky, dětské oddělení', shift: [0.0002, -0.002], barrierFree: false,
  },
  {
    key: 'dohoda-chrudim', organisation: 'dohoda', municipality: '571164', kind: 'seat',
    address: 'Smírná 2 (smyšlená ulice), 1. patro', shift: [-0.0055, 0.0057], barrierFree: false,
  },
  {
    key: 'dohoda-skutec', organisation: 'dohoda', municipality: '572241', kind: 'outreach_point',
    address: 'městský úřad Skuteč, malá zasedací místnost', shift: [0.0011, -0.0022], barrierFree: true,
  },
  {
    key: 'kompas-chrudim', organisation: 'kompas', municipality: '571164', kind: 'seat',
    address: 'Severní 10 (smyšlená ulice), přízemí', shift: [-0.0043, 0.0023], barrierFree: true,
  },
  {
    key: 'kompas-skutec', organisation: 'kompas', municipality: '572241', kind: 'place',
    address: 'knihovna Skuteč', shift: [-0.0026, -0.0019], barrierFree: null,
  },
  {
    key: 'kompas-prosec', organisation: 'kompas', municipality: '572080', kind: 'place',
    address: 'základní škola Proseč', shift: [-0.0015, 0.003], barrierFree: false,
  },
  {
    key: 'zabka-chrudim', organisation: 'zabka', municipality: '571164', kind: 'seat',
    address: 'klubovna u řeky', shift: [0.007, -0.0077], barrierFree: false,
  },
  {
    key: 'zabka-sec', organisation: 'zabka', municipality: '572225', kind: 'place',
    address: 'tábořiště u přehrady Seč', shift: [-0.0012, -0.0004], barrierFree: false,
  },
  {
    key: 'zabka-luze', organisation: 'zabka', municipality: '571776', kind: 'place',
    address: 'klubovna v Luži', shift: [-0.0022, 0.0008], barrierFree: null,
  },
  {
    key: 'ddm-chrudim', organisation: 'ddm-chrudim', municipality: '571164', kind: 'seat',
    address: 'dům dětí a mládeže, přízemí i patro', shift: [0.005, -0.0041], barrierFree: true,
  },
  {
    key: 'ddm-hrochuv-tynec', organisation: 'ddm-chrudim', municipality: '571491', kind: 'place',
    address: 'základní škola Hrochův Týnec', shift: [0.0014, -0.0016], barrierFree: null,
  },
  {
    key: 'ddm-tremosnice', organisation: 'ddm-chrudim', municipality: '572411', kind: 'place',
    address: 'ZŠ E Třemošnice, družina', shift: [0.0012, -0.0014], barrierFree: false,
  },
  {
    key: 'ddm-prosec', organisation: 'ddm-chrudim', municipality: '572080', kind: 'place',
    address: 'sokolovna Proseč', shift: [-0.0, -0.0024], barrierFree: null,
  },
  {
    key: 'broucci-chrudim', organisation: 'broucci', municipality: '571164', kind: 'seat',
    address: 'Brouččí 1 (smyšlená ulice), přízemí', shift: [-0.0019, 0.0023], barrierFree: true,
  },
]
