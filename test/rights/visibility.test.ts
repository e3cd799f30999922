import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OrpCode, PersonId, RegionCode } from '#core/ids.ts'
import { type Role, type Visibility, visibilities } from '#modules/access/index.ts'
import { createList } from '#modules/directory/index.ts'
import { recordMention } from '#modules/needs/index.ts'
import { aWorld, type World } from '#test/factories/aWorld.ts'
import { type TestApp, testApp, testToday, type Visit } from '#test/support/app.ts'
import { everyRole, type Visitor } from './visitors.ts'

/**
 * Who sees at home what somebody else wrote, by the visibility it was given. The author of the world is a local networker of
 * the home ORP, so that a colleague there shares the office.
 */
const seen: Readonly<Record<'voice' | 'contact' | 'list', Readonly<Record<Visibility, readonly Role[]>>>> = {
  voice: {
    self: [],
    office: ['local_networker'],
    region: ['local_networker', 'regional_networker', 'regional_coordinator', 'regional_expert'],
    network: ['local_networker', 'regional_networker', 'regional_coordinator', 'regional_expert', 'methodologist', 'ospod_worker', 'provider', 'municipality', 'administrator'],
    public: ['local_networker', 'regional_networker', 'regional_coordinator', 'regional_expert', 'methodologist', 'ospod_worker', 'provider', 'municipality', 'administrator'],
  },
  // The methodologist and the administrator read the whole country, so the home of the list is theirs too.
  list: {
    self: [],
    office: ['local_networker'],
    region: ['local_networker', 'regional_networker', 'regional_coordinator', 'regional_expert'],
    network: ['local_networker', 'regional_networker', 'regional_coordinator', 'regional_expert', 'methodologist', 'ospod_worker', 'provider', 'municipality', 'administrator'],
    public: ['local_networker', 'regional_networker', 'regional_coordinator', 'regional_expert', 'methodologist', 'ospod_worker', 'provider', 'municipality', 'administrator'],
  },
  contact: {
    self: [],
    office: ['local_networker', 'regional_networker', 'provider', 'administrator'],
    region: ['local_networker', 'regional_networker', 'regional_coordinator', 'regional_expert', 'provider', 'administrator'],
    network: ['local_networker', 'regional_networker', 'regional_coordinator', 'regional_expert', 'ospod_worker', 'provider', 'municipality', 'administrator'],
    public: ['local_networker', 'regional_networker', 'regional_coordinator', 'regional_expert', 'methodologist', 'ospod_worker', 'provider', 'municipality', 'administrator'],
  },
}

let site: TestApp
let world: World
let visitors: Visitor[]
/** Of the home ORP, of its whole region, and of the country, by whom they are for. */
const lists: Partial<Record<Visibility, readonly string[]>> = {}

beforeAll(async () => {
  site = await testApp()
  world = await aWorld(site.db)
  visitors = await everyRole(site, world)
  for (const visibility of visibilities) {
    const about = { purpose: null, intro: null, visibility, editors: 'self' } as const
    lists[visibility] = [
      await createList(site.db, world.person as PersonId, { orp: world.home.orp as OrpCode }, { ...about, title: `Seznam pro ${visibility}` }),
      await createList(site.db, world.person as PersonId, { region: world.home.region as RegionCode }, { ...about, title: `Seznam kraje pro ${visibility}` }),
      await createList(site.db, world.person as PersonId, null, { ...about, title: `Seznam země pro ${visibility}` }),
    ]
    await recordMention(site.db, world.person as PersonId, world.home.orp as OrpCode, {
      saidOn: testToday, municipality: null, sector: 'education', voice: 'zs', origin: 'talk', wording: `Hlas ${visibility}`, visibility, needs: [],
    })
  }
})
afterAll(async () => { await site[Symbol.asyncDispose]() })

async function rolesSeeing(words: string, address: string): Promise<Role[]> {
  const seeing = await Promise.all(visitors.map(async ({ role, visit }) => [role, await says(visit, address, words)] as const))
  return seeing.flatMap(([role, sees]) => sees ? [role] : [])
}

const says = async (visit: Visit, address: string, words: string): Promise<boolean> => {
  const answer = await visit.get(address)
  return answer.status === 200 && (await answer.text()).includes(words)
}

test.each(visibilities)('a voice for „%s“', async (visibility) => {
  for (const address of [`/prace/potreby/hlasy?orp=${world.home.orp}`, `/prace/potreby/hlasy/tabulka/csv?orp=${world.home.orp}`]) {
    expect(await rolesSeeing(`Hlas ${visibility}`, address), address).toEqual(seen.voice[visibility])
  }
})

test.each(visibilities)('a contact for „%s“', async (visibility) => {
  expect(await rolesSeeing(`Kontakt ${visibility} Doma`, `/prace/sit/organizace/${world.home.organisation}`)).toEqual(seen.contact[visibility])
})

test.each(visibilities)('a contact of a service for „%s“, on the card of the service', async (visibility) => {
  expect(await rolesSeeing(`Kontakt ${visibility} služby Doma`, `/prace/sit/sluzby/${world.home.service}`)).toEqual(seen.contact[visibility])
})

test.each(visibilities)('a list for „%s“, of one ORP, of a region, of the country', async (visibility) => {
  for (const id of lists[visibility] ?? []) {
    const roles = await rolesSeeing('Seznam', `/prace/sit/seznamy/${id}`)
    expect(roles, id).toEqual(seen.list[visibility])
    expect((await site.anyone.get(`/seznamy/${id}`)).status === 200, id).toBe(visibility === 'public')
  }
})

test('abroad only what is for the network or for everybody', async () => {
  const stranger = await site.signIn('local_networker', { kind: 'orp', code: world.abroad.orp })
  const answer = await (await stranger.get(`/prace/sit/organizace/${world.home.organisation}`)).text()
  expect(visibilities.filter((visibility) => answer.includes(`Kontakt ${visibility} Doma`))).toEqual(['network', 'public'])
})

test('a search finds only what its asker could open', async () => {
  for (const visibility of visibilities) {
    // The words of the search are on the page anyway; the voice is in a link to it.
    const finding = await Promise.all(visitors.map(async ({ role, visit }) => [role, /<a [^>]*>[^<]*Hlas/.test(await (await visit.get(`/prace/hledat?q=Hlas+${visibility}`)).text())] as const))
    const roles = finding.flatMap(([role, finds]) => finds ? [role] : [])
    expect(roles.filter((role) => !seen.voice[visibility].includes(role)), visibility).toEqual([])
  }
})
