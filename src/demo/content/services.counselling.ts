import { monToFri8to16, monToThu8to16, nonStop, officeDays, thursday8to16 } from './hours.ts'
import type { DemoService } from './shapes.ts'

const hlineckoCloser = [
  '547816', '554952', '571300', '571377', '571393', '571440', '571571', '571580', '571661', '571831', '572063',
  '572152', '572322', '572381', '572390', '572462', '572497', '572501', '572551',
]

/** Places with a long way to Hlinsko, tried out with talks online. */
const onlineInHlinecko = ['571300', '571571', '571831', '572063', '572152', '572381', '572462', '572501']

/** Counselling, family support and shelter based in Chrudim, some of it going to Hlinsko and beyond the region. */
export const counsellingServices: readonly DemoService[] = [
  {
    key: 'detsky-psycholog', name: 'Dětský psycholog', organisation: 'pod-lipou', part: 'chrudim',
    summary:
      'Pomůžeme dětem od 3 do 18 let, které se bojí, trápí, nespí nebo si ubližují. Mluvíme i s rodiči a když '
      + 'chcete, i se školou.',
    howToStart:
      'Zavolejte nebo napište. Stačí říct, kolik je dítěti let a odkud jste. Poprvé můžete přijít i bez dítěte.',
    notFor: 'Akutní ohrožení života: volejte 112. Nepíšeme posudky pro soud a nevyšetřujeme pro školu.',
    keywords: [
      'psychologická pomoc dětem', 'úzkost', 'smutek', 'strach', 'sebepoškozování', 'šikana', 'nespavost', 'rozvod',
    ],
    functions: ['child_psychology'], situations: ['bullying', 'sad_child', 'school_refusal', 'separation'],
    legalBasis: 'social_service', socialServiceKind: 'osp', registration: 'DEMO-R-001', forms: ['ambulatory', 'online'],
    targetGroups: ['youth_6_26', 'families', 'crisis'], audience: ['child', 'parent', 'foster_family'], age: [3, 18],
    capacities: [
      { form: 'ambulatory', unit: 'klient', maximum: 45, freeNow: 2, freeAsOfDaysAgo: 18 },
      { form: 'online', unit: 'klient', maximum: 5, freeNow: 2, freeAsOfDaysAgo: 18 },
    ],
    waiting: { weeks: [5, 7], daysAgo: 18 },
    hoursText: 'po–čt 8–16, po objednání; o školních prázdninách kratší provoz', hours: monToThu8to16,
    ordering: 'appointment', places: [{ location: 'lipa-chrudim', hours: monToThu8to16 }],
    area: { orps: ['5304'], municipalities: onlineInHlinecko }, goesToFamilies: false, price: 'free',
    needsReferral: false,
    languages: ['cs', 'en'], staff: 'dětský psycholog, rodinná poradkyně',
    cooperation:
      'Na dálku mluvíme s dětmi z obcí, odkud se k nám těžko jezdí. Se školou a úřadem mluvíme jen s vaším '
      + 'souhlasem. Když je dítě v ohrožení, musíme to říct OSPOD.',
    funding: { source: 'mpsv_101a', untilDaysAhead: 760 }, source: 'provider', verifiedDaysAgo: 18,
    verifiedBy: 'provider',
  },
  {
    key: 'detsky-psycholog-hlinsko', name: 'Dětský psycholog – výjezdní den v Hlinsku', organisation: 'pod-lipou',
    part: 'chrudim',
    summary:
      'Pomůžeme dětem od 3 do 18 let, které se bojí, trápí nebo se přestaly smát. Mluvíme i s rodiči a když chcete, '
      + 'i se školou.',
    howToStart:
      'Zavolejte, stačí věk dítěte a obec. Doporučení od lékaře nepotřebujete. Poprvé můžete přijít i bez dítěte. '
      + 'Setkání trvá 50 minut a nic nestojí.',
    notFor:
      'Akutní ohrožení života: volejte 112. Posudky pro soud nepíšeme, vyšetření pro školu dělá poradna v Chrudimi.',
    keywords: ['psychologická pomoc dětem', 'úzkost', 'smutek', 'strach', 'šikana', 'nechce do školy', 'ubližuje si'],
    functions: ['child_psychology'], situations: ['bullying', 'sad_child', 'school_refusal', 'separation'],
    legalBasis: 'social_service', socialServiceKind: 'osp', registration: 'DEMO-R-002', forms: ['ambulatory'],
    targetGroups: ['youth_6_26', 'families', 'crisis'], audience: ['child', 'parent', 'foster_family'], age: [3, 18],
    capacities: [{ form: 'ambulatory', unit: 'klient', maximum: 20, freeNow: 3, freeAsOfDaysAgo: 18 }],
    waiting: { weeks: [3, 3], daysAgo: 18 },
    hoursText:
      'čtvrtek 8–16, po objednání; o školních prázdninách zavřeno', hours: thursday8to16, ordering: 'appointment',
    places: [{ location: 'lipa-hlinsko', hours: thursday8to16, note: 'jiné dny po domluvě v Chrudimi' }],
    area: { orps: ['5302'] }, goesToFamilies: false, price: 'free', needsReferral: false,
    languages: ['cs', 'en'], staff: 'dětský psycholog, rodinná poradkyně', phone: 11,
    cooperation: 'Se školou a úřadem mluvíme jen s vaším souhlasem. Když je dítě v ohrožení, musíme to říct OSPOD.',
    funding: { source: 'municipality', untilDaysAhead: 396, note: 'kraj, tři obce a nadace' },
    source: 'provider', verifiedDaysAgo: 18, verifiedBy: 'provider',
  },
  {
    key: 'rodinne-poradenstvi', name: 'Rodinné poradenství', organisation: 'pod-lipou', part: 'chrudim',
    summary:
      'Poradíme rodičům, když dítě potřebuje víc, než sami zvládnete, nebo když se rozcházíte a nechcete, aby to '
      + 'odneslo.',
    howToStart: 'Zavolejte a domluvte si první schůzku. Můžete přijít sami, ve dvou i s celou rodinou.',
    keywords: ['výchova', 'hádky doma', 'rozchod', 'rozvod', 'puberta', 'poradna pro rodinu'],
    functions: ['mediation'], situations: ['separation', 'sad_child', 'alone'],
    legalBasis: 'social_service', socialServiceKind: 'osp', registration: 'DEMO-R-003', forms: ['ambulatory', 'online'],
    targetGroups: ['families', 'crisis'], audience: ['parent', 'separated_parents', 'single_mother'], age: [18, 64],
    capacities: [
      { form: 'ambulatory', unit: 'klient', maximum: 60, freeNow: 6, freeAsOfDaysAgo: 30 },
      { form: 'online', unit: 'klient', maximum: 10, freeNow: 4, freeAsOfDaysAgo: 30 },
    ],
    waiting: { weeks: [4, 4], daysAgo: 30 },
    hoursText:
      'po–čt 8–16, ve Skutči v úterý, ve Žďáru nad Sázavou ve středu, v Hlinsku jednou za dva týdny ve čtvrtek',
    hours: monToThu8to16, ordering: 'appointment',
    places: [
      { location: 'lipa-chrudim', hours: { mon: [['08:00', '16:00']], thu: [['08:00', '16:00']] } },
      { location: 'lipa-skutec', hours: { tue: [['09:00', '15:00']] } },
      { location: 'lipa-zdar', hours: { wed: [['09:00', '16:00']] } },
      { location: 'lipa-hlinsko', note: 'lichý čtvrtek 13–16 hodin' },
    ],
    area: { orps: ['5304', '5302', '6115'] }, goesToFamilies: false, price: 'free', needsReferral: false,
    languages: ['cs', 'en'], staff: 'rodinná poradkyně, psycholog', phone: 12,
    source: 'provider', verifiedDaysAgo: 30, verifiedBy: 'provider',
  },
  {
    key: 'obcanska-poradna', name: 'Občanská poradna Rozcestí', organisation: 'rozcesti', part: 'chrudim',
    summary:
      'Pomůžeme s dluhy, exekucí, dávkami, výpovědí z bytu i s výživným. Projdeme s vámi papíry a napíšeme, co je '
      + 'potřeba.',
    howToStart: 'Přijďte v úřední dny bez objednání, vezměte s sebou dopisy a smlouvy. Na oddlužení se objednejte.',
    keywords: ['dluhy', 'exekuce', 'dávky', 'výživné', 'nájem', 'výpověď z bytu', 'oddlužení', 'peníze'],
    functions: ['debts_benefits'], situations: ['debts_housing', 'alone', 'leaving_care'],
    legalBasis: 'social_service', socialServiceKind: 'osp', registration: 'DEMO-R-004', forms: [
      'ambulatory', 'telephone',
    ],
    targetGroups: ['families', 'crisis', 'homeless', 'excluded'], audience: ['parent', 'single_mother', 'young_adult'],
    age: [18, 99], capacities: [{ form: 'ambulatory', unit: 'klient', maximum: 120, freeNow: 15, freeAsOfDaysAgo: 66 }],
    waiting: { weeks: [0, 1], daysAgo: 66 },
    hoursText: 'Chrudim po a st 8–17, Skuteč úterý, Hlinsko úterý dopoledne, Třemošnice první čtvrtek v měsíci',
    hours: { ...officeDays, tue: [['08:30', '15:00']] }, ordering: 'both',
    places: [
      { location: 'rozcesti-chrudim', hours: officeDays }, {
        location: 'rozcesti-skutec', hours: { tue: [['12:30', '15:00']] },
      },
      { location: 'rozcesti-hlinsko', hours: { tue: [['08:30', '11:30']] } },
      { location: 'rozcesti-tremosnice', note: 'první čtvrtek v měsíci 9–12 hodin' },
    ],
    area: { orps: ['5304', '5302'] }, goesToFamilies: false, price: 'free', needsReferral: false, languages: ['cs'],
    staff: 'sociální pracovnice, právník', source: 'provider', verifiedDaysAgo: 66, verifiedBy: 'provider',
  },
  {
    key: 'krok-chrudim', name: 'Krok k rodině – Chrudimsko', organisation: 'dobre-sousedstvi', part: 'chrudim',
    summary:
      'Přijedeme za rodinou domů. Pomůžeme s výchovou, učením, bydlením i jednáním s úřady a zůstaneme, dokud je to '
      + 'potřeba.',
    howToStart: 'Zavolejte sami, nebo požádejte školu či úřad, aby nám zavolali s vámi. První návštěva je nezávazná.',
    keywords: ['SAS', 'přijedou domů', 'výchova', 'příprava do školy', 'podpora rodiny', 'bydlení'],
    functions: ['family_outreach', 'debts_benefits'], situations: [
      'alone', 'debts_housing', 'school_refusal', 'separation',
    ],
    legalBasis: 'social_service', socialServiceKind: 'sas_rd', registration: 'DEMO-R-005', forms: [
      'outreach', 'ambulatory',
    ],
    targetGroups: ['families'], audience: ['parent', 'child', 'single_mother', 'unmotivated'], forYoungCarers: true, age: [0, 18],
    capacities: [
      { form: 'outreach', unit: 'klient', maximum: 48, freeNow: 4, freeAsOfDaysAgo: 44 },
      { form: 'ambulatory', unit: 'klient', maximum: 12, freeNow: 5, freeAsOfDaysAgo: 44 },
    ],
    waiting: { weeks: [2, 4], daysAgo: 44 }, hoursText: 'po–pá 8–16, za rodinami i odpoledne po domluvě',
    hours: monToFri8to16,
    ordering: 'appointment',
    places: [
      { location: 'krok-chrudim', hours: monToFri8to16 }, {
        location: 'krok-skutec', hours: { tue: [['09:00', '14:00']] },
      },
      { location: 'krok-hermanuv-mestec', hours: { thu: [['09:00', '12:00']] } },
    ],
    area: { orps: ['5304'] }, goesToFamilies: true, price: 'free', needsReferral: false, languages: ['cs', 'uk'],
    staff: 'sociální pracovnice, pracovnice v sociálních službách', source: 'provider', verifiedDaysAgo: 44,
    verifiedBy: 'provider',
  },
  {
    key:
      'krok-hlinsko', name: 'Krok k rodině – přijedeme za vámi domů', organisation: 'dobre-sousedstvi', part: 'chrudim',
    summary:
      'Pracovnice jezdí do rodin. Pomůže domluvit se se školou, lékařem i mezi sebou a zůstane, dokud je to potřeba.',
    howToStart: 'Zavolejte, přijedeme na první návštěvu. Nic nepodepisujete, dokud si nevyjasníme, co chcete změnit.',
    keywords: [
      'SAS', 'přijedou domů', 'výchova', 'příprava do školy', 'podpora rodiny', 'záškoláctví',
    ],
    functions: ['family_outreach'], situations: ['alone', 'sad_child', 'debts_housing', 'school_refusal', 'separation'],
    legalBasis: 'social_service', socialServiceKind: 'sas_rd', registration: 'DEMO-R-006', forms: ['outreach'],
    targetGroups: ['families'], audience: ['parent', 'child', 'single_mother', 'unmotivated'], age: [0, 18],
    capacities: [{ form: 'outreach', unit: 'klient', maximum: 22, freeNow: 2, freeAsOfDaysAgo: 44 }],
    waiting: { weeks: [2, 2], daysAgo: 44 }, hoursText: 'po–pá 8–16, odpoledne po domluvě', hours: monToFri8to16,
    ordering: 'appointment', places: [], area: { municipalities: hlineckoCloser }, goesToFamilies: true, price: 'free',
    needsReferral: false, languages: ['cs'], staff: 'sociální pracovnice', source: 'provider', verifiedDaysAgo: 44,
    verifiedBy: 'provider',
    cooperation: 'Schůzky ve škole i na úřadu děláme s rodinou u stolu, ne bez ní.',
  },
  {
    key: 'azylovy-dum-svetla', name: 'Azylový dům Světlá', organisation: 'azyl-svetla', part: 'chrudim',
    summary:
      'Ubytujeme rodiče s dětmi, kteří přišli o bydlení nebo museli odejít z domova. Pomůžeme najít další bydlení a '
      + 'školu.',
    howToStart: 'Zavolejte kdykoli. Řekneme vám, jestli je volno, a domluvíme, kde se potkáme. Adresu nezveřejňujeme.',
    keywords: ['ubytování', 'bez střechy', 'matka s dětmi', 'násilí', 'vystěhování', 'azyl'],
    functions: ['emergency_housing'], situations: ['debts_housing', 'violence'], legalBasis: 'social_service',
    socialServiceKind: 'ad', registration: 'DEMO-R-007', forms: ['residential'],
    targetGroups: ['homeless', 'families', 'dom_violence'], audience: ['single_mother', 'parent', 'child'], age: [
      0, 64,
    ],
    capacities: [{ form: 'residential', unit: 'luzka', maximum: 24, freeNow: 3, freeAsOfDaysAgo: 5 }],
    waiting: { weeks: [0, 6], text: 'podle toho, kdy se uvolní pokoj', daysAgo: 5 }, hoursText: 'nepřetržitě',
    hours: nonStop,
    ordering: 'appointment', crisis: 'v naléhavé situaci přijmeme i v noci, je-li volno',
    places: [{ location: 'svetla-dum', hours: nonStop }], area: { orps: ['5304'] }, goesToFamilies: false, price: 'fee',
    priceNote: 'ubytování podle vyhlášky, pomůžeme s dávkou', needsReferral: false, languages: ['cs', 'uk'],
    source: 'register', verifiedDaysAgo: 73, verifiedBy: 'provider',
  },
]
