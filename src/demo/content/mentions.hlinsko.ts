import type { HeardSentence } from './heardSentence.ts'

/** What was heard in the ORP of Hlinsko; the newest wait for coding. */
export const heardInHlinsko: readonly HeardSentence[] = [
  {
    orp: '5302', needs: [],
    wording: 'Na psychologa čekáme čtvrt roku a pak nejede autobus.',
    heard: [
      [4, 'education', 'zs', 'talk', '571661'],
    ],
  },
  {
    orp: '5302', needs: [],
    wording: 'Potřebovali bychom odborníka, který přijede k nám do školy aspoň jednou za čtrnáct dní.',
    heard: [
      [6, 'education', 'zs', 'talk', '572349'],
    ],
  },
  {
    orp: '5302', needs: [],
    wording: 'Děti jsou po prázdninách neklidné a nevíme, koho k nim pozvat.',
    heard: [
      [9, 'education', 'ms', 'talk', '571661'],
    ],
  },
  {
    orp: '5302', needs: [],
    wording: 'Na prohlídkách přibývá dětí, které špatně spí.',
    heard: [
      [11, 'health', 'pldd', 'talk', '571393'],
    ],
  },
  {
    orp: '5302', needs: [],
    wording: 'Lidé se nás ptají, kam s dítětem, a my jim nemáme co říct.',
    heard: [
      [13, 'public', 'obec', 'talk', '554952'],
    ],
  },
  {
    orp: '5302', needs: ['help.mental.psychologist'],
    wording: 'Dětský psycholog je daleko, rodiče kvůli tomu první schůzku vzdají.',
    heard: [
      [48, 'education', 'zs', 'talk', '571661'],
      [53, 'education', 'zs', 'talk', '572349'],
      [75, 'education', 'zs', 'meeting', '571393'],
      [99, 'education', 'ms', 'survey', '571661'],
    ],
  },
  {
    orp: '5302', needs: ['help.mental.psychologist', 'help.remote'],
    wording: 'Psychologa máme v Chrudimi, ale doprava tam a zpět zabere celý den.',
    heard: [
      [60, 'health', 'pldd', 'talk'],
      [64, 'public', 'obec', 'talk', '572349'],
    ],
  },
  {
    orp: '5302', needs: ['help.mental.psychologist'],
    wording: 'Poslali bychom děti k psychologovi dřív, kdyby byl ve městě víc než jeden den v týdnu.',
    heard: [
      [41, 'health', 'pldd', 'talk', '571393'],
      [75, 'spod', 'ospod_orp', 'meeting', '571393'],
    ],
  },
  {
    orp: '5302', needs: ['help.remote', 'help.mental.psychologist'],
    wording: 'Z okrajových obcí se odpoledne k odborníkovi veřejnou dopravou nikdo nedostane.',
    heard: [
      [110, 'public', 'obec', 'talk', '572527'],
    ],
  },
  {
    orp: '5302', needs: ['help.mental.psychiatrists'],
    wording: 'K dětskému psychiatrovi se jezdí přes hodinu a čeká se půl roku.',
    heard: [
      [41, 'health', 'pldd', 'talk', '571393'],
      [131, 'education', 'zs', 'survey', '571393'],
      [132, 'education', 'parent', 'survey', '571393'],
    ],
  },
  {
    orp: '5302', needs: ['help.mental.care'],
    wording: 'Po návratu z nemocnice zůstane rodina s duševními potížemi dítěte bez podpory.',
    heard: [
      [144, 'health', 'pldd', 'talk', '571393'],
      [151, 'social', 'provider', 'talk', '571393'],
    ],
  },
  {
    orp: '5302', needs: ['help.identify', 'help.choose'],
    wording: 'Rodiny nevědí, že v okolí nějaká pomoc je, a přijdou, až když je zle.',
    heard: [
      [170, 'education', 'zs', 'talk', '572390'],
      [236, 'church', 'parish', 'talk', '571393'],
      [68, 'ngo', 'family_centre', 'survey', '571393'],
    ],
  },
  {
    orp: '5302', needs: ['help.choose', 'network.information.system'],
    wording: 'Školy i školky by ocenily jeden přehled, kdo v okolí s čím pomůže.',
    heard: [
      [75, 'education', 'zs', 'meeting', '571393'],
      [97, 'education', 'ms', 'survey', '571393'],
      [182, 'health', 'pldd', 'talk', '571393'],
    ],
  },
  {
    orp: '5302', needs: ['help.mental'],
    wording: 'Rodinné poradenství jednou za dva týdny nestačí, lidé se rozcházejí dřív, než přijdou na řadu.',
    heard: [
      [88, 'social', 'provider', 'talk', '571393'],
      [103, 'spod', 'ospod_orp', 'talk', '571393'],
    ],
  },
  {
    orp: '5302', needs: ['help.crisis'],
    wording: 'Když se něco stane v pátek večer, není v okolí nikdo, komu zavolat kromě policie.',
    heard: [
      [212, 'police', 'pcr', 'talk', '571393'],
      [160, 'spod', 'ospod_orp', 'meeting', '571393'],
      [217, 'health', 'zzs', 'talk', '571393'],
    ],
  },
  {
    orp: '5302', needs: ['help.crisis', 'help.remote'],
    wording: 'Krizovou pomoc máme až v Chrudimi, rodiny bez auta se k ní nedostanou.',
    heard: [
      [102, 'spod', 'ospod_orp', 'talk', '571393'],
      [213, 'police', 'pcr', 'talk', '571393'],
      [120, 'public', 'obec', 'talk', '554952'],
    ],
  },
  {
    orp: '5302', needs: ['network.prevention'],
    wording: 'V menších obcích nemají dospívající kde být, sedí na zastávce.',
    heard: [
      [63, 'public', 'obec', 'talk', '572349'],
      [75, 'education', 'zs', 'meeting', '571393'],
      [142, 'leisure', 'club', 'talk', '572349'],
    ],
  },
  {
    orp: '5302', needs: ['network.prevention'],
    wording: 'Klub v Krouně je plný a nikdo neví, jestli bude příští rok.',
    heard: [
      [48, 'education', 'zs', 'talk', '571661'],
      [59, 'public', 'obec', 'talk', '571661'],
      [68, 'ngo', 'parent', 'survey', '571661'],
    ],
  },
  {
    orp: '5302', needs: ['network.prevention.drugs'],
    wording: 'Dospívající mluví o pervitinu jako o samozřejmosti, potřebujeme vědět, jak to opravdu je.',
    heard: [
      [131, 'education', 'ss', 'talk', '571393'],
      [160, 'police', 'mp', 'meeting', '571393'],
      [168, 'social', 'provider', 'talk', '571393'],
    ],
  },
  {
    orp: '5302', needs: ['network.prevention'],
    wording: 'Programy prevence se v jednom ročníku překrývají a jinde chybějí.',
    heard: [
      [75, 'education', 'zs', 'meeting', '571393'],
      [171, 'education', 'zs', 'talk', '572390'],
    ],
  },
  {
    orp: '5302', needs: ['casework.rules.procedures', 'casework.rules'],
    wording: 'Nevíme, kdy máme volat OSPOD a kdy stačí terénní služba.',
    heard: [
      [96, 'education', 'ms', 'survey', '571393'],
      [53, 'education', 'zs', 'talk', '572349'],
      [192, 'health', 'pldd', 'talk'],
    ],
  },
  {
    orp: '5302', needs: ['casework.skills.detection'],
    wording: 'Škola zavolá, až když je situace vyhrocená; dřívější telefonát by změnil hodně.',
    heard: [
      [102, 'spod', 'ospod_orp', 'talk', '571393'],
      [89, 'social', 'provider', 'talk', '571393'],
    ],
  },
  {
    orp: '5302', needs: ['casework.partnership'],
    wording: 'Každý obor dělá svůj kus a rodina chodí od dveří ke dveřím.',
    heard: [
      [166, 'social', 'provider', 'talk', '571393'],
      [67, 'social', 'parent', 'survey', '571393'],
    ],
  },
  {
    orp: '5302', needs: ['casework.partnership.agreement'],
    wording: 'U jednoho stolu jsme se shodli na tom, co dítě potřebuje, a šlo to rychle; chceme to častěji.',
    heard: [
      [75, 'education', 'zs', 'meeting', '571393'],
      [75, 'spod', 'ospod_orp', 'meeting', '571393'],
    ],
  },
  {
    orp: '5302', needs: ['casework.revision.childs_view', 'casework.revision.disputes'],
    wording: 'Při rozchodu rodičů slyší dítě obě strany a nikdo neslyší dítě.',
    heard: [
      [48, 'education', 'zs', 'talk', '571661'],
      [201, 'education', 'ppp', 'talk', '571393'],
    ],
  },
  {
    orp: '5302', needs: ['casework.revision.disputes'],
    wording: 'Soudní spory rodičů se táhnou a ve škole je to vidět.',
    heard: [
      [130, 'education', 'zs', 'survey', '571393'],
      [97, 'education', 'ms', 'survey', '571661'],
    ],
  },
  {
    orp: '5302', needs: ['casework.revision.family'],
    wording: 'Pracovat s celou rodinou se nedaří, když každý člen dochází jinam.',
    heard: [
      [88, 'social', 'provider', 'talk', '571393'],
      [206, 'spod', 'ospod_orp', 'talk', '571393'],
    ],
  },
  {
    orp: '5302', needs: ['casework.revision.motivation'],
    wording: 'Lidé, kteří pomoc odmítají, propadnou sítem úplně.',
    heard: [
      [230, 'public', 'osvz', 'talk', '571393'],
    ],
  },
  {
    orp: '5302', needs: ['help.identify'],
    wording: 'Rádi bychom se potkávali i bez problému na stole, jen abychom se znali.',
    heard: [
      [235, 'church', 'parish', 'talk', '571393'],
      [160, 'ngo', 'mas', 'meeting', '571393'],
    ],
  },
  {
    orp: '5302', needs: ['casework.revision'],
    wording: 'Postupy, které fungovaly před lety, už nestačí a není kdy je spolu probrat.',
    heard: [
      [205, 'spod', 'ospod_orp', 'talk', '571393'],
      [231, 'public', 'osvz', 'talk', '571393'],
    ],
  },
]
