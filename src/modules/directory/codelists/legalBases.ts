import { codeList, type Label } from './codeList.ts'

/** Under what law a service works. */
export const legalBases = codeList({
  social_service: { cs: 'sociální služba podle zákona č. 108/2006 Sb. (registrovaná)', en: 'registered social service (Act 108/2006)' },
  spod_authorised: { cs: 'činnost osoby pověřené k výkonu SPOD (zákon č. 359/1999 Sb.)', en: 'activity of a body authorised for child protection (Act 359/1999)' },
  education: { cs: 'škola / školské zařízení (zákony č. 561/2004 Sb. a č. 109/2002 Sb.)', en: 'school / school facility' },
  health: { cs: 'zdravotní služba (zákon č. 372/2011 Sb.)', en: 'health service' },
  public_authority: { cs: 'výkon veřejné správy', en: 'public authority' },
  related: { cs: 'související / návazná služba, komunitní aktivita', en: 'related or complementary service, community activity' },
  prevention: { cs: 'preventivní program', en: 'prevention programme' },
  informal: { cs: 'neformální zdroj (dobrovolníci, farnost, svépomocná skupina)', en: 'informal source (volunteers, parish, self-help group)' },
} as const satisfies Record<string, Label>)
export type LegalBasis = keyof typeof legalBases
