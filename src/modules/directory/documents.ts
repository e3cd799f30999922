import type { SheetTable } from '#documents/table/sheetTable.ts'
import type { Ui } from '#web/ui.ts'
import { actorStatuses, facilityKinds, labelOf, sectors, serviceForms, socialServiceKinds } from './codelists/index.ts'
import { endedWords } from './endedWords.ts'
import type { OrganisationRow } from './queries/organisations.ts'
import type { ServiceRow } from './queries/services.ts'
import { roleWords } from './views/Verified.tsx'

const about = (ui: Ui, count: number) => [
  { label: ui.t('directory:export.asOf'), value: ui.format.date(ui.today) },
  {
    label: ui.t('directory:export.source'),
    value: ui.t('directory:export.sourceText', { operator: ui.installation.operatorName }),
  },
  { label: ui.t('directory:export.rows'), value: ui.format.number(count) },
]

/** The list of organisations as a table file. Addresses stay out: one of them may be confidential. */
export function organisationsTable(ui: Ui, rows: readonly OrganisationRow[]): SheetTable {
  const { t, language } = ui
  const text = (header: string) => ({ header, kind: 'text' as const })
  return {
    language, name: t('directory:organisations.title'), about: about(ui, rows.length),
    columns: [
      text(t('directory:field.name')), text(t('directory:field.ico')), text(t('directory:field.kind')),
      text(t('directory:field.sector')),
      text(t('directory:field.seatMunicipality')), text(t('directory:field.phone')), text(t('directory:field.email')),
      text(t('directory:field.web')),
      text(t('directory:field.actorStatus')), { header: t('directory:organisations.services'), kind: 'number' },
      { header: t('directory:verified.label'), kind: 'day' }, text(t('directory:field.source')),
    ],
    rows: rows.map((row) => [
      row.name, row.ico, labelOf(facilityKinds, row.kind, language), labelOf(sectors, row.sector, language),
      row.municipality, row.phone,
      row.email, row.web, labelOf(actorStatuses, row.actorStatus, language), row.services, row.verifiedOn,
      roleWords(ui, row.source),
    ]),
  }
}

/** The list of services as a table file: municipalities where they are given, never an address. */
export function servicesTable(ui: Ui, rows: readonly ServiceRow[]): SheetTable {
  const { t, language } = ui
  const text = (header: string) => ({ header, kind: 'text' as const })
  return {
    language, name: t('directory:services.title'), about: about(ui, rows.length),
    columns: [
      text(t('directory:services.name')), text(t('directory:services.organisation')),
      text(t('directory:field.serviceKind')),
      text(t('directory:field.facilityKind')), text(t('directory:field.forms')),
      { header: t('directory:field.ageFrom'), kind: 'number' },
      { header: t('directory:field.ageTo'), kind: 'number' }, text(t('directory:services.municipalities')),
      text(t('directory:field.phone')),
      text(t('directory:field.email')), text(t('directory:field.web')),
      { header: t('directory:verified.label'), kind: 'day' },
      text(t('directory:field.source')), text(t('directory:ended.column')),
    ],
    rows: rows.map((row) => [
      row.name, row.organisation, row.serviceKind && labelOf(socialServiceKinds, row.serviceKind, language),
      row.facilityKind && labelOf(facilityKinds, row.facilityKind, language),
      row.forms.map((form) => labelOf(serviceForms, form, language)).join(', '), row.ageFrom, row.ageTo,
      row.municipalities.join(', '),
      row.phone, row.email, row.web, row.verifiedOn, roleWords(ui, row.source), endedWords(ui, row),
    ]),
  }
}
