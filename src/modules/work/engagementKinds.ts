/** Legal kinds of a networker's engagement. */
export const engagementKinds = {
  dpp: { cs: 'dohoda o provedení práce (DPP)', en: 'agreement to complete a job (DPP)' },
  dpc: { cs: 'dohoda o pracovní činnosti (DPČ)', en: 'agreement to perform work (DPČ)' },
  employment: { cs: 'pracovní poměr', en: 'employment contract' },
  service: { cs: 'služební poměr', en: 'civil service' },
  external: { cs: 'externí smlouva (příkazní)', en: 'external contract' },
} as const
export type EngagementKind = keyof typeof engagementKinds
export const engagementKindCodes = Object.keys(engagementKinds) as [EngagementKind, ...EngagementKind[]]
