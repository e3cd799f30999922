import { codeList, type Label } from './codeList.ts'

/** Sectors of actors, all equal. */
export const sectors = codeList({
  spod: { cs: 'OSPOD a SPOD', en: 'child protection (OSPOD and SPOD)' },
  social: { cs: 'sociální služby', en: 'social services' },
  education: { cs: 'školství', en: 'education' },
  health: { cs: 'zdravotnictví', en: 'health' },
  justice: { cs: 'justice', en: 'justice' },
  police: { cs: 'policie a bezpečnost', en: 'police and safety' },
  public: { cs: 'veřejná správa a samospráva', en: 'public administration' },
  employment: { cs: 'zaměstnanost a dávky (ÚP)', en: 'employment and benefits' },
  housing: { cs: 'bydlení', en: 'housing' },
  ngo: { cs: 'neziskové organizace (mimo registrované služby)', en: 'non-profit organisations (other than registered services)' },
  church: { cs: 'církve', en: 'churches' },
  leisure: { cs: 'volný čas a sport', en: 'leisure and sport' },
  prevention: { cs: 'prevence', en: 'prevention' },
  research: { cs: 'výzkum a vzdělávání dospělých', en: 'research and adult education' },
  media: { cs: 'média', en: 'media' },
} as const satisfies Record<string, Label>)
export type Sector = keyof typeof sectors
