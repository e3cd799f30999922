import type { IsoDate } from '#core/ids.ts'
import { codeList, type Label, type Validity } from './codeList.ts'

// The amendment came into force on 1 January 2025 with exceptions; the day of each letter was not checked one by one. Where
// a letter holds from another day, the methodologist says so on the page of the list.
const since2025 = { validFrom: '2025-01-01' as IsoDate }
const until2025 = { validTo: '2024-12-31' as IsoDate }

/** Activities of authorised bodies, § 48 (2) of Act 359/1999: as amended by 242/2024, then the wording before it. */
export const authorisedActivities = codeList({
  a: { cs: 'poskytují žadatelům a zájemcům o osvojení nebo pěstounskou péči odborné poradenství související s osvojením nebo pěstounskou péčí', en: 'counselling for adoption/foster applicants', ...since2025 },
  b: { cs: 'provádějí přípravy žadatelů a zájemců k přijetí dítěte do rodiny (§ 44)', en: 'preparation of applicants', ...since2025 },
  c: { cs: 'posuzují psychickou způsobilost žadatelů a zájemců (§ 45)', en: 'psychological assessment', ...since2025 },
  d: { cs: 'poskytují osobě s dohodou o výkonu pěstounské péče odbornou poradenskou a další pomoc a podporu a sledují výkon pěstounské péče', en: 'support & monitoring of foster care', ...since2025 },
  e: { cs: 'zřizují a provozují zařízení pro děti vyžadující okamžitou pomoc (ZDVOP)', en: 'facility for children requiring immediate help', ...since2025 },
  f: { cs: 'poskytují služby dětem ohroženým násilím (§ 41)', en: 'services for children endangered by violence', ...since2025 },
  before2025_1: { cs: 'vyhledávání dětí, na které se SPO zaměřuje (§ 6, § 10 odst. 1 písm. a)', en: 'outreach to endangered children', ...until2025 },
  before2025_2: { cs: 'pomoc rodičům při řešení výchovných nebo jiných problémů (§ 11 odst. 1 písm. a)', en: 'parent support', ...until2025 },
  before2025_3: { cs: 'poskytování nebo zprostředkování poradenství rodičům (§ 11 odst. 1 písm. b)', en: 'parent counselling', ...until2025 },
  before2025_4: { cs: 'pořádání přednášek a kurzů (§ 11 odst. 1 písm. c)', en: 'lectures and courses', ...until2025 },
  before2025_5: { cs: 'činnost zaměřená na ochranu dětí před škodlivými vlivy (§ 31, 32)', en: 'protection from harmful influences', ...until2025 },
  before2025_6: { cs: 'zřizování a provoz zařízení odborného poradenství pro péči o děti (§ 40)', en: 'expert counselling facility', ...until2025 },
  before2025_7: { cs: 'zřizování a provoz zařízení sociálně výchovné činnosti (§ 41 ve starém znění)', en: 'social-educational facility', ...until2025 },
  before2025_8: { cs: 'zřizování a provoz ZDVOP (§ 42)', en: 'immediate-help facility', ...until2025 },
  before2025_9: { cs: 'zřizování a provozování výchovně rekreačních táborů (§ 43)', en: 'educational camps', ...until2025 },
  before2025_10: { cs: 'uzavírání dohod o výkonu pěstounské péče (§ 47b)', en: 'foster care agreements', ...until2025 },
  before2025_11: { cs: 'převzetí příprav žadatelů o zprostředkování NRP', en: 'preparation of applicants', ...until2025 },
  before2025_12: { cs: 'odborné poradenství a pomoc žadatelům o osvojení / pěstounskou péči', en: 'counselling for applicants', ...until2025 },
} as const satisfies Record<string, Label & Validity>)
export type AuthorisedActivity = keyof typeof authorisedActivities
