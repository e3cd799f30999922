import type { OrganisationId } from '#core/ids.ts'
import type { OrganisationCard } from '../cards.ts'
import { endedFields } from '../codes/ended.ts'
import { isSame } from './differences.ts'
import { isEmpty } from './empty.ts'
import { type ImportedOrganisation, type OrganisationFields, organisationFieldNames } from './importedService.ts'
import type { KnownOrganisation, NamedMunicipality } from './known.ts'

/** What a table may say of an organisation, beside its name. */
const plannedFields = ['ico', 'seatMunicipality', ...organisationFieldNames] as const
type PlannedField = (typeof plannedFields)[number]

export interface OrganisationChange { readonly field: PlannedField, readonly before: unknown, readonly after: unknown }

/** What all rows of one organisation say of it together. */
export interface SaidOrganisation extends Pick<ImportedOrganisation, 'key' | 'name' | 'ico'> {
  readonly seatMunicipality: NamedMunicipality | null
  readonly fields: OrganisationFields
}

/** An organisation that the rows name: a new one without an id, else what changes on its card and what stays. */
export interface PlannedOrganisation {
  readonly organisationKey: string
  readonly line: number
  readonly said: SaidOrganisation
  readonly id: OrganisationId | null
  /** The card is of a territory where the person changes cards. */
  readonly mayChange: boolean
  /** Its rows say one that was merged; the one that stays is meant. */
  readonly isFollowed: boolean
  /** What it is called then. */
  readonly stays: string | null
  readonly changes: readonly OrganisationChange[]
  readonly kept: readonly OrganisationChange[]
}

/** A row that goes through, by what it says of its organisation. */
export interface OrganisationRow {
  readonly line: number
  readonly organisationKey: string
  readonly known: KnownOrganisation | null
  /** It says one that was merged into the known one. */
  readonly isFollowed: boolean
  readonly said: SaidOrganisation
}

interface Options { readonly orpCodes: readonly string[] | null, readonly overwrites: boolean }

/**
 * Organisations of the rows, each once. What the first row says holds, its own rows before those of one merged into it, and those
 * only fill it in; where a later one says otherwise, it is told.
 */
export function planOrganisations(rows: readonly OrganisationRow[], options: Options): PlannedOrganisation[] {
  return [...Map.groupBy(rows, ({ organisationKey }) => organisationKey).values()].flatMap((unsorted) => {
    const group = unsorted.toSorted((one, other) => Number(one.isFollowed) - Number(other.isFollowed))
    const [first] = group
    if (first === undefined) return []
    const { said, otherwise } = together(group.map((row) => row.said), first.said)
    const mayChange = first.known === null || isOwn(first.known, options)
    const differences = first.known === null ? { changes: [], kept: otherwise } : ownFirst(group, first.known, { ...options, mayChange })
    return [{ organisationKey: first.organisationKey, line: first.line, said, id: first.known?.id ?? null, mayChange, isFollowed: first.isFollowed, stays: first.isFollowed ? first.known?.name ?? null : null, ...differences }]
  })
}

type Differences = Pick<PlannedOrganisation, 'changes' | 'kept'>
type Changing = Pick<Options, 'overwrites'> & { readonly mayChange: boolean }

/** What its own rows change, then what rows of those merged into it fill in. */
function ownFirst(rows: readonly OrganisationRow[], known: KnownOrganisation, { overwrites, mayChange }: Changing): Differences {
  const own = saidTogether(rows.filter(({ isFollowed }) => !isFollowed), known, { overwrites, mayChange })
  const merged = saidTogether(rows.filter(({ isFollowed }) => isFollowed), known, { overwrites: false, mayChange })
  const late = merged.changes.filter(({ field }) => own.changes.some((change) => change.field === field))
  return { changes: [...own.changes, ...merged.changes.filter((change) => !late.includes(change))], kept: [...own.kept, ...merged.kept, ...late] }
}

function saidTogether(rows: readonly OrganisationRow[], known: KnownOrganisation, options: Changing): Differences {
  const [first] = rows
  if (first === undefined) return { changes: [], kept: [] }
  const { said, otherwise } = together(rows.map((row) => row.said), first.said)
  const { changes, kept } = differencesOf(said, known, options)
  return { changes, kept: [...kept, ...otherwise] }
}

const valueOf = (said: SaidOrganisation, field: PlannedField): unknown =>
  field === 'ico' || field === 'seatMunicipality' ? said[field] : said.fields[field]

function together(all: readonly SaidOrganisation[], first: SaidOrganisation): { said: SaidOrganisation, otherwise: OrganisationChange[] } {
  const values = new Map<PlannedField, unknown>()
  const otherwise: OrganisationChange[] = []
  for (const field of plannedFields) {
    for (const said of all) {
      const value = valueOf(said, field)
      if (isEmpty(value)) continue
      if (!values.has(field)) values.set(field, value)
      else if (!isSame(field, values.get(field), value)) otherwise.push({ field, before: values.get(field), after: value })
    }
  }
  // Each value comes from a field of the same name.
  const { ico = null, seatMunicipality = null, ...fields } = Object.fromEntries(values) as Partial<Omit<Pick<OrganisationCard, PlannedField>, 'seatMunicipality'>> & { seatMunicipality?: NamedMunicipality }
  return { said: { ...first, ico, seatMunicipality, fields: { ...nothingSaid, ...fields } }, otherwise }
}

// Every field is there: the list of fields is what it is made from.
const nothingSaid = Object.fromEntries(organisationFieldNames.map((field) => [field, null])) as unknown as OrganisationFields

/** Where the seat is hidden nothing of it is touched: a table must not open it, nor write over what nobody sees. */
const hiddenFields: readonly PlannedField[] = ['seatMunicipality', 'seatAddress', 'seatPostalCode']

function differencesOf(said: SaidOrganisation, known: KnownOrganisation, { mayChange, overwrites }: Changing): Differences {
  const before = (field: PlannedField): unknown => field === 'ico' || field === 'seatMunicipality' ? known[field] : known.fields[field]
  const differing = plannedFields.filter((field) => !(known.hasSecretSeat && hiddenFields.includes(field)))
    .map((field): OrganisationChange => ({ field, before: before(field), after: valueOf(said, field) }))
    .filter((change) => !isEmpty(change.after) && !isSame(change.field, change.before, change.after))
  const changes = differing.filter((change) => mayChange && (overwrites || isEmpty(change.before)) && !isEnded(change))
  return { changes, kept: differing.filter((change) => !changes.includes(change)) }
}

const isOwn = ({ orpCodes: has }: KnownOrganisation, { orpCodes }: Options): boolean =>
  orpCodes === null || has.length === 0 || has.some((code) => orpCodes.includes(code))

const isEnded = ({ field, before, after }: OrganisationChange): boolean => endedFields('organisation', { [field]: after }, { [field]: before }).length > 0
