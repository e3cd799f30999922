import type { Ui } from '#web/ui.ts'
import {
  audienceGroups, authorisedActivities, capacityUnits, facilityKinds, helpFunctions, labelOf, languages, legalBases, orderings, prices, professions, serviceForms,
  situations, socialServiceKinds, targetGroups,
} from '../codelists/index.ts'
import { codeWords } from '../codes/words.ts'
import { endedWords } from '../endedWords.ts'
import { openingWords } from '../openingWords.ts'
import { capacityWords, placeWords, servedWords } from '../print/cardWords.ts'
import type { ServiceRow } from '../queries/services.ts'
import { hasEnded } from '../rules.ts'
import { wordOf, yesOrNo } from '../views/options.ts'
import { roleWords } from '../views/Verified.tsx'
import { waitingWords } from '../waitingWords.ts'
import { dayColumn, type ExportColumn, numberColumn, textColumn } from './columns.ts'
import type { ServiceDetails } from './queries.ts'

/** A line of the list with all its card says. */
export type WholeService = ServiceRow & Omit<ServiceDetails, 'id' | 'verifiedUntil'>
type Columns = readonly ExportColumn<WholeService>[]

/** Lists whose entries have commas of their own are parted by semicolons. */
const parted = (words: readonly string[]): string => words.join('; ')
const beside = (words: string | null, note: string | null): string => [words, note].filter((part) => part !== null && part !== '').join('; ')

const lineColumns = (ui: Ui): Columns => {
  const { t, language } = ui
  return [
    textColumn(t('directory:services.name'), ({ name }) => name), textColumn(t('directory:services.organisation'), ({ organisation }) => organisation),
    textColumn(t('directory:field.serviceKind'), ({ serviceKind }) => serviceKind && labelOf(socialServiceKinds, serviceKind, language)),
    textColumn(t('directory:field.facilityKind'), ({ facilityKind }) => facilityKind && labelOf(facilityKinds, facilityKind, language)),
    textColumn(t('directory:field.forms'), ({ forms }) => forms.map((form) => labelOf(serviceForms, form, language)).join(', ')),
    numberColumn(t('directory:field.ageFrom'), ({ ageFrom }) => ageFrom), numberColumn(t('directory:field.ageTo'), ({ ageTo }) => ageTo),
    textColumn(t('directory:services.municipalities'), ({ municipalities }) => municipalities.join(', ')),
    textColumn(t('directory:field.phone'), ({ phone }) => phone), textColumn(t('directory:field.email'), ({ email }) => email),
    textColumn(t('directory:field.web'), ({ web }) => web), dayColumn(t('directory:verified.label'), ({ verifiedOn }) => verifiedOn),
    textColumn(t('directory:field.source'), ({ source }) => roleWords(ui, source)), textColumn(t('directory:ended.column'), (row) => endedWords(ui, row)),
  ]
}

const meaningColumns = (ui: Ui): Columns => {
  const { t } = ui
  return [
    textColumn(t('directory:field.summary'), ({ summary }) => summary), textColumn(t('directory:field.focus'), ({ focus }) => focus),
    textColumn(t('directory:field.intensity'), ({ intensity }) => intensity),
    textColumn(t('directory:field.legalBasis'), ({ legalBasis }) => wordOf(ui, legalBases, legalBasis)),
    textColumn(t('directory:field.registrationNumber'), ({ registrationNumber }) => registrationNumber),
    textColumn(t('directory:field.authorisedActivities'), (row) => parted(row.authorisedActivities.map((code) => codeWords(ui, authorisedActivities, code)))),
    textColumn(t('directory:field.targetGroups'), (row) => parted(row.targetGroups.map((code) => codeWords(ui, targetGroups, code)))),
    textColumn(t('directory:field.audienceGroups'), (row) => parted(row.audienceGroups.map((code) => codeWords(ui, audienceGroups, code)))),
    textColumn(t('directory:field.notFor'), ({ notFor }) => notFor),
    textColumn(t('directory:field.functions'), (row) => parted(row.functions.map((code) => codeWords(ui, helpFunctions, code)))),
    textColumn(t('directory:field.situations'), (row) => parted(row.situations.map((code) => codeWords(ui, situations, code)))),
    textColumn(t('directory:field.keywords'), ({ keywords }) => keywords),
  ]
}

const reachColumns = (ui: Ui): Columns => {
  const { t, language } = ui
  return [
    textColumn(t('directory:part.places'), ({ places }) => parted(places.filter((place) => !hasEnded(place, ui.today)).map((place) => placeWords(ui, place)))),
    textColumn(t('directory:part.areas'), (row) => servedWords(ui, row)),
    textColumn(t('directory:field.goesToFamilies'), ({ goesToFamilies }) => yesOrNo(ui, goesToFamilies)),
    textColumn(t('directory:field.openingHours'), ({ openingHours, openingNote }) => openingWords(language, openingHours, openingNote)),
    numberColumn(t('directory:field.hoursPerWeek'), ({ hoursPerWeek }) => hoursPerWeek, 1),
    textColumn(t('directory:field.ordering'), ({ ordering }) => wordOf(ui, orderings, ordering)),
    textColumn(t('directory:waiting.label'), (row) => waitingWords(ui, row)), textColumn(t('directory:field.crisisNote'), ({ crisisNote }) => crisisNote),
    textColumn(t('directory:part.capacity'), (row) => capacityWords(ui, row)),
    textColumn(t('directory:field.howToStart'), ({ howToStart }) => howToStart),
    textColumn(t('directory:field.needsReferral'), ({ needsReferral }) => yesOrNo(ui, needsReferral)),
    textColumn(t('directory:field.price'), ({ price, priceNote }) => beside(wordOf(ui, prices, price), priceNote)),
    textColumn(t('directory:field.languages'), (row) => parted(row.languages.map((code) => codeWords(ui, languages, code)))),
    textColumn(t('directory:field.barrierFree'), ({ barrierFree }) => yesOrNo(ui, barrierFree)),
  ]
}

const networkColumns = (ui: Ui): Columns => {
  const { t, language, format } = ui
  return [
    textColumn(t('directory:field.ospodCooperation'), ({ ospodCooperation }) => ospodCooperation),
    textColumn(t('directory:field.schoolCooperation'), ({ schoolCooperation }) => schoolCooperation),
    textColumn(t('directory:part.staff'), ({ staff }) =>
      parted(staff.map(({ profession, fullTime }) => `${codeWords(ui, professions, profession)}: ${format.number(fullTime, 2)}`))),
    textColumn(t('directory:part.use'), ({ use }) =>
      parted(use.map(({ year, unit, amount }) => `${year}: ${format.number(amount)} (${labelOf(capacityUnits, unit, language)})`))),
    dayColumn(t('freshness:verify.holds'), ({ verifiedUntil }) => verifiedUntil),
    textColumn(t('directory:verified.by'), ({ verifiedBy }) => verifiedBy && roleWords(ui, verifiedBy)),
  ]
}

/** The line of the list first, then the rest of the card; until when the money lasts only for whom it is. */
export const serviceColumns = (ui: Ui, seesFunding: (row: ServiceRow) => boolean): Columns => [
  ...lineColumns(ui), ...meaningColumns(ui), ...reachColumns(ui), ...networkColumns(ui),
  dayColumn(ui.t('directory:field.fundingUntil'), (row) => seesFunding(row) ? row.fundingUntil : null),
]
