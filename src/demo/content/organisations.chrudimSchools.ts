import type { DemoOrganisation } from './shapes.ts'

/** Actors of the ORP of Chrudim: schools, doctors, associations and the rest. */
export const chrudimSchoolsAndOthers: readonly DemoOrganisation[] = [
  {
    key: 'zs-a-chrudim', label: 'DEMO-020', name: 'ZŠ A Chrudim',
    legalForm: 'příspěvková organizace', part: 'chrudim', sector: 'education', kind: 'zs',
    status: 'key', seat: '571164', founder: 'město', phone: 34, verifiedDaysAgo: 58,
  },
  {
    key: 'zs-b-chrudim', label: 'DEMO-021', name: 'ZŠ B Chrudim',
    legalForm: 'příspěvková organizace', part: 'chrudim', sector: 'education', kind: 'zs',
    status: 'engaged', seat: '571164', founder: 'město', phone: 35, verifiedDaysAgo: 140,
  },
  {
    key: 'zs-skutec', label: 'DEMO-022', name: 'ZŠ C Skuteč',
    legalForm: 'příspěvková organizace', part: 'chrudim', sector: 'education', kind: 'zs',
    status: 'engaged', seat: '572241', founder: 'město', phone: 36, verifiedDaysAgo: 99,
  },
  {
    key: 'zs-hermanuv-mestec', label: 'DEMO-023', name: 'ZŠ D Heřmanův Městec',
    legalForm: 'příspěvková organizace', part: 'chrudim', sector: 'education', kind: 'zs',
    status: 'approached', seat: '571385', founder: 'město', phone: 37, verifiedDaysAgo: 222,
  },
  {
    key: 'zs-tremosnice', label: 'DEMO-024', name: 'ZŠ E Třemošnice',
    legalForm: 'příspěvková organizace', part: 'chrudim', sector: 'education', kind: 'zs',
    status: 'identified', seat: '572411', founder: 'město', phone: 38, verifiedDaysAgo: 301,
  },
  {
    key: 'ms-a-chrudim', label: 'DEMO-025', name: 'MŠ A Chrudim',
    legalForm: 'příspěvková organizace', part: 'chrudim', sector: 'education', kind: 'ms',
    status: 'engaged', seat: '571164', founder: 'město', phone: 39, verifiedDaysAgo: 115,
  },
  {
    key: 'ms-slatinany', label: 'DEMO-026', name: 'MŠ B Slatiňany',
    legalForm: 'příspěvková organizace', part: 'chrudim', sector: 'education', kind: 'ms',
    status: 'approached', seat: '572268', founder: 'město', phone: 40, verifiedDaysAgo: 260,
  },
  {
    key: 'ss-chrudim', label: 'DEMO-027', name: 'SŠ A Chrudim',
    legalForm: 'příspěvková organizace', part: 'chrudim', sector: 'education', kind: 'ss',
    status: 'approached', seat: '571164', founder: 'kraj', phone: 41, verifiedDaysAgo: 233,
  },
  {
    key: 'ppp-chrudim', label: 'DEMO-028', name: 'PPP – pracoviště Chrudim',
    legalForm: 'příspěvková organizace', part: 'chrudim', sector: 'education', kind: 'ppp',
    status: 'key', seat: '571164', founder: 'kraj', phone: 31, web: true, verifiedDaysAgo: 62,
    offers: 'Vyšetření a konzultace pro školy.',
    needs: 'Aby škola poslala, co už sama zkusila.',
    cannot: 'Přijmout dítě dřív, než za dva měsíce, kromě naléhavých situací.',
  },
  {
    key: 'spc-chrudim', label: 'DEMO-029', name: 'SPC – pracoviště Chrudim',
    legalForm: 'příspěvková organizace', part: 'chrudim', sector: 'education', kind: 'spc',
    status: 'engaged', seat: '571164', founder: 'kraj', phone: 42, verifiedDaysAgo: 388,
  },
  {
    key: 'svp-chrudim', label: 'DEMO-030', name: 'SVP – pracoviště Chrudim',
    legalForm: 'příspěvková organizace', part: 'chrudim', sector: 'education', kind: 'svp',
    status: 'engaged', seat: '571164', founder: 'stát', phone: 43, web: true, verifiedDaysAgo: 70,
    offers: 'Práci s dítětem, třídou i rodiči, když je chování náročné.',
    needs: 'Místnost v Hlinsku na další den v týdnu.',
  },
  {
    key: 'ddm-chrudim', label: 'DEMO-031', name: 'Dům dětí a mládeže A Chrudim',
    legalForm: 'příspěvková organizace', part: 'chrudim', sector: 'leisure', kind: 'svc_ddm',
    status: 'approached', seat: '571164', founder: 'město', phone: 44, verifiedDaysAgo: 377,
  },
  {
    key: 'nemocnice-chrudim', label: 'DEMO-032', name: 'Nemocnice Chrudim – dětské oddělení',
    legalForm: 'součást nemocnice kraje', part: 'chrudim', sector: 'health', kind: 'hospital',
    status: 'approached', seat: '571164', founder: 'kraj', phone: 45, verifiedDaysAgo: 620,
  },
  {
    key: 'pldd-4', label: 'DEMO-033', name: 'Ordinace PLDD 4',
    legalForm: 'samostatná ordinace', part: 'chrudim', sector: 'health', kind: 'pldd',
    status: 'approached', seat: '571164', phone: 46, verifiedDaysAgo: 455,
  },
  {
    key: 'pldd-6', label: 'DEMO-034', name: 'Ordinace PLDD 6',
    legalForm: 'samostatná ordinace', part: 'chrudim', sector: 'health', kind: 'pldd',
    status: 'identified', seat: '572241', phone: 47, verifiedDaysAgo: 330,
  },
  {
    key: 'psychologie-chrudim', label: 'DEMO-035', name: 'Ambulance dětské klinické psychologie Chrudim',
    legalForm: 'samostatná ordinace', part: 'chrudim', sector: 'health', kind: 'clin_psych',
    status: 'engaged', seat: '571164', phone: 48, verifiedDaysAgo: 88,
  },
  {
    key: 'mu-skutec', label: 'DEMO-036', name: 'Městský úřad Skuteč',
    legalForm: 'obec s pověřeným úřadem', part: 'chrudim', sector: 'public', kind: 'pou',
    status: 'engaged', seat: '572241', founder: 'město', phone: 49, verifiedDaysAgo: 104,
  },
  {
    key: 'mas-chrudimsko', label: 'DEMO-037', name: 'MAS Chrudimsko-ukázka, z. s.',
    legalForm: 'spolek', part: 'chrudim', sector: 'ngo', kind: 'mas',
    status: 'engaged', seat: '571539', phone: 50, web: true, verifiedDaysAgo: 128,
  },
  {
    key: 'knihovna-chrudim', label: 'DEMO-038', name: 'Městská knihovna Chrudim (ukázka)',
    legalForm: 'příspěvková organizace', part: 'chrudim', sector: 'leisure', kind: 'library',
    status: 'approached', seat: '571164', founder: 'město', phone: 51, verifiedDaysAgo: 215,
  },
  {
    key: 'zpravodaj-chrudim', label: 'DEMO-039', name: 'Redakce městského zpravodaje Chrudim',
    legalForm: 'organizační část města', part: 'chrudim', sector: 'media', kind: 'newspaper',
    status: 'identified', seat: '571164', founder: 'město', phone: 52, verifiedDaysAgo: 280,
  },
  {
    key: 'sbor-chrudim', label: 'DEMO-040', name: 'Sbor Na Kopečku',
    legalForm: 'evidovaná právnická osoba', part: 'chrudim', sector: 'church', kind: 'parish',
    status: 'approached', seat: '571164', phone: 53, verifiedDaysAgo: 199,
  },
  {
    key: 'rozcesti', label: 'DEMO-041', name: 'Občanská poradna Rozcestí, z. s.',
    legalForm: 'spolek', part: 'chrudim', sector: 'social', kind: 'provider',
    status: 'engaged', seat: '571164', phone: 54, web: true, verifiedDaysAgo: 66,
  },
  {
    key: 'majak', label: 'DEMO-042', name: 'Krizové centrum Maják, z. ú.',
    legalForm: 'zapsaný ústav', part: 'chrudim', sector: 'social', kind: 'provider',
    status: 'key', seat: '571164', phone: 55, web: true, verifiedDaysAgo: 49,
    offers: 'Rozhovor tentýž den a krátký pobyt v bezpečí.',
    needs: 'Domluvu, kdo převezme rodinu po krizi.',
    callWhen: 'Když to nesnese odklad a nejde o ohrožení života.',
    cannot: 'Jezdit do vzdálených obcí; na to nemáme lidi.',
  },
  {
    key: 'kompas', label: 'DEMO-043', name: 'Centrum prevence Kompas, z. s.',
    legalForm: 'spolek', part: 'chrudim', sector: 'prevention', kind: 'provider',
    status: 'engaged', seat: '571164', phone: 56, web: true, verifiedDaysAgo: 92,
  },
  {
    key: 'klic', label: 'DEMO-044', name: 'Sociální bydlení Klíč, z. s.',
    legalForm: 'spolek', part: 'chrudim', sector: 'housing', kind: 'provider',
    status: 'engaged', seat: '571164', phone: 57, verifiedDaysAgo: 110,
  },
  {
    key: 'asistence-krok-spolu', label: 'DEMO-045', name: 'Asistence Krok spolu, o. p. s.',
    legalForm: 'obecně prospěšná společnost', part: 'chrudim', sector: 'social', kind: 'provider',
    status: 'approached', seat: '571164', phone: 58, verifiedDaysAgo: 398,
  },
  {
    key: 'broucci', label: 'DEMO-046', name: 'Dětská skupina Broučci, z. s.',
    legalForm: 'spolek', part: 'chrudim', sector: 'social', kind: 'detska_skupina',
    status: 'identified', seat: '571164', phone: 59, verifiedDaysAgo: 402,
  },
]
