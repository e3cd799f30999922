import type { Ui } from '#web/ui.ts'
import {
  audienceGroups, authorisedActivities, facilityKinds, helpFunctions, languages, legalBases, orderings, prices, sectors, serviceForms, situations, socialServiceKinds,
  targetGroups,
} from '../codelists/index.ts'
import { endedWords } from '../endedWords.ts'
import { areasCell } from '../import/cells/areas.ts'
import { capacitiesCell } from '../import/cells/capacities.ts'
import { placesCell } from '../import/cells/places.ts'
import { staffCell, useCell } from '../import/cells/staff.ts'
import { isOutsideNetwork } from '../outsideNetwork.ts'
import type { ServiceRow } from '../queries/services.ts'
import { hasEnded, hoursAWeek } from '../rules.ts'
import { roleWords } from '../views/Verified.tsx'
import { dayColumn, type ExportColumn, textColumn } from './columns.ts'
import { fieldColumns } from './fieldColumns.ts'
import type { WholeService } from './queries.ts'

type Columns = readonly ExportColumn<WholeService>[]

const identityColumns = (ui: Ui): Columns => {
  const columns = fieldColumns<WholeService>(ui)
  return [
    columns.text('name', ({ name }) => name), columns.text('organisation', ({ organisation }) => organisation), columns.text('ico', ({ owner }) => owner.ico),
    columns.code('organisationKind', facilityKinds, ({ owner }) => owner.kind), columns.code('organisationSector', sectors, ({ owner }) => owner.sector),
    columns.text('organisationPhone', ({ owner }) => owner.phone), columns.text('organisationEmail', ({ owner }) => owner.email),
    columns.text('organisationWeb', ({ owner }) => owner.web),
    columns.code('serviceKind', socialServiceKinds, ({ serviceKind }) => serviceKind), columns.code('facilityKind', facilityKinds, ({ facilityKind }) => facilityKind),
    columns.codes('forms', serviceForms, ({ forms }) => forms), columns.number('ageFrom', ({ ageFrom }) => ageFrom), columns.number('ageTo', ({ ageTo }) => ageTo),
    textColumn(ui.t('directory:export.municipalities'), ({ municipalities }) => municipalities.join(', ')),
    columns.text('phone', ({ phone }) => phone), columns.text('email', ({ email }) => email), columns.text('web', ({ web }) => web),
  ]
}

const meaningColumns = (ui: Ui): Columns => {
  const columns = fieldColumns<WholeService>(ui)
  return [
    columns.text('summary', ({ summary }) => summary), columns.text('focus', ({ focus }) => focus), columns.text('intensity', ({ intensity }) => intensity),
    columns.code('legalBasis', legalBases, ({ legalBasis }) => legalBasis), columns.text('registrationNumber', ({ registrationNumber }) => registrationNumber),
    columns.codes('authorisedActivities', authorisedActivities, (row) => row.authorisedActivities),
    columns.codes('targetGroups', targetGroups, (row) => row.targetGroups), columns.codes('audienceGroups', audienceGroups, (row) => row.audienceGroups),
    columns.text('notFor', ({ notFor }) => notFor), columns.codes('functions', helpFunctions, (row) => row.functions),
    columns.codes('situations', situations, (row) => row.situations), columns.text('keywords', ({ keywords }) => keywords),
  ]
}

const reachColumns = (ui: Ui): Columns => {
  const { language, today } = ui
  const columns = fieldColumns<WholeService>(ui)
  return [
    columns.text('places', ({ places }) => placesCell(places.filter((place) => !hasEnded(place, today)), language)),
    columns.text('areas', ({ areas }) => areasCell(areas, language)), columns.yesNo('goesToFamilies', ({ goesToFamilies }) => goesToFamilies),
    columns.text('openingHours', ({ openingHours }) => openingHours), columns.text('openingNote', ({ openingNote }) => openingNote),
    columns.number('hoursPerWeek', statedHours, 3), columns.code('ordering', orderings, ({ ordering }) => ordering),
    columns.number('waitingWeeksFrom', (row) => row.waitingWeeksFrom), columns.number('waitingWeeksTo', (row) => row.waitingWeeksTo),
    columns.text('waitingNote', ({ waitingNote }) => waitingNote), columns.day('waitingAsOf', ({ waitingAsOf }) => waitingAsOf),
    columns.text('crisisNote', ({ crisisNote }) => crisisNote), columns.text('capacities', ({ capacities }) => capacitiesCell(capacities, language)),
    columns.text('howToStart', ({ howToStart }) => howToStart), columns.yesNo('needsReferral', ({ needsReferral }) => needsReferral),
    columns.code('price', prices, ({ price }) => price), columns.text('priceNote', ({ priceNote }) => priceNote),
    columns.codes('languages', languages, (row) => row.languages), columns.yesNo('barrierFree', ({ barrierFree }) => barrierFree),
  ]
}

/** Hours that only follow from the opening hours go on following them, as in the form. */
const statedHours = (row: WholeService): number | null => row.hoursPerWeek === null || row.hoursPerWeek === hoursAWeek({ ...row, places: row.places.map(({ here }) => here) })
  ? null : Math.round(row.hoursPerWeek * 1000) / 1000

const networkColumns = (ui: Ui): Columns => {
  const { language } = ui
  const columns = fieldColumns<WholeService>(ui)
  return [
    columns.text('ospodCooperation', (row) => row.ospodCooperation), columns.text('schoolCooperation', (row) => row.schoolCooperation),
    columns.text('staff', ({ staff }) => staffCell(staff, language)), columns.text('use', ({ use }) => useCell(use, language)),
    columns.day('endsOn', ({ endsOn }) => endsOn), columns.yesNo('goesOn', ({ goesOn }) => goesOn || null),
  ]
}

/** What is only read: who vouches for the card, and what follows from registers. */
const trustColumns = (ui: Ui): Columns => [
  textColumn(ui.t('directory:ended.column'), (row) => endedWords(ui, row)),
  textColumn(ui.t('directory:outside.column'), (row) => isOutsideNetwork(row) ? ui.t('web:yes') : null),
  textColumn(ui.t('directory:field.source'), ({ source }) => roleWords(ui, source)),
  dayColumn(ui.t('directory:verified.label'), ({ verifiedOn }) => verifiedOn), dayColumn(ui.t('freshness:verify.holds'), ({ verifiedUntil }) => verifiedUntil),
  textColumn(ui.t('directory:verified.by'), ({ verifiedBy }) => verifiedBy && roleWords(ui, verifiedBy)),
]

const keyColumns = (ui: Ui): Columns => {
  const columns = fieldColumns<WholeService>(ui)
  return [columns.text('externalKey', ({ key }) => key), columns.text('organisationKey', ({ owner }) => owner.key)]
}

/** The line of the list first, then the rest of the card; until when the money lasts only for whom it is. */
export const serviceColumns = (ui: Ui, seesFunding: (row: Pick<ServiceRow, 'organisationId'>) => boolean): Columns => [
  ...identityColumns(ui), ...meaningColumns(ui), ...reachColumns(ui), ...networkColumns(ui),
  fieldColumns<WholeService>(ui).day('fundingUntil', (row) => seesFunding(row) ? row.fundingUntil : null), ...trustColumns(ui), ...keyColumns(ui),
]
