import { postalCodeWritten } from '#core/identifiers/postalCode.ts'
import type { Ui } from '#web/ui.ts'
import { actorStatuses, facilityKinds, sectors } from '../codelists/index.ts'
import type { OrganisationRow } from '../queries/organisations.ts'
import { roleWords } from '../views/Verified.tsx'
import { dayColumn, type ExportColumn, numberColumn, textColumn } from './columns.ts'
import { fieldColumns } from './fieldColumns.ts'
import type { OrganisationDetails } from './queries.ts'

/** A line of the list with all its card says. */
export type WholeOrganisation = OrganisationRow & Omit<OrganisationDetails, 'id' | 'verifiedUntil'>
type Columns = readonly ExportColumn<WholeOrganisation>[]

const lineColumns = (ui: Ui): Columns => {
  const columns = fieldColumns<WholeOrganisation>(ui)
  return [
    columns.text('organisation', ({ name }) => name), columns.text('ico', ({ ico }) => ico), columns.code('organisationKind', facilityKinds, ({ kind }) => kind),
    columns.code('organisationSector', sectors, ({ sector }) => sector), columns.text('seatMunicipality', ({ seatWritten }) => seatWritten),
    columns.text('organisationPhone', ({ phone }) => phone), columns.text('organisationEmail', ({ email }) => email), columns.text('organisationWeb', ({ web }) => web),
    columns.code('actorStatus', actorStatuses, ({ actorStatus }) => actorStatus), numberColumn(ui.t('directory:organisations.services'), ({ services }) => services),
  ]
}

const cooperationFields = ['netOffers', 'netNeeds', 'netCannot', 'callWhen', 'convenor', 'agreedProcedures'] as const

/** The line of the list first, then the rest of the card with what the actor and the network expect of each other; at last what is only read. */
export const organisationColumns = (ui: Ui): Columns => {
  const { t } = ui
  const columns = fieldColumns<WholeOrganisation>(ui)
  return [
    ...lineColumns(ui), columns.text('legalForm', ({ legalForm }) => legalForm), columns.text('founder', ({ founder }) => founder),
    columns.text('seatAddress', ({ seatAddress }) => seatAddress), columns.text('seatPostalCode', ({ seatPostalCode }) => seatPostalCode && postalCodeWritten(seatPostalCode)),
    columns.text('dataBox', ({ dataBox }) => dataBox), columns.text('about', ({ about }) => about), ...cooperationFields.map((field) => columns.text(field, (row) => row[field])),
    textColumn(t('directory:field.source'), ({ source }) => roleWords(ui, source)), dayColumn(t('directory:verified.label'), ({ verifiedOn }) => verifiedOn),
    dayColumn(t('freshness:verify.holds'), ({ verifiedUntil }) => verifiedUntil), textColumn(t('directory:verified.by'), ({ verifiedBy }) => verifiedBy && roleWords(ui, verifiedBy)),
    columns.text('organisationKey', ({ key }) => key),
  ]
}
