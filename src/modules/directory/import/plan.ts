import { phoneOf } from '#core/identifiers/phone.ts'
import { failed, ok, type Result } from '#core/result.ts'
import type { MunicipalityCode, ServiceId } from '#core/ids.ts'
import { endedFields } from '../codes/ended.ts'
import type { ImportedService, ServiceFields } from './importedService.ts'
import { serviceFieldNames } from './importedService.ts'
import {
  type Index, indexOf, type Known, type KnownOrganisation, type KnownService, municipalityMeant, organisationMeant,
  sameName, servicesAt,
} from './known.ts'
import type { ImportField } from './fields.ts'
import type { ReadRow, RefusedRow, RowSaid } from './rows.ts'
import type { FieldProblem, Rejected, RejectReason } from './trouble.ts'

/** A field with what stands on the card and what the table says. */
export interface FieldChange {
  readonly field: keyof ServiceFields, readonly before: ServiceFields[keyof ServiceFields],
  readonly after: ServiceFields[keyof ServiceFields],
}

interface Planned {
  readonly line: number, readonly what: string, readonly municipality: MunicipalityCode,
  readonly service: ImportedService,
}

export interface NewService extends Planned {
  /** The organisation that is here; none for one the import adds, which rows of the same `organisationKey` share. */
  readonly organisation: KnownOrganisation | null
  readonly organisationKey: string
}

export interface ChangedService extends Planned {
  readonly id: ServiceId
  readonly changes: readonly FieldChange[]
  /** The card is not yet given in the municipality of the row. */
  readonly addsPlace: boolean
  readonly addsCapacity: boolean
}

/** A card that stays; `kept` are filled fields in which the table says otherwise. */
export interface UnchangedService extends Planned { readonly kept: readonly FieldChange[] }

export interface ImportPlan {
  readonly added: readonly NewService[]
  readonly changed: readonly ChangedService[]
  readonly unchanged: readonly UnchangedService[]
  readonly refused: readonly RefusedRow[]
}

/** A plan told to a person: what is wrong with a row by the headings of its own columns. */
export interface ToldPlan extends Omit<ImportPlan, 'refused'> { readonly rejected: readonly Rejected[] }

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

/** Rows that were read: those that can be used and those that cannot. */
export interface ReadRows { readonly rows: readonly ReadRow[], readonly refused: readonly RefusedRow[] }

/** Says of every row whether it is new, changes a card, changes nothing, or is left out and why. Writes nothing. */
export const planImport = (read: ReadRows, known: Known, options: PlanOptions): ImportPlan => planner(known, options)(read)

/** The same for a long table part by part: each part is planned knowing of the rows before it. */
export function planner(known: Known, options: PlanOptions): (part: ReadRows) => ImportPlan {
  const index = indexOf(known)
  const seen = new Set<string>()
  return ({ rows, refused: unread }) => {
    const added: NewService[] = []
    const changed: ChangedService[] = []
    const unchanged: UnchangedService[] = []
    const refused = unread.map((row): RefusedRow => ({ ...row, problems: [...row.problems, ...misplaced(row.said, index, options)] }))
    for (const row of rows) {
      const outcome = planRow(row, index, options, seen)
      if (!outcome.ok) refused.push({ line: row.line, what: row.what, problems: outcome.reason, said: row.service })
      else if (outcome.value.kind === 'added') added.push(outcome.value.plan)
      else if (outcome.value.kind === 'changed') changed.push(outcome.value.plan)
      else unchanged.push(outcome.value.plan)
    }
    return { added, changed, unchanged, refused }
  }
}

function planRow(
  { line, what, service }: ReadRow, index: Index, options: PlanOptions, seen: Set<string>,
): Result<Outcome, readonly FieldProblem[]> {
  const place = municipalityMeant(index, service.municipality, options.orpCodes)
  const organisation = organisationMeant(index, service.organisation, service.ico)
  if (!place.ok || !organisation.ok) return failed(misplaced(service, index, options))
  const organisationKey = organisation.value?.id ?? service.ico ?? sameName(service.organisation)
  const key = service.externalKey ?? `${organisationKey}\n${sameName(service.fields.name)}\n${place.value.code}`
  if (seen.has(key)) return failed([problemOf('duplicate')])
  seen.add(key)
  const card = cardMeant(index, service, organisation.value, place.value.code, options)
  if (!card.ok) return failed([problemOf(card.reason)])
  const planned = { line, what, municipality: place.value.code, service }
  if (card.value === null) {
    return ok({ kind: 'added', plan: { ...planned, organisation: organisation.value, organisationKey } })
  }
  return ok(planChange(planned, card.value, options.overwrites))
}

/** What of a row each reason blames; the others blame the row as a whole. */
const blamed: Readonly<Partial<Record<RejectReason, ImportField>>> = {
  unknownMunicipality: 'municipality', ambiguousMunicipality: 'municipality', foreignMunicipality: 'municipality',
  ambiguousOrganisation: 'organisation', ambiguousService: 'name', keyOfAnother: 'externalKey',
}

const problemOf = (reason: RejectReason): FieldProblem => ({ reason, field: blamed[reason] ?? null })

/** What is wrong with whose the row is and where; an empty cell has been told already. */
function misplaced({ municipality, organisation, ico }: RowSaid, index: Index, { orpCodes }: PlanOptions): FieldProblem[] {
  const place = municipality === '' ? null : municipalityMeant(index, municipality, orpCodes)
  const whose = organisation === '' ? null : organisationMeant(index, organisation, ico)
  return [place, whose].flatMap((meant) => meant === null || meant.ok ? [] : [problemOf(meant.reason)])
}

/** Whether the row says something that is offered no more, and the card does not say it already. */
const choosesEnded = ({ fields, organisationKind, capacity }: ImportedService, card: KnownService | null, isNewOrganisation: boolean): boolean =>
  endedFields('service', { ...fields }, card && { ...card.fields }).length > 0
  || endedFields('organisation', isNewOrganisation ? { kind: organisationKind } : {}, null).length > 0
  || endedFields('service', card?.hasCapacity === true ? {} : { unit: capacity?.unit ?? null }, null).length > 0

/** The card a row means, by its key, else by organisation, name and municipality; null for a new one. */
function cardMeant(
  index: Index, service: ImportedService, organisation: KnownOrganisation | null,
  municipality: MunicipalityCode, { orpCodes }: PlanOptions,
): Result<KnownService | null, RejectReason> {
  const { externalKey, fields } = service
  const keyed = externalKey === null ? undefined : index.byKey.get(externalKey)
  if (keyed && keyed.organisationId !== organisation?.id) return failed('keyOfAnother')
  const atPlace = organisation ? servicesAt(index, organisation.id, fields.name, municipality) : []
  const card = onlyUsable(keyed ? [keyed] : atPlace, orpCodes)
  return card.ok && choosesEnded(service, card.value, organisation === null) ? failed('endedCode') : card
}

function onlyUsable(
  [first, second]: readonly KnownService[], orpCodes: PlanOptions['orpCodes'],
): Result<KnownService | null, RejectReason> {
  if (first === undefined) return ok(null)
  if (second !== undefined) return failed('ambiguousService')
  if (first.isArchived) return failed('archived')
  return isWithin(first, orpCodes) ? ok(first) : failed('foreignCard')
}

const isWithin = (card: KnownService, orpCodes: PlanOptions['orpCodes']): boolean =>
  orpCodes === null || card.orpCodes.length === 0 || card.orpCodes.some((code) => orpCodes.includes(code))

const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)

function planChange(planned: Planned, card: KnownService, overwrites: boolean): Outcome {
  const differing = serviceFieldNames.flatMap((field): FieldChange[] => {
    const after = planned.service.fields[field]
    const before = card.fields[field]
    // An empty cell says nothing, so it never takes anything away.
    return isEmpty(after) || isSame(field, before, after) ? [] : [{ field, before, after }]
  })
  const changes = overwrites ? differing : differing.filter(({ before }) => isEmpty(before))
  const addsPlace = !card.municipalities.includes(planned.municipality)
  const addsCapacity = planned.service.capacity !== null && !card.hasCapacity
  if (changes.length === 0 && !addsPlace && !addsCapacity) {
    return { kind: 'unchanged', plan: { ...planned, kept: differing } }
  }
  return { kind: 'changed', plan: { ...planned, id: card.id, changes, addsPlace, addsCapacity } }
}

const inOrder = (value: unknown): unknown => Array.isArray(value) ? value.map(String).toSorted().join() : value

/** A telephone written before numbers were kept one way is still the same telephone. */
const meant = (field: string, value: unknown): unknown =>
  field === 'phone' && typeof value === 'string' ? phoneOf(value) ?? value : inOrder(value)

const isSame = (field: string, before: unknown, after: unknown): boolean => meant(field, before) === meant(field, after)
