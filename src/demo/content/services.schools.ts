import { monToFri7to15, nonStop, schoolMornings } from './hours.ts'
import type { DemoService } from './shapes.ts'

/** School counselling and school facilities. */
export const schoolServices: readonly DemoService[] = [
  {
    key: 'ppp-chrudim', name: 'Pedagogicko-psychologická poradna', organisation: 'ppp-chrudim', part: 'chrudim',
    summary:
      'Vyšetříme, proč dítěti škola nejde, a navrhneme škole podporu. Poradíme i se zralostí, vztahy ve třídě a '
      + 'volbou školy.',
    howToStart: 'Nejlépe přes školu, která pošle žádost. Zavolat můžete i sami.',
    notFor: 'Naléhavá krize; s tou pomůže krizová pomoc nebo linka.',
    keywords: [
      'poruchy učení', 'dyslexie', 'odklad školní docházky', 'šikana', 'vztahy ve třídě', 'vyšetření', 'prospěch',
    ],
    functions: ['school_counselling'], situations: ['bullying', 'school_refusal', 'sad_child'], legalBasis: 'education',
    facilityKind: 'ppp', forms: ['ambulatory'], targetGroups: ['youth_6_26'], audience: [
      'child', 'parent', 'school_staff',
    ],
    age: [3, 19], capacities: [{ form: 'ambulatory', unit: 'klient', maximum: 210, freeNow: 12, freeAsOfDaysAgo: 62 }],
    waiting: { weeks: [8, 12], daysAgo: 62 },
    hoursText: 'po–pá 7–15; v Hlinsku pondělí, ve Skutči úterý, v Heřmanově Městci středa',
    hours: monToFri7to15, ordering: 'appointment',
    places: [
      { location: 'ppp-chrudim', hours: monToFri7to15 }, {
        location: 'ppp-hlinsko', hours: { mon: [['08:00', '14:00']] },
      },
      { location: 'ppp-skutec', hours: { tue: [['08:00', '13:00']] } },
      { location: 'ppp-hermanuv-mestec', hours: { wed: [['08:00', '13:00']] } },
    ],
    area: { orps: ['5304', '5302'] }, goesToFamilies: false, price: 'free', needsReferral: false, languages: ['cs'],
    staff: 'psychologové, speciální pedagogové, metodička prevence', source: 'provider', verifiedDaysAgo: 62,
    verifiedBy: 'provider', cooperation: 'Jezdíme do škol, když je potíž ve třídě.',
  },
  {
    key: 'svp-chrudim', name: 'Středisko výchovné péče', organisation: 'svp-chrudim', part: 'chrudim',
    summary: 'Pomáháme, když je chování dítěte náročné doma nebo ve škole. Pracujeme s dítětem, rodiči i celou třídou.',
    howToStart: 'Zavolejte, stačí přání rodiče. Dospívající od patnácti let mohou přijít sami.',
    keywords: ['chování', 'záškoláctví', 'šikana', 'agrese', 'neposlouchá', 'experimenty s drogami', 'třída'],
    functions: ['school_counselling', 'leisure_prevention'], situations: ['bullying', 
      'school_refusal', 'teenager_drugs', 'sad_child',
    ],
    legalBasis: 'education', facilityKind: 'svp', forms: ['ambulatory'], targetGroups: ['youth_6_26', 'risky_life'],
    audience: ['child', 'parent', 'school_staff', 'unmotivated'], age: [6, 26],
    capacities: [{ form: 'ambulatory', unit: 'klient', maximum: 90, freeNow: 7, freeAsOfDaysAgo: 70 }],
    waiting: { weeks: [2, 5], daysAgo: 70 }, hoursText: 'po–pá 7–15; Hlinsko středa, Skuteč čtvrtek',
    hours: monToFri7to15,
    ordering: 'appointment',
    places: [
      { location: 'svp-chrudim', hours: monToFri7to15 }, {
        location: 'svp-hlinsko', hours: { wed: [['08:00', '15:00']] },
      },
      { location: 'svp-skutec', hours: { thu: [['08:00', '12:00']] } },
    ],
    area: { orps: ['5304', '5302'] }, goesToFamilies: false, price: 'free', needsReferral: false, languages: ['cs'],
    staff: 'etoped, psycholog, sociální pracovnice', source: 'provider', verifiedDaysAgo: 70, verifiedBy: 'provider',
  },
  {
    key: 'spc-chrudim', name: 'Speciálně pedagogické centrum', organisation: 'spc-chrudim', part: 'chrudim',
    summary: 'Provázíme děti s postižením a jejich rodiče školkou a školou. Půjčujeme pomůcky a radíme učitelům.',
    howToStart: 'Zavolejte, pomůže zpráva od lékaře nebo z rané péče.',
    keywords: ['postižení', 'autismus', 'asistent pedagoga', 'pomůcky', 'integrace', 'opožděný vývoj'],
    functions: ['early_care', 'school_counselling'], situations: ['disability'], legalBasis: 'education',
    facilityKind: 'spc',
    forms: ['ambulatory'], targetGroups: [
      'intellectual_dis', 'combined_dis', 'physical_dis', 'hearing_dis',
    ],
    audience: ['child', 'parent', 'school_staff'], age: [3, 19],
    capacities: [{ form: 'ambulatory', unit: 'klient', maximum: 110 }], waiting: { weeks: [4, 8], daysAgo: 388 },
    hoursText: 'po–pá 7–15, v Třemošnici každý druhý pátek', hours: monToFri7to15, ordering: 'appointment',
    places: [
      { location: 'spc-chrudim', hours: monToFri7to15 }, {
        location: 'spc-tremosnice', note: 'každý druhý pátek 8–12 hodin',
      },
    ],
    area: { orps: ['5304', '5302'] }, goesToFamilies: false, price: 'free', needsReferral: false, languages: ['cs'],
    source: 'register', verifiedDaysAgo: 388, verifiedBy: 'register',
  },
  {
    key: 'spp-chrudim', name: 'Školní poradenské pracoviště ZŠ A Chrudim', organisation: 'zs-a-chrudim',
    part: 'chrudim',
    summary:
      'Školní psycholožka, výchovný poradce a metodik prevence. Pro žáky školy a jejich rodiče, když jde o učení, '
      + 'vztahy i doma.',
    howToStart: 'Zaklepejte, napište přes školní systém nebo řekněte třídní učitelce.',
    keywords: ['školní psycholog', 'výchovný poradce', 'šikana', 'prospěch', 'vztahy ve třídě', 'nechce do školy'],
    functions: ['school_counselling'], situations: ['bullying', 'school_refusal', 'sad_child'],
    legalBasis: 'education',
    facilityKind: 'spp', forms: ['ambulatory'], targetGroups: ['youth_6_26'], audience: [
      'child', 'parent', 'school_staff',
    ],
    age: [6, 16], capacities: [{ form: 'ambulatory', unit: 'klient', maximum: 40, freeNow: 6, freeAsOfDaysAgo: 58 }],
    waiting: { weeks: [0, 2], daysAgo: 58 }, hoursText: 've školních dnech 7.30–14', hours: schoolMornings,
    ordering: 'both',
    places: [{ location: 'zs-a-chrudim', hours: schoolMornings }], area: { municipalities: ['571164'] },
    goesToFamilies: false, price: 'free', needsReferral: false, languages: ['cs', 'uk'], source: 'provider',
    verifiedDaysAgo: 58, verifiedBy: 'provider',
  },
  {
    key: 'modra-lipa', name: 'Dětský domov Modrá lípa', organisation: 'modra-lipa', part: 'chrudim',
    summary:
      'Domov pro děti, které na čas nebo napořád nemohou být doma. Držíme s nimi spojení s rodinou, když to jde.',
    howToStart: 'O umístění rozhoduje soud. Rodiče a blízcí nám mohou zavolat kdykoli.',
    keywords: ['dětský domov', 'ústavní výchova', 'návštěvy', 'odchod z domova', 'sourozenci'],
    functions: ['foster_care'], situations: ['leaving_care', 'fear_for_child'], legalBasis: 'education',
    facilityKind: 'dd',
    forms: ['residential'], targetGroups: ['care_leavers', 'youth_6_26'], audience: [
      'child', 'child_leaving_home', 'parent',
    ],
    age: [3, 26], capacities: [{ form: 'residential', unit: 'luzka', maximum: 32, freeNow: 2, freeAsOfDaysAgo: 410 }],
    waiting: null, hoursText: 'nepřetržitě', hours: nonStop, ordering: 'appointment',
    places: [{ location: 'modra-lipa-chrast', hours: nonStop }], area: null, goesToFamilies: false, price: null,
    needsReferral: true, languages: ['cs'], source: 'register', verifiedDaysAgo: 410, verifiedBy: 'register',
  },
  {
    key: 'spp-hlinsko', name: 'Školní poradenské pracoviště ZŠ A Hlinsko', organisation: 'zs-a-hlinsko',
    part: 'hlinsko',
    summary: 'Školní psycholog na půl úvazku, výchovná poradkyně a metodička prevence. Pro žáky školy a jejich rodiče.',
    howToStart: 'Přijďte v přestávce, napište přes školní systém nebo zavolejte do školy.',
    keywords: ['školní psycholog', 'výchovná poradkyně', 'šikana', 'vztahy ve třídě', 'strach ze školy', 'prospěch'],
    functions: ['school_counselling'], situations: ['bullying', 'school_refusal', 'sad_child'],
    legalBasis: 'education',
    facilityKind: 'spp', forms: ['ambulatory'], targetGroups: ['youth_6_26'], audience: [
      'child', 'parent', 'school_staff',
    ],
    age: [6, 16], capacities: [{ form: 'ambulatory', unit: 'klient', maximum: 18, freeNow: 2, freeAsOfDaysAgo: 33 }],
    waiting: { weeks: [1, 2], daysAgo: 33 }, hoursText: 've školních dnech 7.30–14', hours: schoolMornings,
    ordering: 'both',
    places: [{ location: 'zs-a-hlinsko', hours: schoolMornings }], area: { municipalities: ['571393'] },
    goesToFamilies: false, price: 'free', needsReferral: false, languages: ['cs'], source: 'provider',
    verifiedDaysAgo: 33,
    verifiedBy: 'provider', cooperation: 'Účastníme se Místní spolupráce škol a OSPOD.',
  },
  {
    key: 'spp-krouna', name: 'Výchovná poradkyně a metodik prevence v Krouně', organisation: 'zs-krouna',
    part: 'hlinsko',
    summary:
      'Když se dítě ve škole trápí, nechce do třídy nebo mu někdo ubližuje. Mluvíme s žáky, rodiči i třídou a víme, '
      + 'kam dál.',
    howToStart: 'Zavolejte do školy nebo napište třídní učitelce. Děti mohou přijít samy.',
    keywords: ['šikana', 'ubližují mu ve škole', 'kyberšikana', 'nechce do školy', 'třída', 'výchovná poradkyně'],
    functions: ['school_counselling'], situations: ['bullying', 'school_refusal', 'sad_child'], legalBasis: 'education',
    facilityKind: 'spp', forms: ['ambulatory'], targetGroups: ['youth_6_26'], audience: [
      'child', 'parent', 'school_staff',
    ],
    age: [6, 16], capacities: [{ form: 'ambulatory', unit: 'klient', maximum: 15, freeNow: 4, freeAsOfDaysAgo: 45 }],
    waiting: { weeks: [0, 1], daysAgo: 45 }, hoursText: 'úterý a čtvrtek 12–15, jinak po domluvě',
    hours: { tue: [['12:00', '15:00']], thu: [['12:00', '15:00']] }, ordering: 'both',
    places: [{ location: 'zs-krouna', hours: { tue: [['12:00', '15:00']], thu: [['12:00', '15:00']] } }],
    area: { municipalities: ['571661', '571580', '554952', '572349', '571300'] }, goesToFamilies: false, price: 'free',
    needsReferral: false, languages: ['cs'], source: 'provider', verifiedDaysAgo: 45, verifiedBy: 'provider',
  },
  {
    key: 'spp-stredni-hlinsko', name: 'Poradna pro studenty SŠ B Hlinsko', organisation: 'ss-hlinsko', part: 'hlinsko',
    summary: 'Pro studentky a studenty školy: když hrozí konec studia, nedaří se doma, na internátě nebo v hlavě.',
    howToStart: 'Zaklepej na dveře 21 nebo napiš. Zůstane to mezi námi, pokud nejsi v nebezpečí.',
    keywords: ['střední škola', 'úzkost', 'konec studia', 'sebepoškozování', 'šikana', 'kariérní poradce'],
    functions: ['school_counselling'], situations: ['bullying', 'school_refusal', 'sad_child', 'teenager_drugs'],
    legalBasis: 'education',
    facilityKind: 'spp', forms: ['ambulatory', 'online'], targetGroups: ['youth_6_26'], audience: [
      'young_adult', 'school_staff',
    ],
    age: [15, 20], capacities: [{ form: 'ambulatory', unit: 'klient', maximum: 20, freeNow: 9, freeAsOfDaysAgo: 131 }],
    waiting: { weeks: [0, 1], daysAgo: 131 }, hoursText: 've školních dnech 9–13', ordering: 'both',
    hours: {
      mon: [['09:00', '13:00']], tue: [['09:00', '13:00']], wed: [['09:00', '13:00']], thu: [['09:00', '13:00']],
    },
    places: [{ location: 'ss-hlinsko' }], area: { orps: ['5302'] }, goesToFamilies: false, price: 'free',
    needsReferral: false, languages: ['cs'], source: 'provider', verifiedDaysAgo: 131, verifiedBy: 'provider',
  },
  {
    key: 'du-pardubice', name: 'Ambulantní pomoc při výchovných potížích', organisation: 'du-pardubice', part: 'region',
    summary: 'Když domluvy nepomáhají a dítě utíká, krade nebo bere drogy. Hledáme cestu, aby nemuselo do ústavu.',
    howToStart: 'Zavolejte sami nebo na doporučení školy či kurátora.',
    keywords: ['útěky', 'krádeže', 'kurátor', 'výchovný ústav', 'agrese', 'dobrovolný pobyt'],
    functions: ['school_counselling'], situations: ['teenager_drugs', 'school_refusal'], legalBasis: 'education',
    facilityKind: 'du', forms: ['ambulatory'], targetGroups: ['youth_6_26', 'risky_life', 'offenders'],
    audience: ['child', 'parent', 'unmotivated'], age: [10, 18],
    capacities: [{ form: 'ambulatory', unit: 'klient', maximum: 45, freeNow: 5, freeAsOfDaysAgo: 145 }],
    waiting: { weeks: [3, 6], daysAgo: 145 }, hoursText: 'po–pá 7–15', hours: monToFri7to15, ordering: 'appointment',
    places: [{ location: 'du-pardubice', hours: monToFri7to15 }], area: { orps: ['5309', '5311', '5303', '5304'] },
    goesToFamilies: false, price: 'free', needsReferral: false, languages: ['cs'], source: 'provider',
    verifiedDaysAgo: 145,
    verifiedBy: 'networker',
  },
]
