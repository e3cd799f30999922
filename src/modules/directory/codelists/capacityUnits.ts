import { codeList, type Label } from './codeList.ts'

/** Units of capacity. They are never added together. */
export const capacityUnits = codeList({
  klient: { cs: 'počet klientů', en: 'clients' },
  kontakt: { cs: 'počet kontaktů (10 min.)', en: 'contacts (10 min)' },
  interv: { cs: 'počet intervencí (30 min.)', en: 'interventions (30 min)' },
  luzka: { cs: 'počet lůžek', en: 'beds' },
  hovor: { cs: 'počet hovorů', en: 'calls' },
  uvazek: { cs: 'přímá práce – úvazky (FTE)', en: 'direct-work FTE' },
  misto: { cs: 'místa / žáci', en: 'places' },
} as const satisfies Record<string, Label>)
export type CapacityUnit = keyof typeof capacityUnits
