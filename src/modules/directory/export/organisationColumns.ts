import { postalCodeWritten } from '#core/identifiers/postalCode.ts'
import type { Ui } from '#web/ui.ts'
import { actorStatuses, facilityKinds, labelOf, sectors } from '../codelists/index.ts'
import type { OrganisationRow } from '../queries/organisations.ts'
import { roleWords } from '../views/Verified.tsx'
import { dayColumn, type ExportColumn, numberColumn, textColumn } from './columns.ts'
import type { OrganisationDetails } from './queries.ts'

/** A line of the list with all its card says. */
export type WholeOrganisation = OrganisationRow & Omit<OrganisationDetails, 'id' | 'verifiedUntil'>
type Columns = readonly ExportColumn<WholeOrganisation>[]

const lineColumns = (ui: Ui): Columns => {
  const { t, language } = ui
  return [
    textColumn(t('directory:field.name'), ({ name }) => name), textColumn(t('directory:field.ico'), ({ ico }) => ico),
    textColumn(t('directory:field.kind'), ({ kind }) => labelOf(facilityKinds, kind, language)),
    textColumn(t('directory:field.sector'), ({ sector }) => labelOf(sectors, sector, language)),
    textColumn(t('directory:field.seatMunicipality'), ({ municipality }) => municipality), textColumn(t('directory:field.phone'), ({ phone }) => phone),
    textColumn(t('directory:field.email'), ({ email }) => email), textColumn(t('directory:field.web'), ({ web }) => web),
    textColumn(t('directory:field.actorStatus'), ({ actorStatus }) => labelOf(actorStatuses, actorStatus, language)),
    numberColumn(t('directory:organisations.services'), ({ services }) => services), dayColumn(t('directory:verified.label'), ({ verifiedOn }) => verifiedOn),
    textColumn(t('directory:field.source'), ({ source }) => roleWords(ui, source)),
  ]
}

const cooperationFields = ['netOffers', 'netNeeds', 'netCannot', 'callWhen', 'convenor', 'agreedProcedures'] as const

/** The line of the list first, then the rest of the card with what the actor and the network expect of each other. */
export const organisationColumns = (ui: Ui): Columns => {
  const { t } = ui
  return [
    ...lineColumns(ui),
    textColumn(t('directory:field.legalForm'), ({ legalForm }) => legalForm), textColumn(t('directory:field.founder'), ({ founder }) => founder),
    textColumn(t('directory:field.seatAddress'), ({ seatAddress }) => seatAddress),
    textColumn(t('directory:field.seatPostalCode'), ({ seatPostalCode }) => seatPostalCode && postalCodeWritten(seatPostalCode)),
    textColumn(t('directory:field.dataBox'), ({ dataBox }) => dataBox), textColumn(t('directory:field.about'), ({ about }) => about),
    ...cooperationFields.map((field) => textColumn<WholeOrganisation>(t(`directory:field.${field}`), (row) => row[field])),
    dayColumn(t('freshness:verify.holds'), ({ verifiedUntil }) => verifiedUntil),
    textColumn(t('directory:verified.by'), ({ verifiedBy }) => verifiedBy && roleWords(ui, verifiedBy)),
  ]
}
