import type { IsoDate } from '#core/ids.ts'
import { type CodeIn, type Label, openList, type Validity } from './codeList.ts'

// The amendment came into force on 1 January 2025 with exceptions; the day of each letter was not checked one by one. Where
// a letter holds from another day, the methodologist says so on the page of the list.
const since2025 = { validFrom: '2025-01-01' as IsoDate }
const until2025 = { validTo: '2024-12-31' as IsoDate }

/** Activities of authorised bodies, § 48 (2) of Act 359/1999: as amended by 242/2024, then the wording before it. */
export const authorisedActivities = openList({
  a: { cs: 'poskytují žadatelům a zájemcům o osvojení nebo pěstounskou péči odborné poradenství související s osvojením nebo pěstounskou péčí', en: 'counselling for applicants for adoption or foster care', ...since2025 },
  b: { cs: 'provádějí přípravy žadatelů a zájemců k přijetí dítěte do rodiny (§ 44)', en: 'preparation of applicants to take a child into the family (section 44)', ...since2025 },
  c: { cs: 'posuzují psychickou způsobilost žadatelů a zájemců (§ 45)', en: 'psychological assessment of applicants (section 45)', ...since2025 },
  d: { cs: 'poskytují osobě s dohodou o výkonu pěstounské péče odbornou poradenskou a další pomoc a podporu a sledují výkon pěstounské péče', en: 'support and monitoring of foster care under an agreement', ...since2025 },
  e: { cs: 'zřizují a provozují zařízení pro děti vyžadující okamžitou pomoc (ZDVOP)', en: 'facilities for children requiring immediate help (ZDVOP)', ...since2025 },
  f: { cs: 'poskytují služby dětem ohroženým násilím (§ 41)', en: 'services for children threatened by violence (section 41)', ...since2025 },
  before2025_1: { cs: 'vyhledávání dětí, na které se SPO zaměřuje (§ 6, § 10 odst. 1 písm. a)', en: 'finding children whom the protection concerns (sections 6 and 10)', ...until2025 },
  before2025_2: { cs: 'pomoc rodičům při řešení výchovných nebo jiných problémů (§ 11 odst. 1 písm. a)', en: 'help for parents with problems of upbringing (section 11)', ...until2025 },
  before2025_3: { cs: 'poskytování nebo zprostředkování poradenství rodičům (§ 11 odst. 1 písm. b)', en: 'counselling for parents (section 11)', ...until2025 },
  before2025_4: { cs: 'pořádání přednášek a kurzů (§ 11 odst. 1 písm. c)', en: 'lectures and courses (section 11)', ...until2025 },
  before2025_5: { cs: 'činnost zaměřená na ochranu dětí před škodlivými vlivy (§ 31 a 32)', en: 'protection of children from harmful influences (sections 31 and 32)', ...until2025 },
  before2025_6: { cs: 'zřizování a provoz zařízení odborného poradenství pro péči o děti (§ 40)', en: 'expert counselling facilities for childcare (section 40)', ...until2025 },
  before2025_7: { cs: 'zřizování a provoz zařízení sociálně výchovné činnosti (§ 41 ve starém znění)', en: 'facilities for social and educational work (section 41, former wording)', ...until2025 },
  before2025_8: { cs: 'zřizování a provoz ZDVOP (§ 42)', en: 'facilities for children requiring immediate help (section 42)', ...until2025 },
  before2025_9: { cs: 'zřizování a provozování výchovně rekreačních táborů (§ 43)', en: 'educational and recreational camps (section 43)', ...until2025 },
  before2025_10: { cs: 'uzavírání dohod o výkonu pěstounské péče (§ 47b)', en: 'foster-care agreements (section 47b)', ...until2025 },
  before2025_11: { cs: 'převzetí příprav žadatelů o zprostředkování NRP', en: 'preparation of applicants', ...until2025 },
  before2025_12: { cs: 'odborné poradenství a pomoc žadatelům o osvojení / pěstounskou péči', en: 'counselling for applicants', ...until2025 },
} as const satisfies Record<string, Label & Validity>)
export type AuthorisedActivity = CodeIn<typeof authorisedActivities>
