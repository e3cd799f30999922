import { isUuid } from '#core/identifiers/uuid.ts'
import type { IsoDate } from '#core/ids.ts'
import { firstOf, type Typed } from '#web/form.ts'
import {
  type ActorStatus, actorStatuses, type CodeIn, type CodeList, type FacilityKind, facilityKinds, knowsCode, type Sector, sectors,
  type SocialServiceKind, socialServiceKinds,
} from '../codelists/index.ts'
import { outsideName, wantsOutside } from './outside.ts'

interface ListFilter {
  /** Part of the name; empty for all. */
  readonly text: string
  readonly sector: Sector | null
  /** Code of the ORP; null for the whole of what the person reads. */
  readonly orp: string | null
  /** Only cards whose verification does not hold on this day; null for all. */
  readonly doubtfulOn: IsoDate | null
  readonly archived: boolean
}

export interface OrganisationFilter extends ListFilter {
  readonly kind: FacilityKind | null
  readonly status: ActorStatus | null
}

export interface ServiceFilter extends ListFilter {
  readonly serviceKind: SocialServiceKind | null
  readonly facilityKind: FacilityKind | null
  /** Only services that are not given any more on this day; null for all. */
  readonly endedOn: IsoDate | null
  /** Also services outside the network for children and families. */
  readonly withOutside: boolean
}

/** Where the list is asked from: the ORP of the layout and the day. */
interface Asked { readonly orp: string | null, readonly today: IsoDate }

const longestText = 100

const isCodeOf = <List extends CodeList>(list: List, text: string): text is CodeIn<List> => knowsCode(list, text)

/** The code that was asked for; null for none and for one the list does not know. */
function codeIn<List extends CodeList>(list: List, query: Typed, name: string, prefix = ''): CodeIn<List> | null {
  const asked = firstOf(query, name)
  const code = asked.slice(prefix.length)
  return asked.startsWith(prefix) && isCodeOf(list, code) ? code : null
}

const common = (query: Typed, { orp, today }: Asked): ListFilter => ({
  text: firstOf(query, 'q').trim().slice(0, longestText),
  sector: codeIn(sectors, query, 'rezort'),
  orp: firstOf(query, 'uzemi') === 'vse' ? null : orp,
  doubtfulOn: firstOf(query, 'overit') === '' ? null : today,
  archived: firstOf(query, 'archiv') !== '',
})

/** Reads the filters of the list of organisations; what makes no sense filters nothing. */
export const organisationFilter = (query: Typed, asked: Asked): OrganisationFilter => ({
  ...common(query, asked), kind: codeIn(facilityKinds, query, 'druh'), status: codeIn(actorStatuses, query, 'stav'),
})

/** Kinds of services and of facilities share one field: `druh=sluzba.rp`, `druh=zarizeni.ppp`. */
export const serviceFilter = (query: Typed, asked: Asked): ServiceFilter => ({
  ...common(query, asked),
  serviceKind: codeIn(socialServiceKinds, query, 'druh', 'sluzba.'),
  facilityKind: codeIn(facilityKinds, query, 'druh', 'zarizeni.'),
  endedOn: firstOf(query, 'ukoncene') === '' ? null : asked.today,
  withOutside: wantsOutside(query),
})

/** What lists are narrowed and ordered by, all of it codes. */
const viewNames = ['orp', 'uzemi', 'rezort', 'druh', 'stav', 'overit', 'ukoncene', outsideName, 'archiv', 'razeni', 'registr', 'pole', 'organizace']
const code = /^(?:-?[a-z][\w.-]{0,39}|\d{0,6})$/i

/** What a list was narrowed by, as the audit keeps it: codes only. Words somebody looked for, and whatever else stands in an address, may be about a person. */
export const auditedView = (search: string): string => new URLSearchParams(
  [...new URLSearchParams(search)].filter(([name, value]) => viewNames.includes(name) && (code.test(value) || isUuid(value))),
).toString()
