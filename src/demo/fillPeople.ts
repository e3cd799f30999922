import type { IsoDate, PersonId } from '#core/ids.ts'
import { addDays } from '#core/time/isoDate.ts'
import type { Tx } from '#db/connection.ts'
import { addPerson, grantRole, type ScopeKind } from '#modules/access/index.ts'
import { beginEngagement } from '#modules/work/index.ts'
import { people } from './content/people.ts'
import { telephone } from './content/reach.ts'
import type { DemoEngagement, DemoPerson } from './content/shapes.ts'
import type { OrganisationIds } from './fillDirectory.ts'

/** Ids of the demo persons by their keys. */
export type PeopleIds = ReadonlyMap<string, PersonId>

/** Everyone of the demonstration has had the role for a year; an engagement tells its own beginning. */
const grantedDaysAgo = 365

export async function fillPeople(tx: Tx, today: IsoDate, organisations: OrganisationIds): Promise<PeopleIds> {
  const ids = new Map<string, PersonId>()
  for (const person of people) {
    const added = await addPerson(tx, null, { name: person.name, email: person.email })
    if (!added.ok) throw new Error(`The demonstration names ${person.email} twice`)
    ids.set(person.key, added.value)
    if (person.engagements) for (const engagement of person.engagements) await engage(tx, added.value, person, engagement, today)
    else await grant(tx, added.value, person, organisations, today)
  }
  return ids
}

async function engage(tx: Tx, id: PersonId, person: DemoPerson, one: DemoEngagement, today: IsoDate): Promise<void> {
  const role = person.role === 'regional_networker' ? 'regional_networker' : 'local_networker'
  await beginEngagement(tx, null, id, {
    role, territories: one.orps.length > 0 ? one.orps.map(({ code }) => code) : ['CZ053'],
    shares: Object.fromEntries(one.orps.map(({ code, share }) => [code, share])),
    from: `${one.since}-01`, to: one.untilDaysAhead === null ? null : addDays(today, one.untilDaysAhead), kind: one.kind, employer: one.employer, hostOffice: one.hostOffice,
    hoursCap: one.hoursPerMonth, publicEmail: one.publicContact.email, publicPhone: telephone(one.publicContact.phone),
    publicNote: `${one.publicContact.office} (${one.publicContact.hours})`,
  })
}

async function grant(tx: Tx, id: PersonId, { role, scope }: DemoPerson, organisations: OrganisationIds, today: IsoDate): Promise<void> {
  const give = (scopeKind: ScopeKind, scopeCode: string): Promise<string> =>
    grantRole(tx, null, id, { role, scopeKind, scopeCode, from: addDays(today, -grantedDaysAgo), to: null })
  switch (scope.kind) {
    case 'country': await give('country', ''); break
    case 'orps': for (const code of scope.codes) await give('orp', code); break
    case 'organisation': await give('organisation', organisations.get(scope.key) ?? ''); break
    default: await give(scope.kind, scope.code)
  }
}
