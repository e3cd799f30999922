import { endedFields } from '../codes/ended.ts'
import { indexOf, type Index, type Known, municipalityMeant, type NamedMunicipality, newKey, organisationMeant } from './known.ts'
import { type OrganisationRow, type PlannedOrganisation, planOrganisations } from './organisationsPlan.ts'
import type { ImportPlan, PlanOptions } from './plan.ts'
import type { ReadOrganisation, readOrganisations, RefusedRow } from './rows.ts'
import type { FieldProblem, RejectReason } from './trouble.ts'

type Read = ReturnType<typeof readOrganisations>
type Row = Read['rows'][number]

/** The same as of services for a table whose rows are organisations. */
export function planOrganisationRows({ rows, refused: unread }: Read, known: Known, options: Options): ImportPlan {
  const index = indexOf(known)
  const seen: Seen = new Map()
  const organisations: PlannedOrganisation[] = []
  const refused: RefusedRow[] = [...unread]
  // Of two that were merged the row of the one that stays comes first.
  const meant = rows.map((row) => ({ row, meant: organisationMeant(index, row.organisation, null) })).sort((one, other) => Number(isFollowed(one.meant)) - Number(isFollowed(other.meant)))
  for (const { row, meant: organisation } of meant) {
    const { planned, problems } = planOne(row, organisation, index, options, seen)
    if (planned !== null && problems.length === 0) organisations.push(planned)
    else refused.push({ line: row.line, what: row.what, problems, said: saidByOrganisation(row), doubted: null })
  }
  return { target: 'organisations', added: [], changed: [], unchanged: [], organisations, refused }
}

export const saidByOrganisation = ({ organisation }: ReadOrganisation): RefusedRow['said'] =>
  ({ externalKey: null, organisation, municipalities: [], seat: organisation.seat, areas: [] })

interface Outcome { readonly planned: PlannedOrganisation | null, readonly problems: readonly FieldProblem[] }
const wrong = (reason: RejectReason, field: FieldProblem['field']): Outcome => ({ planned: null, problems: [{ reason, field }] })

type Options = PlanOptions & { readonly acceptsDoubts: boolean }

type Meant = ReturnType<typeof organisationMeant>
/** Organisations of the rows before, with the fields those change. */
type Seen = Map<string, readonly string[]>
const isFollowed = (meant: Meant): boolean => meant.ok && meant.value?.isFollowed === true

function planOne({ line, organisation: { seat: written, ...said }, doubts }: Row, meant: Meant, index: Index, options: Options, seen: Seen): Outcome {
  if (!meant.ok) return wrong(meant.reason, 'organisation')
  const seat = seatMeant(index, written, options)
  if (!seat.ok) return wrong(seat.reason, 'seatMunicipality')
  const organisationKey = meant.value?.id ?? newKey(said)
  if (seen.has(organisationKey) && !isFollowed(meant)) return wrong('duplicateOrganisation', null)
  const row: OrganisationRow = { line, organisationKey, known: meant.value, isFollowed: isFollowed(meant), said: { ...said, seatMunicipality: seat.value && named(seat.value) } }
  const outcomes = planOrganisations([row], options).map((one) => afterOthers(one, seen)).map((planned): Outcome =>
    ({ planned, problems: [...problemsOf(planned, said.fields, seat.value === null || seat.value.isOwn), ...unreadDoubts(planned, doubts, options)] }))
  return outcomes[0] ?? { planned: null, problems: [] }
}

/** What a row before changes stays so. */
function afterOthers(planned: PlannedOrganisation, seen: Seen): PlannedOrganisation {
  const fields = seen.get(planned.organisationKey) ?? []
  seen.set(planned.organisationKey, [...fields, ...planned.changes.map(({ field }) => field)])
  const late = planned.changes.filter(({ field }) => fields.includes(field))
  return { ...planned, changes: planned.changes.filter((change) => !late.includes(change)), kept: [...planned.kept, ...late] }
}

const seatMeant = (index: Index, written: string | null, { orpCodes }: Options) => written === null ? noSeat : municipalityMeant(index, written, orpCodes)

const noSeat: { readonly ok: true, readonly value: null } = { ok: true, value: null }

const named = ({ code, name }: NamedMunicipality): NamedMunicipality => ({ code, name })

/** A new one of another territory, one whose card the person may not change, and one that says what is offered no more. */
function problemsOf({ id, mayChange, kept }: PlannedOrganisation, fields: PlannedOrganisation['said']['fields'], isOwn: boolean): FieldProblem[] {
  if (id !== null) return mayChange || kept.length === 0 ? [] : [{ reason: 'foreignCard', field: null }]
  if (!isOwn) return [{ reason: 'foreignMunicipality', field: 'seatMunicipality' }]
  return endedFields('organisation', { ...fields }, null).length > 0 ? [{ reason: 'endedCode', field: null }] : []
}

/** A text that looks like somebody's may stay where the card says it already. */
const unreadDoubts = ({ id, changes }: PlannedOrganisation, doubts: readonly FieldProblem[], { acceptsDoubts }: { readonly acceptsDoubts: boolean }): readonly FieldProblem[] =>
  acceptsDoubts ? [] : doubts.filter(({ field }) => id === null || changes.some((change) => change.field === field))
