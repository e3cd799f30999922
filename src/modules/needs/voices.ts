import { facilityKinds, type FacilityKind } from '#modules/directory/index.ts'

const beyondFacilities = {
  parent: { cs: 'rodič', en: 'parent' },
  child: { cs: 'dítě, dospívající', en: 'child or adolescent' },
  mayor: { cs: 'starosta/starostka', en: 'mayor' },
} as const

/** Whose voice a mention is: a kind of source, never a person. */
export type Voice = FacilityKind | keyof typeof beyondFacilities

export const voices: Record<Voice, { readonly cs: string, readonly en: string }> = { ...beyondFacilities, ...facilityKinds }
export const voiceCodes = Object.keys(voices) as [Voice, ...Voice[]]

/** How it was heard. */
export const origins = ['talk', 'meeting', 'survey', 'document'] as const
export type Origin = (typeof origins)[number]
