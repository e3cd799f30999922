import { monToFri7to15, monToFri8to16, monToThu8to16, nonStop } from './hours.ts'
import type { DemoService } from './shapes.ts'

/** Health services the net leans on. */
export const healthServices: readonly DemoService[] = [
  {
    key: 'klinicka-psychologie', name: 'Dětská klinická psychologie', organisation: 'psychologie-chrudim',
    part: 'chrudim',
    summary:
      'Vyšetření a psychoterapie dětí a dospívajících s úzkostí, depresí, tiky nebo po těžkém zážitku. Hradí '
      + 'pojišťovna.',
    howToStart: 'Vezměte žádanku od dětského lékaře a zavolejte ve středu dopoledne.',
    keywords: ['psycholog', 'úzkost', 'deprese', 'psychoterapie', 'trauma', 'poruchy příjmu potravy', 'žádanka'],
    functions: ['child_psychology'], situations: ['sad_child', 'violence'], legalBasis: 'health',
    facilityKind: 'clin_psych',
    forms: ['ambulatory'], targetGroups: ['mental_illness', 'youth_6_26'], audience: ['child', 'parent'], age: [3, 19],
    capacities: [{ form: 'ambulatory', unit: 'klient', maximum: 60, freeNow: 0, freeAsOfDaysAgo: 88 }],
    waiting: { weeks: [12, 20], daysAgo: 88 }, hoursText: 'po–čt 8–16', hours: monToThu8to16, ordering: 'appointment',
    places: [{ location: 'psychologie-chrudim', hours: monToThu8to16 }], area: null, goesToFamilies: false,
    price: 'free',
    priceNote: 'hradí zdravotní pojišťovna', needsReferral: true, languages: ['cs'], source: 'provider',
    verifiedDaysAgo: 88,
    verifiedBy: 'networker',
  },
  {
    key: 'adiktologie-proud', name: 'Adiktologická ambulance pro děti a dospívající', organisation: 'proud',
    part: 'chrudim',
    summary:
      'Alkohol, tráva, pervitin, hry i mobil. Mluvíme s dospívajícími bez kázání a radíme rodičům, co dělat doma.',
    howToStart: 'Zavolejte nebo napište. Rodič může přijít i bez dítěte.',
    keywords: ['drogy', 'marihuana', 'pervitin', 'alkohol', 'hry', 'závislost na mobilu', 'závislost', 'vaping'],
    functions: ['addiction'], situations: ['teenager_drugs'], legalBasis: 'health', facilityKind: 'adiktolog',
    forms: ['ambulatory', 'online'], targetGroups: ['addiction', 'youth_6_26'], audience: [
      'child', 'young_adult', 'parent',
    ],
    age: [12, 26], capacities: [{ form: 'ambulatory', unit: 'klient', maximum: 50, freeNow: 6, freeAsOfDaysAgo: 150 }],
    waiting: { weeks: [1, 3], daysAgo: 150 }, hoursText: 'Chrudim po–čt 8–16, Skuteč pátek dopoledne',
    hours: monToThu8to16,
    ordering: 'appointment',
    places: [
      { location: 'proud-chrudim', hours: monToThu8to16 }, {
        location: 'proud-skutec', hours: { fri: [['08:00', '12:00']] },
      },
    ],
    area: { orps: ['5304'] }, goesToFamilies: false, price: 'free', priceNote: 'hradí zdravotní pojišťovna',
    needsReferral: false, languages: ['cs'], source: 'provider', verifiedDaysAgo: 150, verifiedBy: 'provider',
  },
  {
    key: 'pldd-chrudim', name: 'Dětský lékař – Ordinace PLDD 4', organisation: 'pldd-4', part: 'chrudim',
    summary:
      'Prohlídky, očkování, nemoci. Když si nevíte rady s chováním, jídlem nebo smutkem dítěte, řekněte to i nám.',
    howToStart: 'Zavolejte do ordinace. Nové pacienty nyní přijímáme jen z okolí.',
    keywords: ['pediatr', 'dětský doktor', 'prohlídka', 'očkování', 'žádanka', 'nemocné dítě'],
    functions: [], situations: ['sad_child', 'disability'], legalBasis: 'health', facilityKind: 'pldd',
    forms: ['ambulatory'], targetGroups: ['families'], audience: ['child', 'parent'], age: [0, 19],
    capacities: [{ form: 'ambulatory', unit: 'klient', maximum: 1250 }], waiting: { weeks: [0, 0], daysAgo: 455 },
    hoursText: 'po–pá dopoledne, v Luži úterý odpoledne', hours: monToFri7to15, ordering: 'both',
    places: [
      { location: 'pldd-4-chrudim', hours: monToFri7to15 }, {
        location: 'pldd-4-luze', hours: { tue: [['13:00', '15:00']] },
      },
    ],
    area: null, goesToFamilies: false, price: 'free', needsReferral: false, languages: ['cs'], source: 'register',
    verifiedDaysAgo: 455, verifiedBy: 'register',
  },
  {
    key: 'nemocnice-deti', name: 'Dětské oddělení nemocnice', organisation: 'nemocnice-chrudim', part: 'chrudim',
    summary:
      'Pohotovost a lůžka pro děti. Rodič může zůstat s dítětem. Sociální pracovnice pomůže, co dál po propuštění.',
    howToStart: 'V naléhavé situaci přijeďte, nebo volejte 155. Jinak na doporučení lékaře.',
    keywords: ['nemocnice', 'pohotovost', 'úraz', 'otrava', 'hospitalizace', 'sociální pracovnice v nemocnici'],
    functions: [], situations: ['violence', 'sad_child'], legalBasis: 'health', facilityKind: 'hospital',
    forms: ['ambulatory', 'residential'], targetGroups: ['families', 'chronic_illness'], audience: ['child', 'parent'],
    age: [0, 19], capacities: [{ form: 'residential', unit: 'luzka', maximum: 26 }], waiting: {
      weeks: [0, 0], daysAgo: 620,
    },
    hoursText: 'nepřetržitě', hours: nonStop, ordering: 'both', crisis: 'pohotovost nepřetržitě',
    places: [{ location: 'nemocnice-chrudim', hours: nonStop }], area: null, goesToFamilies: false, price: 'free',
    needsReferral: null, languages: ['cs', 'en'], source: 'register', verifiedDaysAgo: 620, verifiedBy: 'register',
  },
  {
    key: 'pldd-hlinsko', name: 'Dětská lékařka – Ordinace PLDD 1', organisation: 'pldd-1', part: 'hlinsko',
    summary:
      'Prohlídky, očkování, nemoci. Známe děti od narození a víme, kdo v okolí pomůže, když jde o víc než o '
      + 'nachlazení.',
    howToStart: 'Zavolejte do ordinace mezi sedmou a osmou.',
    keywords: ['pediatr', 'dětská doktorka', 'prohlídka', 'očkování', 'žádanka', 'vývoj dítěte'],
    functions: [], situations: ['sad_child', 'disability'], legalBasis: 'health', facilityKind: 'pldd',
    forms: ['ambulatory'], targetGroups: ['families'], audience: ['child', 'parent'], age: [0, 19],
    capacities: [{ form: 'ambulatory', unit: 'klient', maximum: 1100, freeNow: 20, freeAsOfDaysAgo: 76 }],
    waiting: { weeks: [0, 0], daysAgo: 76 }, hoursText: 'po–pá 7–15', hours: monToFri7to15, ordering: 'both',
    places: [{ location: 'pldd-1-hlinsko', hours: monToFri7to15 }], area: null, goesToFamilies: false, price: 'free',
    needsReferral: false, languages: ['cs'], source: 'provider', verifiedDaysAgo: 76, verifiedBy: 'provider',
  },
  {
    key: 'pldd-krouna', name: 'Dětský lékař – Ordinace PLDD 3', organisation: 'pldd-3', part: 'hlinsko',
    summary: 'Ordinace pro děti z Krouny, Svratouchu, Otradova a okolí. Dva dny v týdnu.',
    howToStart: 'Zavolejte do ordinace, domluvíme čas.',
    keywords: ['pediatr', 'dětský doktor', 'prohlídka', 'očkování'],
    functions: [], situations: ['disability'], legalBasis: 'health', facilityKind: 'pldd', forms: [
      'ambulatory',
    ],
    targetGroups: ['families'], audience: ['child', 'parent'], age: [0, 19],
    capacities: [{ form: 'ambulatory', unit: 'klient', maximum: 520 }], waiting: { weeks: [0, 1], daysAgo: 470 },
    hoursText: 'úterý a pátek 7.30–12', hours: { tue: [['07:30', '12:00']], fri: [['07:30', '12:00']] },
    ordering: 'both',
    places: [{ location: 'pldd-3-krouna', hours: { tue: [['07:30', '12:00']], fri: [['07:30', '12:00']] } }],
    area: null,
    goesToFamilies: false, price: 'free', needsReferral: false, languages: ['cs'], source: 'register',
    verifiedDaysAgo: 470,
    verifiedBy: 'register',
  },
  {
    key: 'detska-psychiatrie', name: 'Dětská psychiatrie Pardubice', organisation: 'psychiatrie-pardubice',
    part: 'region',
    summary:
      'Léčba dětí a dospívajících s vážnými duševními potížemi. Jediná ordinace v širokém okolí, čeká se dlouho.',
    howToStart: 'Zavolejte se žádankou od lékaře nebo psychologa. Při ohrožení života volejte 155.',
    keywords: ['psychiatr', 'deprese', 'léky', 'hyperaktivita', 'sebepoškozování', 'psychóza'],
    functions: ['child_psychology'], situations: ['sad_child'], legalBasis: 'health', facilityKind: 'child_psychiatry',
    forms: ['ambulatory'], targetGroups: ['mental_illness'], audience: ['child', 'parent'], age: [3, 18],
    capacities: [{ form: 'ambulatory', unit: 'klient', maximum: 300, freeNow: 0, freeAsOfDaysAgo: 155 }],
    waiting: { weeks: [12, 26], daysAgo: 155 }, hoursText: 'po–čt 8–16', hours: monToThu8to16, ordering: 'appointment',
    places: [{ location: 'psychiatrie-pardubice', hours: monToThu8to16 }], area: null, goesToFamilies: false,
    price: 'free',
    needsReferral: true, languages: ['cs'], source: 'networker', verifiedDaysAgo: 155, verifiedBy: 'networker',
  },
  {
    key: 'cdz-deti', name: 'Centrum duševního zdraví pro děti', organisation: 'cdz-deti', part: 'region',
    summary:
      'Tým psychologa, psychiatra, sestry a sociální pracovnice. Pro děti s vážnými duševními potížemi a jejich '
      + 'rodiny.',
    howToStart: 'Zavolejte vy nebo ten, komu věříte. Do rodin jezdíme jen v okolí Pardubic.',
    keywords: ['duševní zdraví', 'psychiatr', 'psycholog', 'deprese', 'po hospitalizaci', 'tým'],
    functions: ['child_psychology'], situations: ['sad_child', 'school_refusal'], legalBasis: 'health',
    facilityKind: 'child_psychiatry', forms: ['ambulatory'], targetGroups: ['mental_illness', 'youth_6_26'],
    audience: ['child', 'parent', 'young_adult'], age: [6, 18],
    capacities: [{ form: 'ambulatory', unit: 'klient', maximum: 80, freeNow: 6, freeAsOfDaysAgo: 77 }],
    waiting: { weeks: [4, 8], daysAgo: 77 }, hoursText: 'po–pá 8–16', hours: monToFri8to16, ordering: 'appointment',
    places: [{ location: 'cdz-pardubice', hours: monToFri8to16 }], area: { region: true }, goesToFamilies: false,
    price: 'free', needsReferral: false, languages: ['cs', 'en'],
    funding: { source: 'esf_opz_plus', untilDaysAhead: 310 }, source: 'provider', verifiedDaysAgo: 77,
    verifiedBy: 'provider',
  },
]
