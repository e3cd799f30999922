import { words } from '#core/text/fold.ts'

/** What a column of a table may say about a service at a place, in the order people expect it. */
export const importFields = [
  'externalKey', 'organisation', 'ico', 'organisationKind', 'name', 'municipality', 'address', 'confidential',
  'summary', 'keywords',
  'serviceKind', 'facilityKind', 'registrationNumber', 'forms', 'targetGroups', 'ageFrom', 'ageTo', 'notFor',
  'capacity', 'capacityUnit', 'openingHours', 'ordering', 'crisisNote', 'goesToFamilies', 'howToStart',
  'needsReferral', 'price', 'priceNote', 'languages', 'barrierFree', 'phone', 'email', 'web',
] as const
export type ImportField = (typeof importFields)[number]

/** Without these columns no row can be told. */
export const neededFields = ['organisation', 'name', 'municipality'] as const satisfies readonly ImportField[]

/** The heading of the column that says each field. */
export type Mapping = Readonly<Partial<Record<ImportField, string>>>

/** Headings that tables usually have, folded; whole or at the beginning. */
const usualHeadings: Readonly<Record<ImportField, readonly string[]>> = {
  externalKey: ['id', 'klic', 'vlastni klic radku', 'identifikator', 'kod', 'key', 'external key', 'own key of the row'],
  organisation: ['organizace', 'poskytovatel', 'nazev poskytovatele', 'nazev organizace', 'organisation', 'provider'],
  ico: ['ico', 'ic'],
  organisationKind: ['druh organizace', 'typ organizace', 'kind of organisation'],
  name: ['sluzba', 'nazev sluzby', 'nazev', 'service', 'name of the service', 'name'],
  municipality: ['obec', 'mesto', 'misto', 'municipality', 'town'],
  address: ['adresa', 'ulice', 'address'],
  confidential: ['utajena adresa', 'utajeno', 'utajena', 'confidential', 'confidential address'],
  summary: ['popis', 'strucny popis', 'komu a s cim pomuzeme', 'summary', 'description'],
  keywords: ['klicova slova', 'keywords'],
  serviceKind: ['druh sluzby', 'druh socialni sluzby', 'paragraf', 'kind of social service', 'kind'],
  facilityKind: ['druh zarizeni', 'typ zarizeni', 'kind of facility'],
  registrationNumber: ['cislo registrace', 'registrace', 'registracni cislo', 'registration number'],
  forms: ['forma', 'formy', 'forma poskytovani', 'form'],
  targetGroups: ['cilova skupina', 'cilove skupiny', 'okruh osob', 'target groups', 'target group'],
  ageFrom: ['vek od', 'age from'],
  ageTo: ['vek do', 'age to'],
  capacity: ['kapacita', 'pocet klientu', 'capacity'],
  capacityUnit: ['jednotka', 'jednotka kapacity', 'unit of capacity', 'unit'],
  openingHours: ['oteviraci doba', 'provozni doba', 'opening hours'],
  notFor: ['komu neni urcena', 'neni pro', 'not for'],
  ordering: ['objednani', 'objednavani', 'ordering', 'appointments'],
  crisisNote: ['pomoc v krizi', 'krizova dostupnost', 'help in a crisis', 'crisis'],
  goesToFamilies: ['dojizdi do rodin', 'goes to families'],
  howToStart: ['jak zacit', 'prvni krok', 'how to start', 'first step'],
  needsReferral: ['doporuceni', 'potrebuje doporuceni', 'zadanka', 'referral', 'needs a referral'],
  priceNote: ['poznamka k cene', 'price note', 'note on price'],
  languages: ['jazyky', 'jazyk', 'languages'],
  barrierFree: ['bezbarierovost', 'bezbarierove', 'bezbarierovy pristup', 'barrier free'],
  price: ['cena', 'uhrada', 'price'],
  phone: ['telefon', 'tel', 'mobil', 'phone'],
  email: ['email', 'e mail', 'mail'],
  web: ['web', 'www', 'webove stranky', 'website'],
}

const plain = (heading: string): string => words(heading).join(' ')

/** The mapping a header asks for by its own words; every column says one thing at most. */
export function guessMapping(header: readonly string[]): Mapping {
  const free = new Set(header)
  const mapping: Partial<Record<ImportField, string>> = {}
  for (const isBeginning of [false, true]) {
    for (const field of importFields.filter((one) => mapping[one] === undefined)) {
      const found = [...free].find((heading) => usualHeadings[field].some((usual) =>
        isBeginning ? plain(heading).startsWith(`${usual} `) : plain(heading) === usual))
      if (found === undefined) continue
      mapping[field] = found
      free.delete(found)
    }
  }
  return mapping
}

/** What of a remembered mapping this header has. */
export const mappingFor = (header: readonly string[], remembered: Mapping): Mapping =>
  Object.fromEntries(Object.entries(remembered).filter(([, heading]) => header.includes(heading)))

export const missingFields = (mapping: Mapping): readonly ImportField[] => neededFields.filter(
  (field) => mapping[field] === undefined,
)

/** The headings of a table as a set, so that tables of the same columns are the same whatever their order. */
export const headingsOf = (header: readonly string[]): string[] => [...new Set(header.filter((heading) => heading !== ''))].toSorted()
