import { failed, ok, type Result } from '#core/result.ts'
import type { IsoDate, MunicipalityCode, OrganisationId, ServiceId } from '#core/ids.ts'
import { endedFields } from '../codes/ended.ts'
import { areasMeant } from './areasMeant.ts'
import { choosesEndedPart, type Differences, differencesOf, type FieldChange } from './differences.ts'
import type { ImportedService } from './importedService.ts'
import {
  type Index, indexOf, type Known, type KnownOrganisation, type KnownService, type MeantOrganisation, municipalityMeant, type NamedArea, type NamedMunicipality, newKey, organisationMeant,
  servicesAt, staying,
} from './known.ts'
import { called, type Called, type Follows, isOfMerged, ownFirst } from './followedRows.ts'
import { sameName } from './sameName.ts'
import type { ImportField, ImportTarget } from './fields.ts'
import { type MissingCard, rowKey } from './lineage.ts'
import { joinRows } from './joinedRows.ts'
import { type OrganisationRow, type PlannedOrganisation, planOrganisations } from './organisationsPlan.ts'
import { type MeantPlace, missingPlaces } from './placesPlan.ts'
import { type ReadRow, type ReadRows, type RefusedRow, refusalsOf, type RowSaid } from './rows.ts'
import { type FieldProblem, oncePerField, type Rejected, type RejectReason } from './trouble.ts'

interface Planned {
  readonly line: number
  readonly what: string
  readonly service: ImportedService
  readonly meant: Meant
  readonly follows: Follows
  /** What the card is called that is meant, where the row names one that was merged into it. */
  readonly stays: string | null
}

export interface NewService extends Planned {
  /** The organisation that is here; none for one the import adds, which rows of the same `organisationKey` share. */
  readonly organisation: KnownOrganisation | null
  readonly organisationKey: string
}

export interface ChangedService extends Planned {
  readonly id: ServiceId
  readonly changes: readonly FieldChange[]
  /** Filled fields in which the table says otherwise. */
  readonly kept: readonly FieldChange[]
  /** Places where the card is not yet given. */
  readonly newPlaces: readonly MeantPlace[]
}

/** A card that stays; `kept` are filled fields in which the table says otherwise. One that is not the sender's `isOwn` is only named. */
export interface UnchangedService extends Planned { readonly id: ServiceId, readonly kept: readonly FieldChange[], readonly isOwn: boolean }

export interface ImportPlan {
  /** What its rows are. */
  readonly target: ImportTarget
  readonly added: readonly NewService[]
  readonly changed: readonly ChangedService[]
  readonly unchanged: readonly UnchangedService[]
  /** Organisations of the rows that go through. */
  readonly organisations: readonly PlannedOrganisation[]
  readonly refused: readonly RefusedRow[]
}

/** A plan told to a person: what is wrong with a row by the headings of its own columns. */
export interface ToldPlan extends Omit<ImportPlan, 'refused'> {
  readonly rejected: readonly Rejected[]
  /** Cards that a table of the same name had before and this one has not; of how many that it had. */
  readonly missing: readonly MissingCard[]
  /** Cards that ended because a table of the name had them no more, and this one has them again. */
  readonly returning: readonly MissingCard[]
  readonly knownBefore: number
}

export interface PlanOptions {
  /** ORPs whose cards the person may change; null for all. */
  readonly orpCodes: readonly string[] | null
  /** Replace filled fields too; else only empty ones are filled in. */
  readonly overwrites: boolean
}

type Outcome =
  | { readonly kind: 'added', readonly plan: NewService }
  | { readonly kind: 'changed', readonly plan: ChangedService }
  | { readonly kind: 'unchanged', readonly plan: UnchangedService }

/** What is planned of a part of a long table; its organisations may be named in other parts too. */
export interface PlannedPart extends Pick<ImportPlan, 'added' | 'changed' | 'unchanged' | 'refused'> { readonly organisations: readonly OrganisationRow[] }

/** Says of every row whether it is new, changes a card, changes nothing, or is left out and why. Writes nothing. */
export const planImport = (read: ReadRows, known: Known, options: PlanOptions): ImportPlan => wholePlan(joinRows([read]).map(planner(known, options)), options)

/** The same for a long table part by part: each part is planned knowing of the rows before it. */
export function planner(known: Known, options: PlanOptions): (part: ReadRows) => PlannedPart {
  const index = indexOf(known)
  const seen = new Set<string>()
  return ({ rows, refused: unread }) => {
    const outcomes: Outcome[] = []
    const refused: RefusedRow[] = []
    for (const row of unread) {
      const outcome = row.doubted === null ? null : planRow({ ...row, service: row.doubted }, index, options, new Set())
      if (outcome?.ok === true && outcome.value.kind === 'unchanged') outcomes.push(outcome.value)
      else refused.push({ ...row, problems: [...row.problems, ...misplaced(row.said, index, options)] })
    }
    for (const row of rows) {
      const outcome = planRow(row, index, options, seen)
      if (outcome.ok) outcomes.push(outcome.value)
      else refused.push(...refusalsOf(row, outcome.reason))
    }
    return {
      added: outcomes.flatMap((one) => one.kind === 'added' ? [one.plan] : []), changed: outcomes.flatMap((one) => one.kind === 'changed' ? [one.plan] : []),
      unchanged: outcomes.flatMap((one) => one.kind === 'unchanged' ? [one.plan] : []), organisations: outcomes.map(({ plan }) => organisationRow(plan)), refused,
    }
  }
}

/** The parts as one plan. */
export function wholePlan(parts: readonly PlannedPart[], options: PlanOptions): ImportPlan {
  const { changed, silent } = ownFirst(parts.flatMap((part) => part.changed))
  return {
    target: 'services', added: parts.flatMap(({ added }) => added), changed, unchanged: [...parts.flatMap(({ unchanged }) => unchanged), ...silent],
    organisations: planOrganisations(parts.flatMap(({ organisations }) => organisations), options), refused: parts.flatMap(({ refused }) => refused),
  }
}

/** Whether the table has nothing that is not here already. */
export const writesNothing = ({ added, changed, organisations }: Pick<ImportPlan, 'added' | 'changed' | 'organisations'>): boolean =>
  added.length + changed.length === 0 && organisations.every(({ id, changes }) => id !== null && changes.length === 0)

/** A change in words for people: of which card, and which of its fields. Those of an organisation bear its name before them. */
export interface ToldChange extends Called { readonly field: string, readonly before: unknown, readonly after: unknown }

/** What the plan changes on cards that are here. */
export const changesTold = ({ changed, organisations }: Pick<ImportPlan, 'changed' | 'organisations'>): ToldChange[] => [
  ...changed.flatMap((row) => row.changes.map((change) => ({ ...called(row), ...change }))), ...organisations.flatMap((one) => toldOf(one, one.changes)),
]

/** What the table says otherwise and the cards keep: of services, and of organisations. */
export const keptTold = ({ changed, unchanged, organisations }: Pick<ImportPlan, 'changed' | 'unchanged' | 'organisations'>): ToldChange[] => [
  ...[...changed, ...unchanged].flatMap((row) => row.kept.map((change) => ({ ...called(row), ...change }))), ...organisations.flatMap((one) => toldOf(one, one.kept)),
]

const toldOf = ({ said, stays }: PlannedOrganisation, changes: PlannedOrganisation['changes']): ToldChange[] =>
  changes.map(({ field, before, after }) => ({ ...called({ what: said.name, stays }), field: `organisation.${field}`, before, after }))

/** What a row means by its names. */
interface Meant {
  readonly organisation: MeantOrganisation | null
  readonly organisationKey: string
  readonly seatMunicipality: NamedMunicipality | null
  readonly places: readonly MeantPlace[]
  readonly areas: readonly NamedArea[]
}

const organisationRow = ({ line, service: { organisation: { seat: _seat, ...said } }, meant }: Planned): OrganisationRow => ({
  line, organisationKey: meant.organisationKey, known: meant.organisation, isFollowed: meant.organisation?.isFollowed === true, said: { ...said, seatMunicipality: meant.seatMunicipality },
})

/** What the names of a row mean, or each that means nothing. */
function meantBy(service: ImportedService, index: Index, { orpCodes }: PlanOptions): Result<Meant, readonly FieldProblem[]> {
  const { organisation: said, externalKey } = service
  const problems: FieldProblem[] = []
  const told = <Value>(result: Result<Value, RejectReason>, field: ImportField): Value | null => {
    if (!result.ok) problems.push(...wrongAt(field, result))
    return result.ok ? result.value : null
  }
  const places = service.places.flatMap((place): MeantPlace[] => {
    const municipality = told(municipalityMeant(index, place.municipality, orpCodes), place.column)
    return municipality ? [{ code: municipality.code, isOwn: municipality.isOwn, place }] : []
  })
  const ofService = index.byKey.get(externalKey ?? '')?.organisationId ?? null
  const organisation = told(organisationMeant(index, said, ofService), 'organisation')
  const seat = said.seat && told(municipalityMeant(index, said.seat, orpCodes), 'seatMunicipality')
  const areas = service.areas.flatMap((name) => told(areasMeant(index, name, orpCodes), 'areas') ?? [])
  if (problems.length > 0) return failed(oncePerField(problems))
  return ok({
    organisation, organisationKey: organisation?.id ?? newKey(said), seatMunicipality: seat ? { code: seat.code, name: seat.name } : null, places,
    areas: [...new Map(areas.map((area) => [`${area.level} ${area.code}`, area])).values()],
  })
}

function planRow(
  { line, what, service }: Pick<ReadRow, 'line' | 'what' | 'service'>, index: Index, options: PlanOptions, seen: Set<string>,
): Result<Outcome, readonly FieldProblem[]> {
  const meant = meantBy(service, index, options)
  if (!meant.ok) return meant
  const { organisation, organisationKey, places } = meant.value
  const key = service.externalKey ?? [organisationKey, sameName(service.fields.name), ...places.map(({ code }) => code)].join('\n')
  if (seen.has(key)) return failed([problemOf('duplicate')])
  seen.add(key)
  const card = cardMeant(index, service, organisation, places.map(({ code }) => code))
  if (!card.ok) return failed([problemOf(card.reason)])
  if (choosesEnded(service, card.value.card, organisation === null)) return failed([problemOf('endedCode')])
  const late = futureDays(service, index.today)
  if (late.length > 0) return failed(late)
  const { card: meantCard } = card.value
  const planned = { line, what, service, meant: meant.value, follows: followedIn(card.value, organisation), stays: card.value.stays }
  if (meantCard !== null) return planChange(planned, meantCard, index, options)
  const foreign = foreignNew(planned, options)
  return foreign === null ? ok({ kind: 'added', plan: { ...planned, organisation, organisationKey } }) : failed([foreign])
}

const followedIn = ({ isFollowed }: MeantCard, organisation: MeantOrganisation | null): Follows => isFollowed ? 'card' : organisation?.isFollowed === true ? 'organisation' : null

/** A new card stands somewhere in the person's territory, or is of an organisation that does. */
function foreignNew({ service, meant: { places, organisation } }: Planned, { orpCodes }: PlanOptions): FieldProblem | null {
  if (orpCodes === null || places.some(({ isOwn }) => isOwn)) return null
  const [first] = service.places
  if (first !== undefined) return { reason: 'foreignMunicipality', field: first.column }
  return organisation === null || isWithin(organisation.orpCodes, orpCodes) ? null : problemOf('foreignCard')
}

/** What of a row each reason blames; the others blame the row as a whole. */
const blamed: Readonly<Partial<Record<RejectReason, ImportField>>> = {
  ambiguousOrganisation: 'organisation', ambiguousService: 'name', keyOfAnother: 'externalKey', organisationKeyOfAnother: 'organisationKey',
}

const wrongAt = (field: ImportField, result: Result<unknown, RejectReason>): FieldProblem[] =>
  result.ok ? [] : [{ reason: result.reason, field: blamed[result.reason] ?? field }]

const problemOf = (reason: RejectReason): FieldProblem => ({ reason, field: blamed[reason] ?? null })

/** What is wrong with whose the row is and where; an empty cell has been told already. */
function misplaced({ municipalities, organisation, seat, areas }: RowSaid, index: Index, { orpCodes }: PlanOptions): FieldProblem[] {
  const meant = municipalities.map(({ written, field }) => ({ field, place: municipalityMeant(index, written, orpCodes) }))
  const [first] = meant
  const isForeign = first !== undefined && meant.every(({ place }) => place.ok && !place.value.isOwn)
  return oncePerField([
    ...meant.flatMap(({ field, place }) => wrongAt(field, place)), ...(isForeign ? [{ reason: 'foreignMunicipality', field: first.field } as const] : []),
    ...(organisation.name === '' ? [] : wrongAt('organisation', organisationMeant(index, organisation, null))),
    ...(seat === null ? [] : wrongAt('seatMunicipality', municipalityMeant(index, seat, orpCodes))), ...areas.flatMap((name) => wrongAt('areas', areasMeant(index, name, orpCodes))),
  ])
}

/** Whether the row says something that is offered no more, and the card does not say it already. */
const choosesEnded = (service: ImportedService, card: KnownService | null, isNewOrganisation: boolean): boolean =>
  endedFields('service', { ...service.fields }, card && { ...card.fields }).length > 0
  || endedFields('organisation', isNewOrganisation ? { ...service.organisation.fields } : {}, null).length > 0 || choosesEndedPart(service, card)

/** What is said to hold as of a day cannot hold as of tomorrow. */
function futureDays({ fields, capacity, parts }: ImportedService, today: string): FieldProblem[] {
  const isLate = (day: string | null | undefined): boolean => day != null && day > today
  const late = { reason: 'directory:problem.future' } as const
  return [
    ...(isLate(fields.waitingAsOf) ? [{ ...late, field: 'waitingAsOf' } as const] : []),
    ...(isLate(capacity?.freeAsOf) ? [{ ...late, field: 'capacityFreeAsOf' } as const] : []),
    ...(parts.capacities.some(({ freeAsOf }) => isLate(freeAsOf)) ? [{ ...late, field: 'capacities' } as const] : []),
    ...(parts.use.some(({ year }) => year > Number(today.slice(0, 4))) ? [{ reason: 'directory:problem.year', field: 'use' } as const] : []),
  ]
}

interface MeantCard { readonly card: KnownService | null, readonly isFollowed: boolean, readonly stays: string | null }

/**
 * The card a row means, by its key, else by organisation, name and municipality, else the one it became when a table of this
 * name came before; null for a new one. One that was merged means the one that stays.
 */
function cardMeant(
  index: Index, service: ImportedService, organisation: KnownOrganisation | null, municipalities: readonly MunicipalityCode[],
): Result<MeantCard, RejectReason> {
  const named = cardsCalled(index, service, organisation?.id, municipalities)
  if (!named.ok) return named
  const [first, second] = new Set(named.value.map((card) => staying(card, index.byKey)))
  if (second !== undefined) return failed('ambiguousService')
  const meant = first ?? cardOfBefore(index, service, municipalities)
  const isFollowed = first !== undefined && !named.value.includes(first)
  return meant?.isArchived ? failed('archived') : ok({ card: meant, isFollowed, stays: isFollowed ? first.fields.name : null })
}

function cardsCalled(
  index: Index, { externalKey, fields }: ImportedService, home: OrganisationId | undefined, municipalities: readonly MunicipalityCode[],
): Result<readonly KnownService[], RejectReason> {
  const keyed = index.byKey.get(externalKey ?? '')
  if (keyed === undefined) return ok(servicesAt(index, home, fields.name, municipalities))
  return [keyed, staying(keyed, index.byKey)].some(({ organisationId }) => organisationId === home) ? ok([keyed]) : failed('keyOfAnother')
}

function cardOfBefore({ lineage, byKey }: Index, service: ImportedService, municipalities: readonly MunicipalityCode[]): KnownService | null {
  const id = lineage.cards.get(rowKey(service, municipalities))
  const card = id === undefined ? undefined : byKey.get(id)
  return card === undefined ? null : staying(card, byKey)
}

const isWithin = (has: readonly string[], orpCodes: readonly string[] | null): boolean =>
  orpCodes === null || has.length === 0 || has.some((code) => orpCodes.includes(code))

/** What the row of a merged card fills in; that it is called otherwise was known when the two were merged. */
function filledIn(service: ImportedService, areas: readonly NamedArea[], card: KnownService, today: IsoDate): Differences {
  const { changes, kept } = differencesOf(service, areas, card, { overwrites: false, today, words: [] })
  return { changes, kept: kept.filter(({ field }) => field !== 'name') }
}

/** A card of another territory may be in the table, it only is not changed by it; the row of one that was merged only fills it in. */
function planChange(planned: Planned, card: KnownService, { today, lineage }: Index, { orpCodes, overwrites }: PlanOptions): Result<Outcome, readonly FieldProblem[]> {
  const { service, meant } = planned
  const newPlaces = missingPlaces(meant.places, card.places)
  const { changes, kept }: Differences = isOfMerged(planned) ? filledIn(service, meant.areas, card, today)
    : differencesOf(service, meant.areas, card, { overwrites, today, words: lineage.words.get(card.id) ?? [] })
  const isOwn = isWithin(card.places.map(({ orpCode }) => orpCode), orpCodes)
  if (changes.length === 0 && newPlaces.length === 0) return ok({ kind: 'unchanged', plan: { ...planned, id: card.id, kept, isOwn } })
  if (!isOwn) return failed([problemOf('foreignCard')])
  const [place] = newPlaces
  if (place !== undefined && !newPlaces.some(({ isOwn }) => isOwn)) return failed([{ reason: 'foreignMunicipality', field: place.place.column }])
  return ok({ kind: 'changed', plan: { ...planned, id: card.id, changes, kept, newPlaces } })
}
