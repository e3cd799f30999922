import { codeList, type Label } from './codeList.ts'

/** Units of capacity. They are never added together. */
export const capacityUnits = codeList({
  klient: { cs: 'počet klientů', en: 'number of clients' },
  kontakt: { cs: 'počet kontaktů (10 min.)', en: 'number of contacts (10 min each)' },
  interv: { cs: 'počet intervencí (30 min.)', en: 'number of interventions (30 min each)' },
  luzka: { cs: 'počet lůžek', en: 'number of beds' },
  hovor: { cs: 'počet hovorů', en: 'number of calls' },
  uvazek: { cs: 'přímá práce – úvazky (FTE)', en: 'direct work – full-time equivalents (FTE)' },
  misto: { cs: 'místa / žáci', en: 'places / pupils' },
} as const satisfies Record<string, Label>)
export type CapacityUnit = keyof typeof capacityUnits
