import { codeList, type Label } from './codeList.ts'

/** How help is given: the three forms of the Act and two of our own. */
export const serviceForms = codeList({
  ambulatory: { cs: 'ambulantní', en: 'ambulatory (at the service)' },
  outreach: { cs: 'terénní', en: 'outreach (in the field or at home)' },
  residential: { cs: 'pobytová', en: 'residential' },
  online: { cs: 'distanční / on-line', en: 'remote' },
  telephone: { cs: 'telefonická', en: 'telephone' },
} as const satisfies Record<string, Label>)
export type ServiceForm = keyof typeof serviceForms
