import { clubAfternoons, monToFri7to15, monToFri8to16 } from './hours.ts'
import type { DemoService } from './shapes.ts'

/** Related services and prevention based in the ORP of Chrudim. */
export const relatedServices: readonly DemoService[] = [
  {
    key: 'kastanek-centrum', name: 'Otevřená herna Kaštánek', organisation: 'kastanek', part: 'chrudim',
    summary:
      'Herna pro rodiče s malými dětmi. Odpočinete si, poznáte další rodiče a poradíte se, aniž byste se museli '
      + 'objednávat.',
    howToStart: 'Přijďte, když máme otevřeno. Poprvé neplatíte nic.',
    keywords: ['mateřské centrum', 'herna', 'osamělost', 'miminko', 'rodiče na rodičovské', 'setkávání'],
    functions: ['leisure_prevention'], situations: ['alone'], legalBasis: 'related', facilityKind: 'family_centre',
    forms: ['ambulatory'], targetGroups: ['families'], audience: ['parent', 'child', 'single_mother'], age: [0, 6],
    capacities: [{ form: 'ambulatory', unit: 'misto', maximum: 25, freeNow: 10, freeAsOfDaysAgo: 61 }],
    waiting: { weeks: [0, 0], daysAgo: 61 }, hoursText: 'Chrudim po–čt 9–12, Slatiňany úterý, Nasavrky pátek',
    ordering: 'drop_in',
    hours: {
      mon: [['09:00', '12:00']], tue: [['09:00', '12:00']], wed: [['09:00', '12:00']], thu: [['09:00', '12:00']],
      fri: [['09:00', '11:30']],
    },
    places: [
      { location: 'kastanek-chrudim' }, { location: 'kastanek-slatinany', hours: { tue: [['09:00', '12:00']] } },
      { location: 'kastanek-nasavrky', hours: { fri: [['09:00', '11:30']] } },
    ],
    area: { orps: ['5304'] }, goesToFamilies: false, price: 'fee', priceNote: 'dobrovolný příspěvek',
    needsReferral: false,
    languages: ['cs', 'uk'], funding: { source: 'mpsv_rodina', untilDaysAhead: 31 }, source: 'provider',
    verifiedDaysAgo: 61,
    verifiedBy: 'provider',
  },
  {
    key: 'kastanek-douceni', name: 'Doučování s dobrovolníky', organisation: 'kastanek', part: 'chrudim',
    summary:
      'Dobrovolník přijde jednou týdně a pomůže dítěti s učením. Pro rodiny, které si doučování nemohou zaplatit.',
    howToStart: 'Napište, jaký předmět a kde bydlíte. Najít dobrovolníka trvá asi měsíc.',
    keywords: ['doučování', 'prospěch', 'domácí úkoly', 'dobrovolník', 'škola nejde'],
    functions: ['leisure_prevention'], situations: ['school_refusal', 'alone'], legalBasis: 'informal',
    facilityKind: 'family_centre', forms: ['outreach', 'online'], targetGroups: ['families', 'excluded'],
    audience: ['child', 'parent'], age: [6, 16], capacities: [
      { form: 'outreach', unit: 'misto', maximum: 18, freeNow: 3, freeAsOfDaysAgo: 415 },
    ],
    waiting: { weeks: [3, 6], daysAgo: 415 }, hoursText: 'odpoledne podle domluvy', ordering: 'appointment', places: [],
    area: { municipalities: ['571164', '572268', '571539'] }, goesToFamilies: true, price: 'free', needsReferral: false,
    languages: ['cs'], source: 'networker', verifiedDaysAgo: 415, verifiedBy: 'networker',
  },
  {
    key: 'mediace-dohoda', name: 'Rodinná mediace', organisation: 'dohoda', part: 'chrudim',
    summary:
      'Pomůžeme rodičům domluvit se na dětech, penězích i bydlení bez boje u soudu. Nestraníme nikomu, jen dítěti.',
    howToStart: 'Stačí, když zavolá jeden z rodičů. První hodinu může nařídit i soud.',
    keywords: ['rozvod', 'rozchod', 'střídavá péče', 'výživné', 'hádky o děti', 'dohoda rodičů', 'opatrovnický soud'],
    functions: ['mediation'], situations: ['separation'], legalBasis: 'related', facilityKind: 'mediator',
    forms: ['ambulatory', 'online'], targetGroups: ['families'], audience: ['separated_parents', 'parent'], age: [
      18, 99,
    ],
    capacities: [
      { form: 'ambulatory', unit: 'klient', maximum: 30, freeNow: 5, freeAsOfDaysAgo: 87 },
      { form: 'online', unit: 'klient', maximum: 15, freeNow: 6, freeAsOfDaysAgo: 87 },
    ],
    waiting: { weeks: [1, 3], daysAgo: 87 }, hoursText: 'po a st 12–18, Skuteč první pátek v měsíci',
    hours: { mon: [['12:00', '18:00']], wed: [['12:00', '18:00']] }, ordering: 'appointment',
    places: [{ location: 'dohoda-chrudim' }, { location: 'dohoda-skutec', note: 'první pátek v měsíci 9–13 hodin' }],
    area: { orps: ['5304', '5302'] }, goesToFamilies: false, price: 'fee',
    priceNote: 'podle příjmu, první setkání zdarma',
    needsReferral: false, languages: ['cs', 'en'], source: 'provider', verifiedDaysAgo: 87, verifiedBy: 'provider',
    cooperation: 'Účastníme se setkání opatrovnického soudu, OSPOD a poraden.',
  },
  {
    key: 'deti-v-rozchodu', name: 'Skupina pro děti, jejichž rodiče se rozcházejí', organisation: 'dohoda',
    part: 'chrudim',
    summary:
      'Osm setkání v malé skupině. Děti zjistí, že v tom nejsou samy, a naučí se říct, co potřebují. Rodiče mají '
      + 'dvě setkání.',
    howToStart: 'Zavolejte, skupina začíná dvakrát do roka. Souhlas dávají oba rodiče, když to jde.',
    keywords: ['rozvod', 'smutek', 'vztek', 'skupina pro děti', 'střídavá péče'],
    functions: ['mediation'], situations: ['separation', 'sad_child'], legalBasis: 'related', facilityKind: 'mediator',
    forms: ['ambulatory'], targetGroups: ['families'], audience: ['child', 'separated_parents'], age: [7, 13],
    capacities: [{ form: 'ambulatory', unit: 'klient', maximum: 8, freeNow: 2, freeAsOfDaysAgo: 87 }],
    waiting: { weeks: [0, 16], text: 'podle začátku další skupiny', daysAgo: 87 }, hoursText: 'čtvrtek 15.30–17',
    hours: { thu: [['15:30', '17:00']] }, ordering: 'appointment',
    places: [{ location: 'dohoda-chrudim', hours: { thu: [['15:30', '17:00']] } }], area: { orps: ['5304'] },
    goesToFamilies: false, price: 'free', needsReferral: false, languages: ['cs'],
    funding: { source: 'foundation', untilDaysAhead: 150 }, source: 'provider', verifiedDaysAgo: 87,
    verifiedBy: 'provider',
  },
  {
    key: 'kompas-prevence', name: 'Programy prevence do škol', organisation: 'kompas', part: 'chrudim',
    summary:
      'Přijedeme do třídy: vztahy, šikana, internet, návykové látky. Když už šikana ve třídě je, pomůžeme ji zastavit.',
    howToStart: 'Volá škola. Rodiče, řekněte o nás třídnímu učiteli nebo metodikovi prevence.',
    keywords: ['šikana', 'kyberšikana', 'třída', 'prevence', 'program pro školu', 'vztahy ve třídě'],
    functions: ['leisure_prevention'], situations: ['bullying', 'school_refusal', 'teenager_drugs'],
    legalBasis: 'prevention', facilityKind: 'provider', forms: ['outreach', 'ambulatory'], targetGroups: ['youth_6_26'],
    audience: ['child', 'school_staff'], age: [6, 19], capacities: [{ form: 'outreach', unit: 'misto', maximum: 60 }],
    waiting: { weeks: [2, 6], text: 'naléhavou situaci ve třídě do týdne', daysAgo: 92 },
    hoursText: 've školních dnech, konzultace pro rodiče pondělí 14–17', hours: { mon: [['14:00', '17:00']] },
    ordering: 'appointment',
    places: [
      { location: 'kompas-chrudim', hours: { mon: [['14:00', '17:00']] } }, { location: 'kompas-skutec' },
      { location: 'kompas-prosec' },
    ],
    area: { orps: ['5304', '5302'] }, goesToFamilies: false, price: 'fee',
    priceNote: 'platí škola nebo dotace, rodiče nic',
    needsReferral: null, languages: ['cs'], funding: { source: 'msmt', untilDaysAhead: 240 }, source: 'provider',
    verifiedDaysAgo: 92, verifiedBy: 'provider',
  },
  {
    key: 'klic-krizove-byty', name: 'Krizové byty Klíč', organisation: 'klic', part: 'chrudim',
    summary: 'Tři byty na půl roku pro rodiny s dětmi, které přišly o bydlení. Bydlíte a s pracovnicí hledáte, co dál.',
    howToStart: 'Zavolejte, nebo přijďte s někým z úřadu či služby. Vybírá komise jednou za měsíc.',
    keywords: ['byt', 'bytová nouze', 'vystěhování', 'nájem', 'sociální bydlení', 'ubytovna'],
    functions: ['emergency_housing'], situations: ['debts_housing', 'leaving_care'], legalBasis: 'related',
    facilityKind: 'provider', forms: ['residential'], targetGroups: ['homeless', 'families'],
    audience: ['parent', 'single_mother', 'child_leaving_home'], age: [0, 99],
    capacities: [{ form: 'residential', unit: 'luzka', maximum: 12, freeNow: 0, freeAsOfDaysAgo: 20 }],
    waiting: { weeks: [8, 24], daysAgo: 20 }, hoursText: 'kancelář po–pá 8–16', hours: monToFri8to16,
    ordering: 'appointment',
    places: [{ location: 'klic-byty' }, { location: 'klic-kancelar', hours: monToFri8to16 }], area: { orps: ['5304'] },
    goesToFamilies: false, price: 'fee', priceNote: 'nájem a energie', needsReferral: false, languages: ['cs'],
    source: 'provider', verifiedDaysAgo: 110, verifiedBy: 'provider',
  },
  {
    key: 'zabka-stredisko', name: 'Skautské oddíly Žabka', organisation: 'zabka', part: 'chrudim',
    summary:
      'Schůzky, výpravy a tábory pro děti. Vezmeme i dítě, kterému se v kolektivu nedařilo; na příspěvek umíme '
      + 'sehnat peníze.',
    howToStart: 'Napište vedoucí oddílu podle věku dítěte, přijďte si to zkusit.',
    keywords: ['skaut', 'kroužek', 'tábor', 'kamarádi', 'volný čas', 'příroda'],
    functions: ['leisure_prevention'], situations: ['alone', 'sad_child'], legalBasis: 'related', facilityKind: 'club',
    forms: ['ambulatory'], targetGroups: ['youth_6_26'], audience: ['child', 'young_adult'], age: [6, 18], capacities: [
      
    ],
    waiting: null, hoursText: 'schůzky v týdnu odpoledne', ordering: 'both',
    places: [
      { location: 'zabka-chrudim' }, { location: 'zabka-luze' }, { location: 'zabka-sec', note: 'tábory v létě' },
    ],
    area: null, goesToFamilies: false, price: 'fee', priceNote: 'roční příspěvek, lze odpustit', needsReferral: false,
    languages: ['cs'], source: 'networker', verifiedDaysAgo: 540, verifiedBy: 'networker',
  },
  {
    key: 'ddm-krouzky', name: 'Kroužky a otevřený klub DDM A', organisation: 'ddm-chrudim', part: 'chrudim',
    summary: 'Přes padesát kroužků a odpolední klub, kde může dítě počkat na autobus. Rodinám s malým příjmem slevíme.',
    howToStart: 'Přihlaste se na webu nebo v kanceláři; do klubu stačí přijít.',
    keywords: ['kroužky', 'volný čas', 'odpoledne po škole', 'tábor', 'hřiště', 'čekání na autobus'],
    functions: ['leisure_prevention'], situations: ['alone'], legalBasis: 'related',
    facilityKind: 'svc_ddm', forms: ['ambulatory'], targetGroups: ['youth_6_26'], audience: ['child', 'young_adult'],
    age: [5, 20], capacities: [{ form: 'ambulatory', unit: 'misto', maximum: 650, freeNow: 80, freeAsOfDaysAgo: 377 }],
    waiting: { weeks: [0, 0], daysAgo: 377 }, hoursText: 'klub po–pá 13–18', hours: clubAfternoons, ordering: 'both',
    places: [
      { location: 'ddm-chrudim', hours: clubAfternoons }, { location: 'ddm-hrochuv-tynec' }, {
        location: 'ddm-tremosnice',
      },
      { location: 'ddm-prosec' },
    ],
    area: { orps: ['5304'] }, goesToFamilies: false, price: 'fee', needsReferral: false, languages: ['cs'],
    source: 'register', verifiedDaysAgo: 377, verifiedBy: 'register',
  },
  {
    key: 'broucci', name: 'Dětská skupina Broučci', organisation: 'broucci', part: 'chrudim',
    summary: 'Péče o děti od jednoho do čtyř let v malé skupině. Přijmeme i dítě, jehož rodiče si hledají práci.',
    howToStart: 'Zavolejte a přijďte se podívat.', keywords: [
      'hlídání', 'jesle', 'malé dítě', 'práce', 'dětská skupina',
    ],
    functions: [], situations: ['alone'], legalBasis: 'related', facilityKind: 'detska_skupina', forms: ['ambulatory'],
    targetGroups: ['families'], audience: ['parent', 'child', 'single_mother'], age: [1, 4],
    capacities: [{ form: 'ambulatory', unit: 'misto', maximum: 12, freeNow: 1, freeAsOfDaysAgo: 402 }],
    waiting: { weeks: [4, 20], daysAgo: 402 }, hoursText: 'po–pá 7–15', hours: monToFri7to15, ordering: 'appointment',
    places: [{ location: 'broucci-chrudim', hours: monToFri7to15 }], area: { orps: ['5304'] }, goesToFamilies: false,
    price: 'fee', needsReferral: false, languages: ['cs'], source: 'register', verifiedDaysAgo: 402,
    verifiedBy: 'register',
  },
]
