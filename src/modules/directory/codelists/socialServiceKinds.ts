import { type CodeIn, type Label, openList } from './codeList.ts'

/**
 * Kinds of social services (Act 108/2006) with their section and how much they concern children and families. The law adds
 * some: one that was added says its section in its name and means no function of help by itself.
 */
export const socialServiceKinds = openList({
  osp: { cs: 'Odborné sociální poradenství', en: 'Specialised social counselling', section: '37', relevance: 'core' },
  os_asist: { cs: 'Osobní asistence', en: 'Personal assistance', section: '39', relevance: 'related' },
  pec_sl: { cs: 'Pečovatelská služba', en: 'Home care service', section: '40', relevance: 'related' },
  tisn: { cs: 'Tísňová péče', en: 'Emergency care', section: '41', relevance: 'none' },
  pruv: { cs: 'Průvodcovské a předčitatelské služby', en: 'Guide and reading services', section: '42', relevance: 'none' },
  psb: { cs: 'Podpora samostatného bydlení', en: 'Supported independent living', section: '43', relevance: 'related' },
  odl: { cs: 'Odlehčovací služby', en: 'Respite services', section: '44', relevance: 'related' },
  cds: { cs: 'Centra denních služeb', en: 'Day service centres', section: '45', relevance: 'none' },
  ds: { cs: 'Denní stacionáře', en: 'Day care centres', section: '46', relevance: 'related' },
  ts: { cs: 'Týdenní stacionáře', en: 'Weekly care centres', section: '47', relevance: 'related' },
  dozp: { cs: 'Domovy pro osoby se zdravotním postižením', en: 'Homes for people with disabilities', section: '48', relevance: 'related' },
  dps: { cs: 'Domovy pro seniory', en: 'Homes for older people', section: '49', relevance: 'none' },
  dzr: { cs: 'Domovy se zvláštním režimem', en: 'Homes with a special regime', section: '50', relevance: 'none' },
  chb: { cs: 'Chráněné bydlení', en: 'Sheltered housing', section: '51', relevance: 'related' },
  sszz: { cs: 'Sociální služby poskytované ve zdravotnických zařízeních lůžkové péče', en: 'Social services in in-patient health facilities', section: '52', relevance: 'none' },
  rp: { cs: 'Raná péče', en: 'Early intervention', section: '54', relevance: 'core' },
  tkp: { cs: 'Telefonická krizová pomoc', en: 'Telephone crisis help', section: '55', relevance: 'core' },
  tlum: { cs: 'Tlumočnické služby', en: 'Interpreting services', section: '56', relevance: 'related' },
  ad: { cs: 'Azylové domy', en: 'Shelters (asylum homes)', section: '57', relevance: 'core' },
  dpc: { cs: 'Domy na půl cesty', en: 'Halfway houses (care leavers)', section: '58', relevance: 'core' },
  kc: { cs: 'Kontaktní centra', en: 'Contact centres (drugs)', section: '59', relevance: 'related' },
  kp: { cs: 'Krizová pomoc', en: 'Crisis help', section: '60', relevance: 'core' },
  ic: { cs: 'Intervenční centra', en: 'Intervention centres (domestic violence)', section: '60a', relevance: 'core' },
  ndc: { cs: 'Nízkoprahová denní centra', en: 'Low-threshold day centres', section: '61', relevance: 'none' },
  nzdm: { cs: 'Nízkoprahová zařízení pro děti a mládež', en: 'Low-threshold youth clubs', section: '62', relevance: 'core' },
  nocl: { cs: 'Noclehárny', en: 'Overnight shelters', section: '63', relevance: 'none' },
  snp: { cs: 'Služby následné péče', en: 'Aftercare services', section: '64', relevance: 'related' },
  sas_rd: { cs: 'Sociálně aktivizační služby pro rodiny s dětmi', en: 'Family activation services', section: '65', relevance: 'core' },
  sas_ozp: { cs: 'Sociálně aktivizační služby pro seniory a osoby se zdravotním postižením', en: 'Activation services for older people and people with disabilities', section: '66', relevance: 'none' },
  std: { cs: 'Sociálně terapeutické dílny', en: 'Social therapy workshops', section: '67', relevance: 'none' },
  tk: { cs: 'Terapeutické komunity', en: 'Therapeutic communities', section: '68', relevance: 'related' },
  tp: { cs: 'Terénní programy', en: 'Outreach programmes', section: '69', relevance: 'core' },
  sr: { cs: 'Sociální rehabilitace', en: 'Social rehabilitation', section: '70', relevance: 'related' },
  cdz: { cs: 'Centrum duševního zdraví', en: 'Mental health centre', section: '?', relevance: 'core' },
} as const satisfies Record<string, Label & { readonly section: string, readonly relevance: string }>)

/** How much a kind concerns children and families: `core`, `related` or `none` (hidden until asked for); one that was added is related. */
export const relevanceOf = (kind: SocialServiceKind): string =>
  (socialServiceKinds as Readonly<Record<string, { readonly relevance?: string } | undefined>>)[kind]?.relevance ?? 'related'

/** The section of the law of a kind; null where nobody knows it for sure, or the kind was added and says it in its name. */
export function sectionOf(kind: SocialServiceKind): string | null {
  const { section = '?' } = (socialServiceKinds as Readonly<Record<string, { readonly section: string } | undefined>>)[kind] ?? {}
  return section === '?' ? null : section
}
export type SocialServiceKind = CodeIn<typeof socialServiceKinds>
