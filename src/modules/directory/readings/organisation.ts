import type { MunicipalityCode } from '#core/ids.ts'
import type { Db } from '#db/connection.ts'
import type { MessageKey } from '#i18n/translate.ts'
import type { Person, Scope } from '#modules/access/index.ts'
import { parseForm, type Problems } from '#web/form.ts'
import { guardTyped } from '#web/guard.ts'
import type { OrganisationCard } from '../cards.ts'
import type { FacilityKind } from '../codelists/index.ts'
import { endedProblems } from '../codes/ended.ts'
import type { FoundOrganisation } from '../finders.ts'
import { organisationTexts } from '../input/freeTexts.ts'
import { OrganisationInput } from '../input/organisation.ts'
import { may } from '../policy.ts'
import { orpOf } from '../queries/locations.ts'
import { municipalityOf } from '../writtenPlaces.ts'
import { type Reader, type Reading, readingOf, verification, verifierOf } from './reading.ts'

/** Reads the form of an organisation; `found` is the one that is changed. */
export async function readOrganisation(
  db: Db, scope: Scope, reader: Reader, found: FoundOrganisation | null,
): Promise<Reading<OrganisationCard>> {
  const guarded = guardTyped(reader.typed, organisationTexts)
  const input = parseForm(OrganisationInput, reader.typed)
  if (!input.ok) return readingOf<OrganisationCard>(null, input.problems, guarded)
  const { seatMunicipality, verifiedNow, ...fields } = input.value
  const seat = await placeWritten(db, scope, 'seatMunicipality', seatMunicipality)
  const verified = verification(
    verifiedNow, reader.today, verifierOf(reader.person, found), found?.organisation ?? null,
  )
  const networkers = found === null ? {} : await networkersWords(db, reader.person, found, { kind: fields.kind, seatMunicipality: seat.code })
  const ended = endedProblems('organisation', fields, found && { ...found.organisation })
  return readingOf({ ...fields, seatMunicipality: seat.code, ...verified }, { ...ended, ...networkers, ...seat.problems }, guarded)
}

/** The municipality a field names; a name nobody can tell is a problem of the field. */
export async function placeWritten(db: Db, scope: Scope, field: string, written: string | null): Promise<{
  code: MunicipalityCode | null, problems: Problems,
}> {
  if (written === null) return { code: null, problems: {} }
  const found = await municipalityOf(db, scope, written)
  if (found.ok) return { code: found.value, problems: {} }
  const problem: MessageKey = found.reason === 'unknown'
    ? 'directory:problem.unknownMunicipality' : 'directory:problem.ambiguousMunicipality'
  return { code: null, problems: { [field]: problem } }
}

/** Offices the public is sent to with a fear about a child. */
const offices: readonly FacilityKind[] = ['ospod_orp', 'osvz']

/**
 * What an organisation does not say about itself: that it is an office the public calls, and that it is at home in another
 * ORP, for its people read what is the ORP's own.
 */
async function networkersWords(
  db: Db, person: Person, found: FoundOrganisation, { kind, seatMunicipality }: Pick<OrganisationCard, 'kind' | 'seatMunicipality'>,
): Promise<Problems> {
  const { organisation } = found
  if (may.archiveCard(person, found)) return {}
  const isOffice = kind !== organisation.kind && offices.includes(kind)
  const isElsewhere = await orpOf(db, seatMunicipality) !== await orpOf(db, organisation.seatMunicipality)
  return {
    ...(isOffice && { kind: 'directory:problem.networkersKind' as const }),
    ...(isElsewhere && { seatMunicipality: 'directory:problem.networkersSeat' as const }),
  }
}
