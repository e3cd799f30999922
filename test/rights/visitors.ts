import { type Role, roleCodes, type ScopeKind } from '#modules/access/index.ts'
import type { Corner, SubjectKind, World } from '#test/factories/aWorld.ts'
import type { TestApp, Visit } from '#test/support/app.ts'

/** One person of a role, with the corners of the world that are theirs and that are not. */
export interface Visitor {
  readonly role: Role
  readonly visit: Visit
  readonly own: (about: SubjectKind) => readonly Corner[]
  readonly foreign: (about: SubjectKind) => readonly Corner[]
}

type Reach = 'organisation' | 'orp' | 'region' | 'country'

const reach: Readonly<Record<Role, Reach>> = {
  local_networker: 'orp', regional_networker: 'region', regional_coordinator: 'region', regional_expert: 'region', methodologist: 'country',
  ospod_worker: 'orp', provider: 'organisation', municipality: 'orp', administrator: 'country',
}

/** What belongs to one organisation; everything else belongs to its ORP. */
const ofOrganisation: readonly SubjectKind[] = ['organisation', 'service', 'location', 'contact']

/** One person of every role, at home in the world's home. */
export async function everyRole(site: TestApp, world: World): Promise<Visitor[]> {
  return Promise.all(roleCodes.map(async (role) => {
    const visit = await site.signIn(role, grantOf(role, world))
    const sent: Split = { own: [{ ...world.home, table: await world.sendTable(visit.personId) }], foreign: [world.home] }
    const of = (about: SubjectKind): Split => about === 'table' ? sent : split(world, reach[role], about)
    return { role, visit, own: (about) => of(about).own, foreign: (about) => of(about).foreign }
  }))
}

function grantOf(role: Role, { home }: World): { kind: ScopeKind, code: string } {
  if (role === 'municipality') return { kind: 'municipality', code: home.municipality }
  switch (reach[role]) {
    case 'organisation': return { kind: 'organisation', code: home.organisation }
    case 'orp': return { kind: 'orp', code: home.orp }
    case 'region': return { kind: 'region', code: home.region }
    case 'country': return { kind: 'country', code: '' }
  }
}

interface Split { readonly own: readonly Corner[], readonly foreign: readonly Corner[] }

/** The nearest of what is not theirs says most: the other organisation, the neighbouring ORP, the other region. */
function split({ home, nextDoor, neighbour, abroad }: World, of: Reach, about: SubjectKind): Split {
  switch (of) {
    case 'organisation': return { own: [home], foreign: ofOrganisation.includes(about) ? [nextDoor, neighbour] : [neighbour] }
    case 'orp': return { own: [home], foreign: [neighbour] }
    case 'region': return { own: [neighbour], foreign: [abroad] }
    case 'country': return { own: [abroad], foreign: [] }
  }
}
