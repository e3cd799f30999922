import { codeList, type FacilityKind, facilityKinds, together } from '#modules/directory/index.ts'

const beyondFacilities = codeList({
  parent: { cs: 'rodič', en: 'parent' },
  child: { cs: 'dítě, dospívající', en: 'child or adolescent' },
  mayor: { cs: 'starosta/starostka', en: 'mayor' },
} as const)

/** Whose voice a mention is: a kind of source, never a person. */
export type Voice = FacilityKind | keyof typeof beyondFacilities

export const voices = together(beyondFacilities, facilityKinds)

/** How it was heard. */
export const origins = ['talk', 'meeting', 'survey', 'document'] as const
export type Origin = (typeof origins)[number]
