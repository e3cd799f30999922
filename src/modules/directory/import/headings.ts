import { phoneOf } from '#core/identifiers/phone.ts'
import { words } from '#core/text/fold.ts'
import { type ImportField, importFields, type Mapping } from './fields.ts'
import type { Table } from './table.ts'

/** Headings that tables usually have, folded; their words may stand in any order. */
const usualHeadings: Readonly<Record<ImportField, readonly string[]>> = {
  externalKey: ['id', 'klic', 'vlastni klic radku', 'identifikator', 'kod', 'key', 'external key', 'own key of the row'],
  organisation: [
    'organizace', 'poskytovatel', 'nazev poskytovatele', 'nazev organizace', 'jmeno organizace', 'nazev poskytovatele sluzby', 'subjekt', 'nazev subjektu',
    'instituce', 'nazev instituce', 'akter', 'firma', 'organisation', 'organization', 'provider', 'name of the provider',
  ],
  ico: ['ico', 'ic', 'ico poskytovatele', 'ico organizace', 'identifikacni cislo', 'company number'],
  organisationKind: ['druh organizace', 'typ organizace', 'druh poskytovatele', 'typ poskytovatele', 'kind of organisation', 'type of organisation'],
  name: [
    'sluzba', 'nazev sluzby', 'nazev', 'jmeno sluzby', 'nazev zarizeni', 'zarizeni', 'nazev programu', 'program', 'nabidka', 'service', 'name of the service',
    'service name', 'name',
  ],
  municipality: [
    'obec', 'mesto', 'misto', 'nazev obce', 'obec poskytovani', 'mesto poskytovani', 'obec mesto', 'mesto obec', 'sidlo obec', 'lokalita', 'municipality', 'town', 'city',
  ],
  address: [
    'adresa', 'ulice', 'adresa sluzby', 'adresa mista poskytovani', 'ulice a cislo', 'ulice a cislo popisne', 'ulice cp', 'kde nas najdete', 'address', 'street',
  ],
  confidential: ['utajena adresa', 'adresa utajena', 'utajeno', 'utajena', 'neverejna adresa', 'confidential', 'confidential address'],
  summary: [
    'popis', 'strucny popis', 'komu a s cim pomuzeme', 'popis sluzby', 'charakteristika', 'o sluzbe', 'anotace', 'poslani', 'summary', 'description',
  ],
  keywords: ['klicova slova', 'stitky', 'keywords', 'tags'],
  functions: ['s cim pomaha', 's cim pomahame', 's cim pomuzeme', 'funkce pomoci', 'oblast pomoci', 'oblasti pomoci', 'what it helps with', 'helps with'],
  situations: ['zivotni situace', 'situace', 'zivotni udalosti', 'life situations', 'situations'],
  serviceKind: [
    'druh sluzby', 'druh socialni sluzby', 'typ sluzby', 'typ socialni sluzby', 'paragraf', 'kind of social service', 'kind of service', 'type of service', 'kind',
  ],
  facilityKind: ['druh zarizeni', 'typ zarizeni', 'kind of facility', 'type of facility'],
  registrationNumber: ['cislo registrace', 'registrace', 'registracni cislo', 'identifikator sluzby', 'registration number'],
  forms: ['forma', 'formy', 'forma poskytovani', 'forma sluzby', 'formy sluzby', 'zpusob poskytovani', 'form', 'forms'],
  targetGroups: [
    'cilova skupina', 'cilove skupiny', 'okruh osob', 'okruhy osob', 'klienti', 'pro koho', 'komu je urcena', 'komu je sluzba urcena', 'target groups',
    'target group', 'for whom',
  ],
  ageFrom: ['vek od', 'od veku', 'od let', 'od kolika let', 'vek od let', 'minimalni vek', 'nejnizsi vek', 'vek min', 'age from', 'from age', 'minimum age'],
  ageTo: ['vek do', 'do veku', 'do let', 'do kolika let', 'vek do let', 'maximalni vek', 'nejvyssi vek', 'vek max', 'age to', 'to age', 'maximum age'],
  capacity: ['kapacita', 'pocet klientu', 'pocet mist', 'pocet luzek', 'kapacita sluzby', 'capacity', 'places'],
  capacityUnit: ['jednotka', 'jednotka kapacity', 'unit of capacity', 'unit'],
  openingHours: [
    'oteviraci doba', 'provozni doba', 'otevreno', 'oteviracka', 'oteviraci hodiny', 'provozni hodiny', 'uredni hodiny', 'ordinacni hodiny', 'ordinacni doba',
    'doba poskytovani', 'cas poskytovani', 'kdy', 'kdy je otevreno', 'opening hours', 'open', 'hours',
  ],
  notFor: ['komu neni urcena', 'neni pro', 'pro koho neni', 'komu sluzba neni urcena', 'koho neprijimame', 'not for'],
  ordering: ['objednani', 'objednavani', 'nutnost objednani', 'je treba se objednat', 'ordering', 'appointments'],
  crisisNote: ['pomoc v krizi', 'krizova dostupnost', 'krizova pomoc', 'help in a crisis', 'crisis'],
  goesToFamilies: ['dojizdi do rodin', 'jezdi do rodin', 'prace v rodinach', 'goes to families'],
  howToStart: ['jak zacit', 'prvni krok', 'prvni kontakt', 'jak se prihlasit', 'jak se objednat', 'how to start', 'first step'],
  needsReferral: ['doporuceni', 'potrebuje doporuceni', 'nutne doporuceni', 'zadanka', 'nutna zadanka', 'referral', 'needs a referral'],
  priceNote: ['poznamka k cene', 'poznamka k uhrade', 'price note', 'note on price'],
  languages: ['jazyky', 'jazyk', 'jazyky sluzby', 'jazykova vybavenost', 'languages', 'language'],
  barrierFree: ['bezbarierovost', 'bezbarierove', 'bezbarierovy pristup', 'bezbarierova', 'bezbarierovy', 'barrier free'],
  price: ['cena', 'uhrada', 'cena sluzby', 'uhrada klienta', 'platba', 'price'],
  phone: [
    'telefon', 'tel', 'mobil', 'telefonni cislo', 'cislo telefonu', 'tel cislo', 'kontaktni telefon', 'mobilni telefon', 'telefonicky kontakt',
    'telefonni kontakt', 'telefon sluzby', 'telefon mobil', 'phone', 'phone number', 'telephone', 'mobile',
  ],
  email: [
    'email', 'e mail', 'mail', 'emailova adresa', 'e mailova adresa', 'kontaktni email', 'kontaktni e mail', 'elektronicka posta', 'email sluzby', 'email address',
    'e mail address',
  ],
  web: [
    'web', 'www', 'webove stranky', 'webova stranka', 'webova adresa', 'www stranky', 'internetove stranky', 'internetova adresa', 'stranky', 'odkaz', 'url',
    'web sluzby', 'website', 'web page',
  ],
}

/** Headings under which tables have a telephone, an e-mail address or a website; what stands there tells which. */
const contactHeadings = ['kontakt', 'kontakty', 'kontaktni udaje', 'spojeni', 'contact', 'contacts']

/** How far the words of a heading agree with usual ones. Beginnings are last: a beginning of one word says little. */
type Agreement = (heading: readonly string[], usual: readonly string[]) => boolean

const agreements: readonly Agreement[] = [
  (heading, usual) => heading.length === usual.length && contains(heading, usual),
  // „Věk od – do“ says two things, and neither of them as a number.
  (heading, usual) => usual.length > 1 && contains(heading, usual) && !(heading.includes('od') && heading.includes('do')),
  (heading, usual) => usual.length === 1 && heading[0] === usual[0],
]

const contains = (heading: readonly string[], usual: readonly string[]): boolean => usual.every((word) => heading.includes(word))

const usualWords = new Map(importFields.map((field) => [field, usualHeadings[field].map((usual) => words(usual))]))

/** The mapping a table asks for by the words of its header; every column says one thing at most. */
export function guessMapping({ header, rows }: Table): Mapping {
  const free = new Set(header)
  const mapping: Partial<Record<ImportField, string>> = {}
  const take = (field: ImportField, heading: string | undefined): void => {
    if (heading === undefined || mapping[field] !== undefined) return
    mapping[field] = heading
    free.delete(heading)
  }
  for (const agrees of agreements) {
    for (const field of importFields.filter((one) => mapping[one] === undefined)) {
      take(field, [...free].find((heading) => usualWords.get(field)?.some((usual) => agrees(words(heading), usual))))
    }
  }
  for (const heading of free) {
    const field = contactHeadings.includes(words(heading).join(' ')) ? contactIn(rows, header.indexOf(heading)) : null
    if (field !== null) take(field, heading)
  }
  return mapping
}

/** What a column of contacts holds by its first filled cell; null for one that holds several things at once. */
function contactIn(rows: Table['rows'], at: number): ImportField | null {
  const cell = rows.map(({ cells }) => cells[at] ?? '').find((text) => text !== '') ?? ''
  if (phoneOf(cell) !== null) return 'phone'
  if (/^[^\s@]+@[^\s@]+$/.test(cell)) return 'email'
  return /^https?:\/\/\S+$/.test(cell) ? 'web' : null
}
