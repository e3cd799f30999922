import type { HeardSentence } from './heardSentence.ts'

/** What was heard in the ORP of Chrudim of help and of the network. */
export const heardInChrudim: readonly HeardSentence[] = [
  {
    orp: '5304', needs: ['help.remote'],
    wording: 'V okrajových obcích není žádná ambulantní pomoc, všechno je ve městě.',
    heard: [
      [70, 'public', 'obec', 'talk', '572080'],
      [85, 'education', 'zs', 'talk', '572411'],
      [124, 'public', 'obec', 'survey', '580902'],
      [140, 'public', 'pou', 'meeting', '572241'],
    ],
  },
  {
    orp: '5304', needs: ['help.remote', 'help.mental.psychologist'],
    wording: 'Za psychologem se z Proseče jezdí přes hodinu oběma směry.',
    heard: [
      [71, 'education', 'zs', 'talk', '572080'],
      [71, 'public', 'obec', 'talk', '572080'],
      [124, 'education', 'parent', 'survey', '572080'],
    ],
  },
  {
    orp: '5304', needs: ['help.mental.psychologist'],
    wording: 'Klinický psycholog nové děti nebere, poradna má pořadník na dva měsíce.',
    heard: [
      [36, 'health', 'pldd', 'talk', '571164'],
      [123, 'education', 'zs', 'survey', '571164'],
      [92, 'education', 'ppp', 'talk', '571164'],
      [47, 'spod', 'ospod_orp', 'talk', '571164'],
    ],
  },
  {
    orp: '5304', needs: ['help.mental.psychiatrists'],
    wording: 'Psychiatr pro děti v okrese není, i akutní stav čeká.',
    heard: [
      [36, 'health', 'pldd', 'talk', '571164'],
      [119, 'health', 'hospital', 'talk', '571164'],
      [92, 'education', 'ppp', 'talk', '571164'],
    ],
  },
  {
    orp: '5304', needs: ['help.mental.care'],
    wording: 'Dětí s úzkostmi a sebepoškozováním přibývá i na prvním stupni.',
    heard: [
      [59, 'education', 'zs', 'meeting', '571164'],
      [223, 'education', 'zs', 'talk', '571385'],
      [124, 'education', 'spp', 'survey', '571164'],
      [91, 'health', 'clin_psych', 'talk', '571164'],
    ],
  },
  {
    orp: '5304', needs: ['help.mental'],
    wording: 'Rodinné poradny by lidé využili, kdyby byly i odpoledne po práci.',
    heard: [
      [62, 'social', 'provider', 'talk', '571164'],
      [123, 'social', 'parent', 'survey', '571164'],
      [98, 'justice', 'court', 'meeting', '571164'],
    ],
  },
  {
    orp: '5304', needs: ['help.choose', 'network.information'],
    wording: 'Nevíme, komu rodinu doporučit, služby se mění rychleji než naše letáky.',
    heard: [
      [59, 'education', 'zs', 'meeting', '571164'],
      [153, 'health', 'pldd', 'talk', '572241'],
      [217, 'leisure', 'library', 'talk', '571164'],
      [178, 'employment', 'up', 'talk', '571164'],
    ],
  },
  {
    orp: '5304', needs: ['help.identify'],
    wording: 'Rodiče mají obavu, že když přijdou pro pomoc, někdo jim vezme děti.',
    heard: [
      [115, 'education', 'ms', 'talk', '571164'],
      [63, 'social', 'provider', 'talk', '571164'],
      [124, 'ngo', 'family_centre', 'survey', '571164'],
    ],
  },
  {
    orp: '5304', needs: ['network.planning'],
    wording: 'Komunitní plánování by mělo slyšet i školy a lékaře, ne jen sociální služby.',
    heard: [
      [98, 'public', 'osvz', 'meeting', '571164'],
      [98, 'social', 'provider', 'meeting', '571164'],
      [130, 'ngo', 'mas', 'talk', '571539'],
    ],
  },
  {
    orp: '5304', needs: ['network.planning.concept'],
    wording: 'Síť roste podle dotačních výzev, ne podle toho, co opravdu chybí.',
    heard: [
      [98, 'social', 'provider', 'meeting', '571164'],
      [129, 'ngo', 'mas', 'talk', '571539'],
      [37, 'public', 'osvz', 'talk', '571164'],
    ],
  },
  {
    orp: '5304', needs: ['network.information.system'],
    wording: 'Informace o nové službě se ke školám dostane náhodou.',
    heard: [
      [122, 'education', 'zs', 'survey', '571164'],
      [261, 'education', 'ms', 'talk', '572268'],
      [101, 'education', 'zs', 'talk', '572241'],
    ],
  },
  {
    orp: '5304', needs: ['network.information.clarify'],
    wording: 'Není jasné, co si smíme o rodině říct mezi obory.',
    heard: [
      [59, 'education', 'zs', 'meeting', '571164'],
      [37, 'health', 'pldd', 'talk', '571164'],
      [162, 'police', 'pcr', 'talk', '571164'],
    ],
  },
  {
    orp: '5304', needs: ['network.municipalities.contact', 'network.municipalities'],
    wording: 'Menší obce o síti nevědí a přitom rodiny znají nejlíp.',
    heard: [
      [122, 'public', 'mayor', 'talk'],
      [123, 'public', 'mayor', 'survey'],
      [37, 'public', 'osvz', 'talk', '571164'],
    ],
  },
  {
    orp: '5304', needs: ['network.municipalities.skutec'],
    wording: 'Ve Skutči by pomohlo sednout si všichni dohromady a říct si, co tu chybí.',
    heard: [
      [104, 'public', 'pou', 'talk', '572241'],
      [100, 'education', 'zs', 'talk', '572241'],
      [140, 'social', 'provider', 'meeting', '572241'],
    ],
  },
  {
    orp: '5304', needs: ['network.peers'],
    wording: 'Jsem na to ve službě sama a nemám s kým probrat, jestli postupuji dobře.',
    heard: [
      [122, 'social', 'provider', 'survey', '571164'],
      [123, 'education', 'spp', 'survey', '571164'],
      [106, 'public', 'osvz', 'talk', '572241'],
    ],
  },
  {
    orp: '5304', needs: ['network.prevention'],
    wording: 'Prevence ve školách je každý rok jiná, podle toho, na co jsou peníze.',
    heard: [
      [59, 'education', 'zs', 'meeting', '571164'],
      [134, 'police', 'mp', 'talk', '571164'],
      [94, 'social', 'provider', 'talk', '571164'],
    ],
  },
  {
    orp: '5304', needs: ['network.work'],
    wording: 'Mladí po učilišti bez výučního listu u nás práci nenajdou a rodiny to neutáhnou.',
    heard: [
      [175, 'employment', 'up', 'talk', '571164'],
      [234, 'education', 'ss', 'talk', '571164'],
      [242, 'justice', 'pms', 'talk', '571164'],
    ],
  },
  {
    orp: '5304', needs: ['network.staff'],
    wording: 'Bez druhé pracovnice nemůžeme vzít další rodiny, lidé s praxí na trhu nejsou.',
    heard: [
      [44, 'social', 'provider', 'talk', '571164'],
      [47, 'social', 'provider', 'talk', '572241'],
      [182, 'education', 'spc', 'talk', '571164'],
    ],
  },
]
