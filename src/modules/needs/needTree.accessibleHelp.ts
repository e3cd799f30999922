import type { NeedTreeNode } from './needNode.ts'

/** Needs of help within reach and of schools. */
export const accessibleHelp: readonly NeedTreeNode[] = [
  {
    code: 'help', parent: null, level: 1,
    cs: 'Dostupná odborná pomoc',
    en: 'Accessible professional help',
    childNeedArea: 'health', administrationLevel: 'orp', kind: 'service', orpCodes: [],
  },
  {
    code: 'help.identify', parent: 'help', level: 2,
    cs: 'Ztotožnění se s místní podpůrnou sítí pro děti a jejich rodiny',
    en: 'Identification with the local support network for children and their families',
    childNeedArea: 'relationships', administrationLevel: 'orp', kind: 'cooperation', orpCodes: ['5304', '5302'],
  },
  {
    code: 'help.choose', parent: 'help', level: 2,
    cs: 'Schopnost volit odpovídající odbornou pomoc',
    en: 'Ability to choose appropriate professional help',
    childNeedArea: 'health', administrationLevel: 'orp', kind: 'information', orpCodes: ['5304', '5302'],
  },
  {
    code: 'help.remote', parent: 'help', level: 2,
    cs: 'Dostupnost odborné pomoci ve vzdálenějších místech ORP',
    en: 'Professional help reaching the remote parts of the ORP',
    childNeedArea: 'health', administrationLevel: 'orp', kind: 'service', orpCodes: ['5304'],
  },
  {
    code: 'help.mental', parent: 'help', level: 2,
    cs: 'Dostupnost a efektivní využívání odborné pomoci v oblasti duševního zdraví a rodinného poradenství',
    en: 'Availability and effective use of mental-health help and family counselling',
    childNeedArea: 'health', administrationLevel: 'orp', kind: 'service', orpCodes: ['5304', '5302'],
  },
  {
    code: 'help.mental.psychiatrists', parent: 'help.mental', level: 3,
    cs: 'Zvýšení kapacit dětských psychiatrů',
    en: 'More capacity of child psychiatrists',
    childNeedArea: 'health', administrationLevel: 'region', kind: 'service', orpCodes: [],
  },
  {
    code: 'help.mental.psychologist', parent: 'help.mental', level: 3,
    cs: 'Dostupnost dětského psychologa a psychiatra',
    en: 'Availability of a child psychologist and psychiatrist',
    childNeedArea: 'health', administrationLevel: 'orp', kind: 'service', orpCodes: [],
  },
  {
    code: 'help.mental.care', parent: 'help.mental', level: 3,
    cs: 'Péče o děti s duševními a psychickými obtížemi',
    en: 'Care for children with mental and psychological difficulties',
    childNeedArea: 'health', administrationLevel: 'region', kind: 'service', orpCodes: [],
  },
  {
    code: 'help.psychosocial', parent: 'help', level: 2,
    cs: 'Posílení dostupnosti některých psychosociálních služeb',
    en: 'Better availability of some psycho-social services',
    childNeedArea: 'health', administrationLevel: 'orp', kind: 'service', orpCodes: ['5311', '5303'],
  },
  {
    code: 'help.psychosocial.missing', parent: 'help.psychosocial', level: 3,
    cs: 'Nedostatek některých služeb',
    en: 'Lack of some services',
    childNeedArea: 'health', administrationLevel: 'orp', kind: 'service', orpCodes: ['5311', '5303'],
  },
  {
    code: 'help.crisis', parent: 'help', level: 2,
    cs: 'Podpora rodin v krizových situacích',
    en: 'Support of families in crisis',
    childNeedArea: 'safety', administrationLevel: 'orp', kind: 'service', orpCodes: ['5309'],
  },
  {
    code: 'schools', parent: null, level: 1,
    cs: 'Využití potenciálu škol pro ochranu práv dětí',
    en: 'Using the potential of schools to protect children’s rights',
    childNeedArea: 'learning', administrationLevel: 'orp', kind: 'competence', orpCodes: [],
  },
  {
    code: 'schools.procedures', parent: 'schools', level: 2,
    cs: 'Vnitřní postupy a rozdělení kompetencí k účinné ochraně dětí',
    en: 'Internal procedures and shared competences for effective protection of children',
    childNeedArea: 'safety', administrationLevel: 'municipality', kind: 'competence', orpCodes: ['5304'],
  },
  {
    code: 'schools.competences', parent: 'schools', level: 2,
    cs: 'Rozvoj kompetencí personálu škol pro ochranu ohrožených dětí',
    en: 'Building school staff’s competences to protect endangered children',
    childNeedArea: 'safety', administrationLevel: 'orp', kind: 'competence', orpCodes: ['5304'],
  },
  {
    code: 'schools.disadvantage', parent: 'schools', level: 2,
    cs: 'Podpora dětí se sociálním znevýhodněním s ohledem na vzdělávání',
    en: 'Support of socially disadvantaged children in education',
    childNeedArea: 'learning', administrationLevel: 'orp', kind: 'service', orpCodes: ['5304'],
  },
  {
    code: 'schools.services', parent: 'schools', level: 2,
    cs: 'Propojení škol se sociálními službami',
    en: 'Linking schools with social services',
    childNeedArea: 'learning', administrationLevel: 'orp', kind: 'cooperation', orpCodes: ['5311', '5303'],
  },
  {
    code: 'schools.services.cooperation', parent: 'schools.services', level: 3,
    cs: 'Spolupráce základních škol s dalšími aktéry sítě služeb',
    en: 'Cooperation of primary schools with the other actors of the network',
    childNeedArea: 'learning', administrationLevel: 'orp', kind: 'cooperation', orpCodes: [],
  },
  {
    code: 'schools.psychologist', parent: 'schools', level: 2,
    cs: 'Podpora a rozvoj pozice školního psychologa',
    en: 'Support and development of school psychologist posts',
    childNeedArea: 'learning', administrationLevel: 'region', kind: 'service', orpCodes: ['5309'],
  },
]
