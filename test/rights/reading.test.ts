import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aWorld, secret, type World } from '#test/factories/aWorld.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'

let site: TestApp
let world: World
beforeAll(async () => {
  site = await testApp()
  world = await aWorld(site.db)
  // So that both have a card that waits for verification.
  for (const { organisation } of [world.home, world.abroad]) await site.db.updateTable('organisation').set({ verified_on: null, verified_by: null }).where('id', '=', organisation).execute()
})
afterAll(async () => { await site[Symbol.asyncDispose]() })

const pages = (): Readonly<Record<string, string>> => ({
  differences: '/prace/sit/rozdily?uzemi=vse', questions: '/prace/sit/rozdily/dotazy', question: `/prace/sit/rozdily/dotazy/${world.providerRequest}`,
  registers: '/prace/sit/registry', run: `/prace/sit/registry/nacteni/${world.registerRun}`,
  doubts: '/prace/sit/overovani?uzemi=vse', duplicates: '/prace/sit/duplicity?uzemi=vse', deniedDuplicates: '/prace/sit/duplicity?uzemi=vse&stav=neni',
})

async function mainOf(visit: Pick<Visit, 'get'>, path: string): Promise<string> {
  const answer = await visit.get(path)
  expect([path, answer.status]).toEqual([path, 200])
  return /<main.*<\/main>/su.exec(await answer.text())?.[0] ?? ''
}

describe.each(['regional_coordinator', 'regional_expert'] as const)('%s', (role) => {
  test('reads the work with cards of the region without anything to press, and is told who acts', async () => {
    const reader = await site.signIn(role, { kind: 'region', code: world.home.region })
    const said = await Promise.all(Object.values(pages()).map((path) => mainOf(reader, path)))
    for (const [index, page] of said.entries()) {
      const name = Object.keys(pages())[index]
      expect([name, /method="post"|type="checkbox"/u.test(page)]).toEqual([name, false])
      // What was asked of a provider is read on a page of its own, under one that says who asks.
      if (name !== 'question') expect([name, page.includes('síťař')]).toEqual([name, true])
      for (const mark of secret.marks) expect(page).not.toContain(mark)
    }
    const [differences, questions, question, registers, run, doubts] = said
    expect(differences).toContain('Jiná poradna')
    expect(questions).toContain(`/prace/sit/rozdily/dotazy/${world.providerRequest}`)
    expect(question).toContain('Jiná poradna')
    expect(registers).toContain(`/prace/sit/registry/nacteni/${world.registerRun}`)
    expect(registers).not.toContain('/prace/sit/registry/zdroj/')
    expect(run).toContain('rpss.json')
    expect(doubts).toContain(world.home.organisation)
    const menu = await (await reader.get('/prace')).text()
    for (const path of ['/prace/sit/registry', '/prace/sit/rozdily', '/prace/sit/overovani', '/prace/sit/duplicity']) {
      expect(await (await reader.get('/prace/sit/organizace')).text() + menu).toContain(`href="${path}"`)
    }
  })

  test('of another region reads nothing of this one', async () => {
    const stranger = await site.signIn(role, { kind: 'region', code: world.abroad.region })
    expect(await mainOf(stranger, pages()['differences']!)).not.toContain('Jiná poradna')
    expect(await mainOf(stranger, pages()['questions']!)).not.toContain(world.providerRequest)
    expect(await mainOf(stranger, pages()['registers']!)).not.toContain(world.registerRun)
    expect(await mainOf(stranger, pages()['doubts']!)).not.toContain(world.home.organisation)
    expect((await stranger.get(pages()['question']!)).status).toBe(404)
    expect((await stranger.get(pages()['run']!)).status).toBe(403)
  })

  test('is refused whatever acts, and downloads what they read with an entry in the log', async () => {
    const reader = await site.signIn(role, { kind: 'region', code: world.home.region })
    for (const path of ['/prace/sit/rozdily', '/prace/sit/overovani/plati', `${pages()['run']!}/zapsat`, `${pages()['question']!}/zrusit`]) {
      expect([path, (await reader.post(path)).status]).toEqual([path, 403])
    }
    const files = ['/prace/sit/rozdily/tabulka/csv?uzemi=vse', '/prace/sit/overovani/tabulka/xlsx', '/prace/sit/duplicity/tabulka/csv', `${pages()['run']!}/vynechane/csv`]
    for (const path of files) expect([path, (await reader.get(path)).status]).toEqual([path, 200])
    const exports = await site.db.selectFrom('audit_entry').select('subject_id').where('action', '=', 'directory.export').where('actor_id', '=', reader.personId).orderBy('id').execute()
    expect(exports.map(({ subject_id }) => subject_id)).toEqual(['differences', 'overovani', 'duplicity', world.registerRun])
  })
})

test('who reads the region and networks one of its ORPs acts only there', async () => {
  const both = await site.signIn('regional_expert', { kind: 'region', code: world.home.region })
  const differences = '/prace/sit/rozdily?uzemi=vse'
  expect(await mainOf(both, differences)).not.toContain('name="rozdil"')
  const grant = (orp: string) => site.db.insertInto('role_grant').values({ person_id: both.personId, role: 'local_networker', scope_kind: 'orp', scope_code: orp, valid_from: '2020-01-01' }).execute()
  await grant(world.neighbour.orp)
  const elsewhere = await mainOf(both, differences)
  expect(elsewhere).toContain('Jiná poradna')
  expect(elsewhere).not.toContain('name="rozdil"')
  await grant(world.home.orp)
  expect(await mainOf(both, differences)).toContain('name="rozdil"')
})
