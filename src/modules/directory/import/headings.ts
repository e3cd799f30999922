import { phoneOf } from '#core/identifiers/phone.ts'
import { words } from '#core/text/fold.ts'
import { languages, translatorFor } from '#i18n/translate.ts'
import { fieldsFor, type ImportField, importFields, type ImportTarget, type Mapping } from './fields.ts'
import type { Table } from './table.ts'
import { organisationHeadings, usualHeadings } from './usualHeadings.ts'

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

type UsualWords = ReadonlyMap<ImportField, readonly (readonly string[])[]>
const wordsOf = (headings: readonly string[]): (readonly string[])[] => headings.map((usual) => words(usual))
const usualWords: Readonly<Record<ImportTarget, UsualWords>> = {
  services: new Map(importFields.map((field) => [field, wordsOf(usualHeadings[field])])),
  organisations: new Map(fieldsFor('organisations').map((field) => [field, wordsOf([...usualHeadings[field], ...organisationHeadings[field] ?? []])])),
}

/** The headings of the tables we write, in every language: they mean what they say and nothing else. */
const ownHeadings: ReadonlyMap<string, ImportField> = new Map(importFields.flatMap((field) =>
  languages.map((language) => [written(translatorFor(language)(`directory:column.${field}`)), field] as const)))

function written(heading: string): string {
  return words(heading).join(' ')
}

/** A day beside free places is theirs; alone it says nothing. */
const dayHeadings = ['ke dni', 'stav ke dni', 'k datu', 'as of']

/** The mapping a table asks for: of services, and where it names none, of organisations. */
export function guessMapping(table: Table): Mapping {
  const ofServices = guessedFor(table, 'services')
  if (ofServices.name !== undefined && ofServices.organisation !== undefined) return ofServices
  const ofOrganisations = guessedFor(table, 'organisations')
  // „Název“ beside a number of a company is its name, else rather that of a service.
  const isOfOrganisations = ofOrganisations.organisation !== undefined && (ofServices.name === undefined || ofOrganisations.ico !== undefined)
  return isOfOrganisations ? ofOrganisations : ofServices
}

/** By the words of the header; every column says one thing at most. */
function guessedFor({ header, rows }: Table, target: ImportTarget): Mapping {
  const free = new Set(header)
  const mapping: Partial<Record<ImportField, string>> = {}
  const take = (field: ImportField, heading: string | undefined): void => {
    if (heading === undefined || mapping[field] !== undefined) return
    mapping[field] = heading
    free.delete(heading)
  }
  for (const heading of header) {
    const field = ownHeadings.get(written(heading))
    if (field !== undefined && fieldsFor(target).includes(field)) take(field, heading)
  }
  for (const agrees of agreements) {
    for (const field of fieldsFor(target).filter((one) => mapping[one] === undefined)) {
      take(field, [...free].find((heading) => usualWords[target].get(field)?.some((usual) => agrees(words(heading), usual))))
    }
  }
  if (mapping.capacityFree !== undefined) take('capacityFreeAsOf', [...free].find((heading) => dayHeadings.includes(written(heading))))
  for (const heading of free) {
    const field = contactHeadings.includes(words(heading).join(' ')) ? contactIn(rows, header.indexOf(heading), target) : null
    if (field !== null) take(field, heading)
  }
  return mapping
}

/** What a column of contacts holds by its first filled cell; null for one that holds several things at once. */
function contactIn(rows: Table['rows'], at: number, target: ImportTarget): ImportField | null {
  const cell = rows.map(({ cells }) => cells[at] ?? '').find((text) => text !== '') ?? ''
  const [phone, email, web] = target === 'services' ? (['phone', 'email', 'web'] as const) : (['organisationPhone', 'organisationEmail', 'organisationWeb'] as const)
  if (phoneOf(cell) !== null) return phone
  if (/^[^\s@]+@[^\s@]+$/.test(cell)) return email
  return /^https?:\/\/\S+$/.test(cell) ? web : null
}
