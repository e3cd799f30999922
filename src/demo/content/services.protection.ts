import { clubAfternoons, monToFri8to16, monToThu8to16, nonStop } from './hours.ts'
import type { DemoService } from './shapes.ts'

/** Crisis help, work with youth, housing, assistance and foster care based in Chrudim. */
export const protectionServices: readonly DemoService[] = [
  {
    key: 'krizova-pomoc', name: 'Krizová pomoc Maják', organisation: 'majak', part: 'chrudim',
    summary:
      'Když se něco stane a nejde to vydržet: rozhovor tentýž den pro děti, dospívající i dospělé. Bez objednání a '
      + 'bez papírů.',
    howToStart: 'Přijďte nebo zavolejte. Stačí říct, že potřebujete mluvit hned.',
    keywords: ['krize', 'úmrtí v rodině', 'násilí', 'myšlenky na smrt', 'útěk z domova', 'panika', 'šikana'],
    functions: ['crisis'], situations: ['bullying', 'sad_child', 'violence', 'fear_for_child'],
    legalBasis: 'social_service', socialServiceKind: 'kp', registration: 'DEMO-R-008', forms: [
      'ambulatory', 'telephone',
    ],
    targetGroups: ['crisis', 'families', 'dom_violence', 'crime_victims'], audience: ['child', 'parent', 'young_adult'],
    age: [6, 99],
    capacities: [
      { form: 'ambulatory', unit: 'klient', maximum: 40, freeNow: 9, freeAsOfDaysAgo: 49 },
      { form: 'ambulatory', unit: 'interv', maximum: 90 },
    ],
    waiting: { weeks: [0, 0], daysAgo: 49 }, hoursText: 'po–pá 8–16, v Heřmanově Městci ve středu odpoledne',
    hours: monToFri8to16,
    ordering: 'both', crisis: 'v pracovní dny rozhovor týž den',
    places: [
      { location: 'majak-chrudim', hours: monToFri8to16 }, {
        location: 'majak-hermanuv-mestec', hours: { wed: [['13:00', '16:00']] },
      },
    ],
    area: { orps: ['5304'] }, goesToFamilies: false, price: 'free', needsReferral: false, languages: ['cs', 'en'],
    staff: 'krizoví pracovníci, psycholog', source: 'provider', verifiedDaysAgo: 49, verifiedBy: 'provider',
  },
  {
    key: 'krizove-luzko', name: 'Krizové lůžko Maják', organisation: 'majak', part: 'chrudim',
    summary:
      'Několik nocí v bezpečí pro člověka nebo rodiče s dětmi, když doma zůstat nejde. Mezitím spolu najdeme další '
      + 'krok.',
    howToStart: 'Zavolejte na krizovou pomoc, domluvíme příjezd.',
    keywords: ['přespání', 'bezpečí', 'násilí', 'krize', 'nemám kam jít'],
    functions: ['emergency_housing'], situations: ['violence', 'debts_housing'], legalBasis: 'social_service',
    socialServiceKind: 'kp', registration: 'DEMO-R-009', forms: ['residential'],
    targetGroups: ['crisis', 'families', 'dom_violence'], audience: ['parent', 'child', 'single_mother'], age: [0, 99],
    capacities: [{ form: 'residential', unit: 'luzka', maximum: 4, freeNow: 1, freeAsOfDaysAgo: 3 }],
    waiting: { weeks: [0, 0], daysAgo: 3 }, hoursText: 'nepřetržitě, nejdéle sedm nocí', hours: nonStop,
    ordering: 'both',
    crisis: 'příjem i v noci', places: [{ location: 'majak-chrudim', hours: nonStop }],
    area: { orps: ['5304'] }, goesToFamilies: false, price: 'free', needsReferral: false, languages: ['cs'],
    source: 'register', verifiedDaysAgo: 49, verifiedBy: 'provider',
  },
  {
    key: 'dite-v-bezpeci', name: 'Dítě v bezpečí', organisation: 'majak', part: 'chrudim',
    summary:
      'Pro děti, které zažily násilí doma nebo jinde. V klidném domku s nimi mluví lidé, kteří to umí, a pomohou i '
      + 'rodiči.',
    howToStart: 'Zavolejte, nebo požádejte OSPOD. Dítě nemusí nic vyprávět víckrát, než je nutné.',
    keywords: ['násilí', 'týrání', 'zneužívání', 'ohrožené dítě', 'terapie', 'strach z rodiče'],
    functions: ['crisis'], situations: ['violence', 'fear_for_child', 'sad_child'],
    legalBasis: 'spod_authorised', authorisedActivities: ['f'], registration: 'DEMO-P-001', forms: ['ambulatory'],
    targetGroups: ['dom_violence', 'crime_victims', 'families'], audience: ['child', 'parent'], age: [3, 18],
    capacities: [{ form: 'ambulatory', unit: 'klient', maximum: 18, freeNow: 1, freeAsOfDaysAgo: 49 }],
    waiting: { weeks: [1, 3], daysAgo: 49 }, hoursText: 'po–čt 8–16, po objednání', hours: monToThu8to16,
    ordering: 'appointment', places: [{ location: 'majak-deti', hours: monToThu8to16 }], area: { orps: ['5304'] },
    goesToFamilies: false, price: 'free', needsReferral: false, languages: ['cs'], staff: 'psycholog, terapeutka',
    source: 'provider', verifiedDaysAgo: 49, verifiedBy: 'provider',
  },
  {
    key: 'teren-krizovatka', name: 'Terénní program Křižovatka', organisation: 'krizovatka', part: 'chrudim',
    summary:
      'Potkáte nás na ulici, u nádraží i na hřišti. Mluvíme s dospívajícími o drogách, dluzích, škole i o tom, co '
      + 'je doma.',
    howToStart: 'Oslovte nás venku nebo napište. Jméno říkat nemusíte.',
    keywords: ['drogy', 'alkohol', 'parta', 'ulice', 'streetwork', 'anonymně', 'terén'],
    functions: ['youth_low_threshold', 'addiction'], situations: ['teenager_drugs', 'leaving_care'],
    legalBasis: 'social_service', socialServiceKind: 'tp', registration: 'DEMO-R-010', forms: ['outreach'],
    targetGroups: ['youth_6_26', 'addiction', 'risky_life', 'excluded'], audience: [
      'young_adult', 'child', 'unmotivated',
    ],
    age: [15, 26], capacities: [{ form: 'outreach', unit: 'klient', maximum: 35, freeNow: 10, freeAsOfDaysAgo: 120 }],
    waiting: { weeks: [0, 0], daysAgo: 120 }, hoursText: 'út–pá 12–18, Skuteč středa, Hrochův Týnec čtvrtek',
    hours: {
      tue: [['12:00', '18:00']], wed: [['12:00', '18:00']], thu: [['12:00', '18:00']], fri: [['12:00', '18:00']],
    },
    ordering: 'drop_in',
    places: [
      { location: 'krizovatka-kancelar' }, { location: 'krizovatka-skutec', hours: { wed: [['13:00', '17:00']] } },
      { location: 'krizovatka-tynec', hours: { thu: [['14:00', '17:00']] } },
    ],
    area: { municipalities: ['571164', '572268', '572241', '571491', '571539'] }, goesToFamilies: false, price: 'free',
    needsReferral: false, languages: ['cs'],
    funding: { source: 'region', untilDaysAhead: 212, note: 'na další období zatím nikdo nejedná' },
    source: 'provider', verifiedDaysAgo: 120, verifiedBy: 'provider',
  },
  {
    key: 'klub-zastavka', name: 'Klub Zastávka', organisation: 'krizovatka', part: 'chrudim',
    summary:
      'Klub pro děti a dospívající u autobusového nádraží. Přijď si zahrát, udělat úkoly nebo probrat, co tě trápí. '
      + 'Anonymně.',
    howToStart: 'Prostě přijď, když máme otevřeno.',
    keywords: ['klub', 'nízkoprahový klub', 'NZDM', 'parta', 'doučování', 'volný čas', 'šikana'],
    functions: ['youth_low_threshold', 'leisure_prevention'], situations: ['bullying', 
      'teenager_drugs', 'school_refusal', 'sad_child',
    ],
    legalBasis: 'social_service', socialServiceKind: 'nzdm', registration: 'DEMO-R-011', forms: ['ambulatory'],
    targetGroups: ['youth_6_26', 'risky_life'], audience: ['child', 'young_adult'], age: [11, 26],
    capacities: [{ form: 'ambulatory', unit: 'klient', maximum: 30, freeNow: 8, freeAsOfDaysAgo: 120 }],
    waiting: { weeks: [0, 0], daysAgo: 120 }, hoursText: 'po–pá 13–18', hours: clubAfternoons, ordering: 'drop_in',
    places: [{ location: 'klub-zastavka', hours: clubAfternoons }], area: { orps: ['5304'] }, goesToFamilies: false,
    price: 'free', needsReferral: false, languages: ['cs', 'uk'], source: 'provider', verifiedDaysAgo: 120,
    verifiedBy: 'provider',
  },
  {
    key: 'osobni-asistence', name: 'Osobní asistence pro děti s postižením', organisation: 'asistence-krok-spolu',
    part: 'chrudim',
    summary:
      'Asistentka přijde k vám domů nebo doprovodí dítě do školy a na kroužek, abyste si mohli odpočinout nebo jít '
      + 'do práce.',
    howToStart: 'Zavolejte, přijedeme se domluvit, co a kdy potřebujete.',
    keywords: ['postižení', 'odlehčení', 'hlídání', 'autismus', 'péče doma', 'únava'],
    functions: ['early_care'], situations: ['disability', 'alone'], legalBasis: 'social_service',
    socialServiceKind: 'os_asist', registration: 'DEMO-R-012', forms: ['outreach'],
    targetGroups: ['combined_dis', 'intellectual_dis', 'physical_dis', 'disability'], audience: ['child', 'parent'],
    age: [3, 64], capacities: [{ form: 'outreach', unit: 'klient', maximum: 16, freeNow: 0, freeAsOfDaysAgo: 398 }],
    waiting: { weeks: [6, 12], daysAgo: 398 }, hoursText: 'po–ne 6–20 podle domluvy', ordering: 'appointment',
    places: [{ location: 'asistence-chrudim' }], area: { orps: ['5304'] }, goesToFamilies: true, price: 'fee',
    priceNote: 'hodina nejvýš podle vyhlášky', needsReferral: false, languages: ['cs'], source: 'register',
    verifiedDaysAgo: 398, verifiedBy: 'register',
  },
  {
    key: 'samostatne-bydleni', name: 'Podpora samostatného bydlení', organisation: 'klic', part: 'chrudim',
    summary:
      'Mladým lidem po dětském domově nebo pěstounské rodině pomůžeme v prvním bytě: s penězi, nájmem, prací i úřady.',
    howToStart: 'Napište nebo přijďte s tím, kdo vás zná. Nejlépe půl roku před odchodem z domova.',
    keywords: ['dětský domov', 'první byt', 'nájem', 'práce', 'osamostatnění', 'mladý dospělý'],
    functions: ['foster_care'], situations: ['leaving_care', 'debts_housing'],
    legalBasis: 'social_service', socialServiceKind: 'psb', registration: 'DEMO-R-013', forms: ['outreach'],
    targetGroups: ['care_leavers', 'mental_illness'], audience: ['young_adult', 'child_leaving_home'], age: [18, 26],
    capacities: [{ form: 'outreach', unit: 'klient', maximum: 10, freeNow: 1, freeAsOfDaysAgo: 110 }],
    waiting: { weeks: [4, 8], daysAgo: 110 }, hoursText: 'po–pá 8–16', hours: monToFri8to16, ordering: 'appointment',
    places: [{ location: 'klic-kancelar', hours: monToFri8to16 }], area: { orps: ['5304'] }, goesToFamilies: true,
    price:
      'free', needsReferral: false, languages: ['cs'], source: 'provider', verifiedDaysAgo: 110, verifiedBy: 'provider',
  },
  {
    key: 'doprovazeni-vetev', name: 'Doprovázení pěstounských rodin', organisation: 'vetev', part: 'chrudim',
    summary:
      'Jezdíme za pěstounskými rodinami. Radíme, pomáháme s kontaktem dítěte s rodiči, s odpočinkem i s vyřízením '
      + 'dávek.',
    howToStart: 'Zavolejte, domluvíme první návštěvu a vysvětlíme dohodu o výkonu pěstounské péče.',
    keywords: ['pěstouni', 'náhradní rodina', 'dohoda', 'asistovaný kontakt', 'respit', 'prarodiče jako pěstouni'],
    functions: ['foster_care'], situations: ['alone', 'fear_for_child'], legalBasis: 'spod_authorised',
    authorisedActivities: ['d', 'before2025_10'], registration: 'DEMO-P-002', forms: ['outreach', 'ambulatory'], targetGroups: [
      'families',
    ],
    audience: ['foster_family', 'child'], age: [0, 26],
    capacities: [{ form: 'outreach', unit: 'klient', maximum: 75, freeNow: 12, freeAsOfDaysAgo: 52 }],
    waiting: { weeks: [0, 2], daysAgo: 52 }, hoursText: 'po–pá 8–16, návštěvy i odpoledne', hours: monToFri8to16,
    ordering: 'appointment',
    places: [
      { location: 'vetev-chrudim', hours: monToFri8to16 }, {
        location: 'vetev-skutec', hours: { wed: [['09:00', '12:00']] },
      },
      { location: 'vetev-hlinsko', hours: { tue: [['13:00', '16:00']] } },
    ],
    area: { orps: ['5304', '5302'] }, goesToFamilies: true, price: 'free', needsReferral: false, languages: ['cs'],
    staff: 'sociální pracovnice, psycholog', source: 'provider', verifiedDaysAgo: 52, verifiedBy: 'provider',
  },
  {
    key: 'vetev-zajemci', name: 'Chci být pěstounem – poradna pro zájemce', organisation: 'vetev', part: 'chrudim',
    summary: 'Uvažujete o pěstounství nebo osvojení? Řekneme vám, co to obnáší, jak dlouho to trvá a kdo rozhoduje.',
    howToStart: 'Přijďte na nezávazné setkání, termíny řekneme po telefonu.',
    keywords: ['pěstounství', 'osvojení', 'adopce', 'náhradní rodina', 'příprava zájemců'],
    functions: ['foster_care'], situations: [], legalBasis: 'spod_authorised', authorisedActivities: ['a', 'b'],
    registration: 'DEMO-P-003', forms: ['ambulatory', 'online'], targetGroups: ['families'], audience: [
      'foster_family', 'parent',
    ],
    age: [25, 64], capacities: [{ form: 'ambulatory', unit: 'klient', maximum: 20, freeNow: 8, freeAsOfDaysAgo: 52 }],
    waiting: { weeks: [1, 3], daysAgo: 52 }, hoursText: 'úterý 13–17, jinak po domluvě', hours: {
      tue: [['13:00', '17:00']],
    },
    ordering: 'appointment', places: [{ location: 'vetev-chrudim', hours: { tue: [['13:00', '17:00']] } }],
    area: { orps: ['5304', '5302'] }, goesToFamilies: false, price: 'free', needsReferral: false, languages: ['cs'],
    source: 'provider', verifiedDaysAgo: 52, verifiedBy: 'provider',
  },
]
