import { type CodeIn, type Label, openList } from './codeList.ts'

/** Groups of this network beyond the register. */
export const audienceGroups = openList({
  child: { cs: 'dítě', en: 'child' },
  parent: { cs: 'rodič', en: 'parent' },
  single_mother: { cs: 'matka samoživitelka', en: 'single mother' },
  young_adult: { cs: 'mladý dospělý', en: 'young adult' },
  child_leaving_home: { cs: 'dítě opouštějící dětský domov', en: 'child leaving a children\'s home' },
  foster_family: { cs: 'pěstounská / náhradní rodina', en: 'foster / alternative family' },
  separated_parents: { cs: 'rodiče v rozchodu / opatrovnickém řízení', en: 'parents separating / in custody proceedings' },
  foreigners: { cs: 'cizinci', en: 'foreigners' },
  unmotivated: { cs: 'kdo o pomoc zatím nestojí', en: 'people who are not seeking help yet' },
  professional: { cs: 'pomáhající profesionál', en: 'helping professional' },
  school_staff: { cs: 'pedagog', en: 'school staff' },
} as const satisfies Record<string, Label>)
export type AudienceGroup = CodeIn<typeof audienceGroups>
