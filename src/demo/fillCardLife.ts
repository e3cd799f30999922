import type { OrganisationId, PersonId, ServiceId } from '#core/ids.ts'
import { dayInPrague } from '#core/time/isoDate.ts'
import type { Tx } from '#db/connection.ts'
import { personById, type Scope, scopeOf } from '#modules/access/index.ts'
import { answerFlag, createOrganisation, mergeCards, organisationById, raiseFlag, watchCard } from '#modules/directory/index.ts'
import { type DemoFlag, type DemoTwin, type DemoWatch, flags, twins, watches } from './content/cardLife.ts'
import type { DirectoryIds } from './fillDirectory.ts'
import type { PeopleIds } from './fillPeople.ts'

/** Who found the cards that are in the net twice. */
const networker = 'alena'

interface Filling { readonly tx: Tx, readonly now: Date, readonly cards: DirectoryIds, readonly people: PeopleIds }

/** Reports from public cards, watched cards, and cards that are there twice. */
export async function fillCardLife(tx: Tx, now: Date, cards: DirectoryIds, people: PeopleIds): Promise<void> {
  const filling = { tx, now, cards, people }
  for (const one of flags) await flag(filling, one)
  for (const one of watches) await watch(filling, one)
  const finder = await personById(tx, personOf(filling, networker), dayInPrague(now))
  if (!finder) throw new Error('The demonstration has no networker')
  for (const one of twins) await twin(filling, finder.id, scopeOf(finder), one)
}

const dayLength = 86_400_000
const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * dayLength)

async function flag(filling: Filling, { organisation, service, about, note, daysAgo, answered }: DemoFlag): Promise<void> {
  const { tx, now } = filling
  const flagged = { organisationId: organisationOf(filling, organisation), serviceId: service === undefined ? null : serviceOf(filling, service) }
  const raised = await raiseFlag(tx, flagged, { about, note }, daysBefore(now, daysAgo))
  if (raised.ok && answered) await answerFlag(tx, personOf(filling, answered.by), raised.value, answered.answer, daysBefore(now, daysAgo - answered.daysLater))
}

function watch(filling: Filling, { person, organisation, service, sinceDaysAgo }: DemoWatch): Promise<void> {
  const card = organisation === undefined
    ? { kind: 'service' as const, id: serviceOf(filling, service ?? '') } : { kind: 'organisation' as const, id: organisationOf(filling, organisation) }
  return watchCard(filling.tx, personOf(filling, person), card, daysBefore(filling.now, sinceDaysAgo))
}

/** The same actor once more, as somebody else wrote it; the merged ones as the networker put them together. */
async function twin(filling: Filling, by: PersonId, scope: Scope, { of, name, about, callWhen, merged }: DemoTwin): Promise<void> {
  const { tx, now } = filling
  const first = await organisationById(tx, scope, organisationOf(filling, of))
  if (!first) throw new Error(`The demonstration has no ${of}`)
  const id = await createOrganisation(tx, by, {
    ...first, name, about, callWhen: callWhen ?? null, netOffers: null, netNeeds: null, netCannot: null, convenor: null, agreedProcedures: null,
    web: null, actorStatus: 'identified', source: 'networker', verifiedOn: null, verifiedBy: null, verifiedUntil: null,
  })
  const gone = merged ? await organisationById(tx, scope, id) : null
  if (!gone) return
  const done = await mergeCards(tx, by, { kind: 'organisation', staying: first, gone }, ['callWhen'], now)
  if (!done.ok) throw new Error(`The demonstration merges ${name} twice`)
}

const organisationOf = ({ cards }: Filling, key: string): OrganisationId => known(cards.organisations.get(key), key)
const serviceOf = ({ cards }: Filling, key: string): ServiceId => known(cards.services.get(key), key)
const personOf = ({ people }: Filling, key: string): PersonId => known(people.get(key), key)

function known<Value>(value: Value | undefined, key: string): Value {
  if (value === undefined) throw new Error(`The demonstration names an unknown key: ${key}`)
  return value
}
