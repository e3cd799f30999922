import type { AuthorisedActivity } from './authorisedActivities.ts'
import type { FacilityKind } from './facilityKinds.ts'
import { codeList, type Label } from './codeList.ts'
import type { SocialServiceKind } from './socialServiceKinds.ts'

/** What makes a service count for a function: the net is never social services alone. */
export interface FunctionMapping {
  readonly serviceKinds: readonly SocialServiceKind[]
  readonly facilityKinds: readonly FacilityKind[]
  readonly activities: readonly AuthorisedActivity[]
}

/** The twelve functions of help that coverage looks at, in the order of its matrix. */
export const helpFunctions = codeList({
  child_psychology: {
    cs: 'Psychologická pomoc dětem', en: 'Psychological help for children',
    serviceKinds: ['cdz'], facilityKinds: ['clin_psych', 'child_psychiatry'], activities: [],
  },
  family_outreach: {
    cs: 'Podpora rodiny v terénu', en: 'Family support at home',
    serviceKinds: ['sas_rd'], facilityKinds: [], activities: [],
  },
  crisis: {
    cs: 'Krizová pomoc', en: 'Crisis help',
    serviceKinds: ['kp', 'tkp', 'ic'], facilityKinds: ['zdvop', 'helpline'], activities: ['e', 'f', 'before2025_8'],
  },
  emergency_housing: {
    cs: 'Bydlení v nouzi', en: 'Emergency housing',
    serviceKinds: ['ad', 'dpc'], facilityKinds: [], activities: [],
  },
  debts_benefits: {
    cs: 'Dluhy a dávky', en: 'Debts and benefits',
    serviceKinds: ['osp'], facilityKinds: ['up'], activities: [],
  },
  mediation: {
    cs: 'Mediace a rodičovské spory', en: 'Mediation and parental disputes',
    serviceKinds: [], facilityKinds: ['mediator'], activities: [],
  },
  youth_low_threshold: {
    cs: 'Nízkoprahová práce s mládeží', en: 'Low-threshold youth work',
    serviceKinds: ['nzdm'], facilityKinds: [], activities: [],
  },
  addiction: {
    cs: 'Závislosti', en: 'Addictions',
    serviceKinds: ['kc', 'tp', 'snp', 'tk'], facilityKinds: ['adiktolog'], activities: [],
  },
  early_care: {
    cs: 'Raná péče a postižení', en: 'Early intervention and disability',
    serviceKinds: ['rp', 'odl', 'os_asist', 'ds'], facilityKinds: ['spc'], activities: [],
  },
  foster_care: {
    cs: 'Náhradní péče a doprovázení', en: 'Foster care and its support',
    serviceKinds: [], facilityKinds: ['spod_org', 'dd'], activities: ['a', 'b', 'c', 'd', 'before2025_10', 'before2025_11', 'before2025_12'],
  },
  school_counselling: {
    cs: 'Poradenství ve škole', en: 'Counselling at school',
    serviceKinds: [], facilityKinds: ['ppp', 'spp', 'svp'], activities: [],
  },
  leisure_prevention: {
    cs: 'Volný čas a prevence', en: 'Leisure and prevention',
    serviceKinds: [], facilityKinds: ['svc_ddm', 'club', 'zus', 'sd_sk', 'family_centre'], activities: [],
  },
} as const satisfies Record<string, Label & FunctionMapping>)

export type HelpFunction = keyof typeof helpFunctions
export const helpFunctionCodes = Object.keys(helpFunctions) as [HelpFunction, ...HelpFunction[]]
