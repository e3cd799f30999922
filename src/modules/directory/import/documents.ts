import type { IsoDate } from '#core/ids.ts'
import type { SheetTable } from '#documents/table/sheetTable.ts'
import type { Ui } from '#web/ui.ts'
import {
  actorStatuses, audienceGroups, authorisedActivities, capacityUnits, type CodeList, facilityKinds, helpFunctions, languages, legalBases, orderings, prices, sectors,
  serviceForms, situations, socialServiceKinds, targetGroups,
} from '../codelists/index.ts'
import { codeOptions, codeWords } from '../codes/words.ts'
import { dayWritten, figureWritten } from './cells/entries.ts'
import { exactWords } from './cells/exactWords.ts'
import { staffCell, useCell } from './cells/staff.ts'
import { type ImportField, importFields } from './fields.ts'
import type { Table } from './table.ts'
import { reasonWords, type Rejected, type RowProblem } from './trouble.ts'

/** Columns whose words are those of a list. */
const lists: Readonly<Partial<Record<ImportField, CodeList>>> = {
  organisationKind: facilityKinds, functions: helpFunctions, situations, serviceKind: socialServiceKinds, facilityKind: facilityKinds, forms: serviceForms, targetGroups,
  capacityUnit: capacityUnits, ordering: orderings, languages, price: prices, organisationSector: sectors, actorStatus: actorStatuses, legalBasis: legalBases,
  authorisedActivities, audienceGroups,
}

const yesNo: readonly ImportField[] = ['confidential', 'goesToFamilies', 'needsReferral', 'barrierFree', 'goesOn']

/** Columns whose cells have a shape of their own: what it is, the sentence of a wrong one says. */
const shapes: Readonly<Partial<Record<ImportField, 'capacities' | 'staff' | 'use' | 'places'>>> =
  { capacities: 'capacities', staff: 'staff', use: 'use', places: 'places' }

/** A table to be filled in: every column by a heading that is recognised, a row as an example, and what the columns take. */
export function sampleTable(ui: Ui, municipality: string): SheetTable {
  const { t, language } = ui
  const example = exampleRow(ui, municipality)
  const columns = importFields.map((field) => ({ header: t(`directory:column.${field}`), kind: 'text' as const, width: 24 }))
  return {
    language, name: t('directory:sample.sheet'), columns, rows: [importFields.map((field) => example[field] ?? null)],
    about: [
      { label: t('directory:sample.howLabel'), value: t('directory:sample.how') },
      ...importFields.flatMap((field) => {
        const value = takes(ui, field)
        return value === null ? [] : [{ label: t(`directory:column.${field}`), value }]
      }),
    ],
  }
}

function takes(ui: Ui, field: ImportField): string | null {
  const shape = shapes[field]
  if (shape) return ui.t(`directory:reject.${shape}`)
  const list = lists[field]
  if (list) return codeOptions(ui, list).map(({ label }) => label).join('; ')
  return yesNo.includes(field) ? `${ui.t('web:yes')}; ${ui.t('web:no')}` : null
}

/** Invented, and said so; every cell is one that the import takes. */
function exampleRow(ui: Ui, municipality: string): Partial<Record<ImportField, string>> {
  const { t } = ui
  return {
    externalKey: 'P-001', organisation: t('directory:sample.organisation'), organisationKind: codeWords(ui, facilityKinds, 'provider'),
    name: t('directory:sample.name'), municipality, address: t('directory:sample.address'), confidential: t('web:no'),
    summary: t('directory:sample.summary'), keywords: t('directory:sample.keywords'),
    functions: [codeWords(ui, helpFunctions, 'mediation'), codeWords(ui, helpFunctions, 'child_psychology')].join('; '),
    situations: codeWords(ui, situations, 'separation'), serviceKind: codeWords(ui, socialServiceKinds, 'osp'),
    forms: [codeWords(ui, serviceForms, 'ambulatory'), codeWords(ui, serviceForms, 'outreach')].join('; '),
    targetGroups: codeWords(ui, targetGroups, 'families'), ageFrom: '3', ageTo: '18', capacity: '12', capacityUnit: codeWords(ui, capacityUnits, 'klient'),
    openingHours: t('directory:sample.openingHours'), ordering: codeWords(ui, orderings, 'appointment'), goesToFamilies: t('web:yes'),
    howToStart: t('directory:sample.howToStart'), needsReferral: t('web:no'), price: codeWords(ui, prices, 'free'), languages: codeWords(ui, languages, 'cs'),
    barrierFree: t('web:yes'), phone: '469 000 000', email: 'poradna@priklad.example', web: 'https://www.priklad.example',
    ...exampleMore(ui, municipality),
  }
}

/** What fewer tables have. Places and capacities are said by the simple columns above. */
function exampleMore({ t, language }: Ui, municipality: string): Partial<Record<ImportField, string>> {
  const day = dayWritten('2026-09-08' as IsoDate, language)
  return {
    organisationSector: exactWords(sectors, 'social', language), organisationPhone: '469 000 001', organisationEmail: 'organizace@priklad.example', organisationWeb: 'https://www.priklad.example',
    legalForm: t('directory:sample.legalForm'), founder: t('directory:sample.founder'), seatMunicipality: municipality, seatAddress: t('directory:sample.address'), seatPostalCode: '539 01',
    actorStatus: exactWords(actorStatuses, 'engaged', language), netOffers: t('directory:sample.netOffers'), postalCode: '539 01',
    legalBasis: exactWords(legalBases, 'social_service', language), audienceGroups: exactWords(audienceGroups, 'separated_parents', language),
    intensity: t('directory:sample.intensity'), areas: t('directory:area.orp', { name: municipality }), hoursPerWeek: figureWritten(17.5, language),
    waitingWeeksFrom: '2', waitingWeeksTo: '4', waitingAsOf: day, capacityFree: '3', capacityFreeAsOf: day,
    ospodCooperation: t('directory:sample.ospodCooperation'), staff: staffCell([{ profession: 'psychologist', fullTime: 0.5 }], language),
    use: useCell([{ year: 2025, unit: 'klient', amount: 120 }], language), fundingUntil: dayWritten('2027-12-31' as IsoDate, language),
  }
}

/** Everything that is wrong with a row, in one cell or line: „Telefon: Telefon má mít devět číslic.“ */
export const problemWords = ({ t }: Ui, { reason, column }: RowProblem): string =>
  column === null ? reasonWords(t, reason) : `${column}: ${reasonWords(t, reason)}`

const reasonsOf = (ui: Ui, { problems }: Rejected): string => problems.map((problem) => problemWords(ui, problem)).join(' ')

/** Rows that were left out, whole as they came, with the reasons before them: mended, they can be sent again. */
export function leftOutRows(ui: Ui, { header, rows }: Table, rejected: readonly Rejected[]): SheetTable {
  const reasons = new Map(rejected.map((row) => [row.line, reasonsOf(ui, row)]))
  const left = rows.filter(({ line }) => reasons.has(line))
  const width = Math.max(header.length, ...left.map(({ cells }) => cells.length))
  const headings = Array.from({ length: width }, (_, index) => header[index] ?? '')
  return {
    language: ui.language, name: ui.t('directory:preview.rejected'),
    columns: [ui.t('directory:preview.leftOut'), ...headings].map((heading) => ({ header: heading, kind: 'text' as const })),
    rows: left.map(({ line, cells }) => [reasons.get(line) ?? null, ...headings.map((_, index) => cells[index] ?? null)]),
  }
}

/** What an import left out, by lines of its file: the file itself is not kept. */
export const leftOutList = (ui: Ui, rejected: readonly Rejected[]): SheetTable => ({
  language: ui.language, name: ui.t('directory:preview.rejected'),
  columns: [
    { header: ui.t('directory:preview.line'), kind: 'number' }, { header: ui.t('directory:preview.row'), kind: 'text' },
    { header: ui.t('directory:preview.reason'), kind: 'text' },
  ],
  rows: rejected.map((row) => [row.line, row.what, reasonsOf(ui, row)]),
})
