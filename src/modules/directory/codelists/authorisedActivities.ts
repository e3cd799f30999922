import type { Label } from './label.ts'

/** Activities of authorised bodies, § 48 (2) of Act 359/1999 as amended by 242/2024. */
export const authorisedActivities = {
  a: { cs: 'poskytují žadatelům a zájemcům o osvojení nebo pěstounskou péči odborné poradenství související s osvojením nebo pěstounskou péčí', en: 'counselling for adoption/foster applicants' },
  b: { cs: 'provádějí přípravy žadatelů a zájemců k přijetí dítěte do rodiny (§ 44)', en: 'preparation of applicants' },
  c: { cs: 'posuzují psychickou způsobilost žadatelů a zájemců (§ 45)', en: 'psychological assessment' },
  d: { cs: 'poskytují osobě s dohodou o výkonu pěstounské péče odbornou poradenskou a další pomoc a podporu a sledují výkon pěstounské péče', en: 'support & monitoring of foster care' },
  e: { cs: 'zřizují a provozují zařízení pro děti vyžadující okamžitou pomoc (ZDVOP)', en: 'facility for children requiring immediate help' },
  f: { cs: 'poskytují služby dětem ohroženým násilím (§ 41)', en: 'services for children endangered by violence' },
} as const satisfies Record<string, Label>
export type AuthorisedActivity = keyof typeof authorisedActivities
