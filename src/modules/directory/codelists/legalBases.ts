import { codeList, type Label } from './codeList.ts'

/** Under what law a service works. */
export const legalBases = codeList({
  social_service: { cs: 'sociální služba dle z. č. 108/2006 Sb. (registrovaná)', en: 'registered social service' },
  spod_authorised: { cs: 'činnost osoby pověřené k výkonu SPOD (z. č. 359/1999 Sb.)', en: 'authorised child-protection activity' },
  education: { cs: 'škola / školské zařízení (z. č. 561/2004 Sb., 109/2002 Sb.)', en: 'school / school facility' },
  health: { cs: 'zdravotní služba (z. č. 372/2011 Sb.)', en: 'health service' },
  public_authority: { cs: 'výkon veřejné správy', en: 'public authority' },
  related: { cs: 'související / návazná služba, komunitní aktivita', en: 'related (complementary) service' },
  prevention: { cs: 'preventivní program', en: 'prevention programme' },
  informal: { cs: 'neformální zdroj (dobrovolníci, farnost, svépomocná skupina)', en: 'informal resource' },
} as const satisfies Record<string, Label>)
export type LegalBasis = keyof typeof legalBases
