import { afterEach, beforeEach, expect, test } from 'vitest'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'

let site: TestApp
let administrator: Visit
beforeEach(async () => {
  site = await testApp()
  administrator = await site.signIn('administrator')
})
afterEach(async () => { await site[Symbol.asyncDispose]() })

const words = async (answer: Promise<Response>): Promise<string> => (await (await answer).text()).replaceAll('\u00A0', ' ')
const grants = (person: Visit) => site.db.selectFrom('role_grant').select(['id', 'role', 'valid_from', 'valid_to']).where('person_id', '=', person.personId).execute()
const onlyGrant = async (person: Visit) => {
  const [grant] = await grants(person)
  if (!grant) throw new Error('no grant')
  return grant
}
const home = ({ personId }: Visit): string => `/prace/sprava/lide/${personId}`

test('a role ends after a question that says its last day, and can be given back as it was', async () => {
  const worker = await site.signIn('ospod_worker', { kind: 'orp', code: '5302' })
  const before = await onlyGrant(worker)
  const address = `${home(worker)}/role/${before.id}/konec`
  const page = await words(administrator.get(home(worker)))
  expect(page).toContain(`href="${address}"`)
  expect(page).not.toContain(`action="${address}"`)
  const question = await words(administrator.get(address))
  expect(question).toContain('Jejím posledním dnem bude včerejšek, sobota 21. 11. 2026.')
  expect(question).toContain('Jinou platnou roli nemá')
  expect(await grants(worker)).toEqual([before])

  const ended = await administrator.post(address)
  expect(await grants(worker)).toEqual([{ ...before, valid_to: '2026-11-21' }])
  const said = await words(administrator.get(ended.headers.get('location') ?? ''))
  expect(said).toContain('Skončila role pracovník/pracovnice OSPOD – správní obvod ORP')
  expect(said).toContain('Poslední den platnosti byl včera, sobota 21. 11. 2026.')
  expect(said).toContain('Vrátit roli')
  expect((await administrator.get(address)).status).toBe(404)

  const back = await administrator.post(`${home(worker)}/role/${before.id}/vratit`)
  expect(await words(administrator.get(back.headers.get('location') ?? ''))).toContain('Role zase platí')
  expect(await grants(worker)).toEqual([before])
  expect(await words(administrator.post(`${home(worker)}/role/${before.id}/vratit`))).toContain('Tuto roli už vrátit nejde')
})

test('a role that was to end some day ends and comes back with that day', async () => {
  const worker = await site.signIn('ospod_worker', { kind: 'orp', code: '5302' })
  const before = { ...await onlyGrant(worker), valid_to: '2027-06-30' }
  await site.db.updateTable('role_grant').set({ valid_to: before.valid_to }).where('id', '=', before.id).execute()
  await administrator.post(`${home(worker)}/role/${before.id}/konec`)
  await administrator.post(`${home(worker)}/role/${before.id}/vratit`)
  expect(await grants(worker)).toEqual([before])
})

test('a role that began today is cancelled whole, which the question says, and comes back too', async () => {
  const worker = await site.signIn('ospod_worker', { kind: 'orp', code: '5302' })
  await site.db.updateTable('role_grant').set({ valid_from: '2026-11-22' }).where('person_id', '=', worker.personId).execute()
  const before = await onlyGrant(worker)
  const address = `${home(worker)}/role/${before.id}`
  expect(await words(administrator.get(`${address}/konec`))).toContain('Role začala teprve dnes.')
  const ended = await administrator.post(`${address}/konec`)
  expect(await grants(worker)).toEqual([])
  expect(await words(administrator.get(ended.headers.get('location') ?? ''))).toContain('Začala teprve dnes, proto je zrušená celá.')
  await administrator.post(`${address}/vratit`)
  expect(await grants(worker)).toEqual([before])
})

async function anEngagementOf(person: Visit): Promise<string> {
  const { id } = await site.db.insertInto('engagement').values({ person_id: person.personId, role: 'local_networker', kind: 'dpc', employer: 'Město', valid_from: '2025-01-01' }).returning('id').executeTakeFirstOrThrow()
  await site.db.insertInto('engagement_territory').values({ engagement_id: id, orp_code: '5302', grant_id: (await onlyGrant(person)).id }).execute()
  return id
}

test('archiving asks first and names an engagement that runs; a role of an engagement does not end alone', async () => {
  await aTerritory(site.db)
  const networker = await site.signIn('local_networker', { kind: 'orp', code: '5302' })
  const engagement = await anEngagementOf(networker)
  const question = await words(administrator.get(`${home(networker)}/archiv`))
  expect(question).toContain('Má úvazek, který neskončil')
  expect(question).toContain(`href="/prace/uvazky/${engagement}"`)
  expect(question).toContain('Hlinsko')
  expect((await networker.get('/prace')).status).toBe(200)

  const grant = await onlyGrant(networker)
  expect((await administrator.post(`${home(networker)}/role/${grant.id}/konec`)).status).toBe(404)
  expect(await grants(networker)).toEqual([grant])

  expect((await administrator.post(`${home(networker)}/archiv`)).headers.get('location')).toBe(`${home(networker)}?zprava=archived`)
  expect((await networker.get('/prace')).status).toBe(303)
})

test('administrators are warned before they end their own role, and cannot archive themselves', async () => {
  const { id } = await onlyGrant(administrator)
  expect(await words(administrator.get(`${home(administrator)}/role/${id}/konec`))).toContain('Je to vaše vlastní role správce')
  expect(await words(administrator.get(`${home(administrator)}/archiv`))).toContain('Sami sebe archivovat nemůžete.')
  expect((await administrator.post(`${home(administrator)}/role/${id}/konec`)).headers.get('location')).toBe('/prace')
})

test('who has no valid role reads what to do and whom to ask', async () => {
  const worker = await site.signIn('ospod_worker', { kind: 'orp', code: '5302' })
  expect(await words(worker.get('/prace'))).not.toContain('žádnou platnou roli')
  await administrator.post(`${home(worker)}/role/${(await onlyGrant(worker)).id}/konec`)
  const page = await words(worker.get('/prace'))
  expect(page).toContain('Teď tu nemáte žádnou platnou roli')
  expect(page).toContain('Město Vzorov')
})
