import { expect, test } from 'vitest'
import { testApp, testNow } from '#test/support/app.ts'
import { firstAdministratorLink } from './index.ts'
import { newPasswordLink } from './commands.ts'
import { waitSeconds } from './rules.ts'

const good = 'dlouhá věta o mostech'

test('the first administrator comes by a link that works once, and signs in again with the password', async () => {
  await using site = await testApp()
  const token = await firstAdministratorLink(site.db, testNow)
  const form = { name: 'Správce Vzorový', email: 'Spravce@Priklad.example', password: good, again: good }
  const entered = await site.anyone.post(`/pristup/${token}`, form)
  expect(entered.status).toBe(303)
  expect(entered.headers.get('set-cookie')).toMatch(/sitovka=.+HttpOnly.+SameSite=Lax/)
  expect((await site.anyone.post(`/pristup/${token}`, form)).status).toBe(410)
  expect((await site.anyone.post('/prihlaseni', { email: 'spravce@priklad.example', password: good })).status).toBe(303)
})

test('a link for the first administrator is dead once there is one, however they came', async () => {
  await using site = await testApp()
  const token = await firstAdministratorLink(site.db, testNow)
  await site.signIn('administrator')
  const form = { name: 'Pozdní Host', email: 'host@priklad.example', password: good, again: good }
  expect((await site.anyone.post(`/pristup/${token}`, form)).status).toBe(410)
  expect(await site.db.selectFrom('person').select('id').where('email', '=', 'host@priklad.example').execute()).toEqual([])
})

test('a refused form keeps what was typed, but never a password', async () => {
  await using site = await testApp()
  const token = await firstAdministratorLink(site.db, testNow)
  const answer = await site.anyone.post(`/pristup/${token}`, { name: 'Správce <b>', email: 'spravce@priklad.example', password: 'krátké', again: 'jiné' })
  const text = await answer.text()
  expect(answer.status).toBe(422)
  expect(text).toContain('Správce &lt;b')
  expect(text).toContain('Heslo má mít aspoň 12 znaků.')
  expect(text).not.toContain('krátké')
})

test('wrong passwords grow a delay, and say the same for a person who does not exist', async () => {
  await using site = await testApp()
  for (let attempt = 1; attempt <= 5; attempt++) {
    const answer = await site.anyone.post('/prihlaseni', { email: 'nikdo@priklad.example', password: `pokus ${attempt}` })
    expect(await answer.text()).toContain('E-mail nebo heslo nesouhlasí.')
  }
  const sixth = await site.anyone.post('/prihlaseni', { email: 'nikdo@priklad.example', password: 'pokus 6' })
  expect(await sixth.text()).toContain('Zkuste to znovu za 2 s.')
})

test('a form nobody would fill in so long is refused unread', async () => {
  await using site = await testApp()
  for (const path of ['/prihlaseni', '/pristup/odkaz']) expect((await site.anyone.post(path, { password: 'a'.repeat(20_000) })).status, path).toBe(413)
})

test('many attempts at once are counted one by one: no more than the forgiven ones are looked at', async () => {
  await using site = await testApp()
  const answers = await Promise.all(Array.from({ length: 12 }, (_, attempt) =>
    site.anyone.post('/prihlaseni', { email: 'nikdo@priklad.example', password: `pokus ${attempt}` })))
  const said = await Promise.all(answers.map((answer) => answer.text()))
  expect(said.filter((page) => page.includes('E-mail nebo heslo nesouhlasí.'))).toHaveLength(5)
  expect(said.filter((page) => page.includes('Zkuste to znovu za'))).toHaveLength(7)
})

test('the delay doubles from the fifth failure up to a quarter of an hour and runs out with time', () => {
  const now = new Date(0)
  expect([4, 5, 6, 7, 40].map((failures) => waitSeconds(failures, now, now))).toEqual([0, 2, 4, 8, 900])
  expect(waitSeconds(6, now, new Date(3_500))).toBe(1)
  expect(waitSeconds(6, now, new Date(60_000))).toBe(0)
})

test('a new password ends older sessions', async () => {
  await using site = await testApp()
  const person = await site.signIn('administrator')
  const { token } = await newPasswordLink(site.db, null, person.personId, testNow)
  expect((await site.anyone.post(`/pristup/${token}`, { password: good, again: good })).status).toBe(303)
  expect((await person.get('/prihlaseni')).headers.get('location')).toBeNull()
  const sessions = await site.db.selectFrom('session').select('person_id').where('person_id', '=', person.personId).execute()
  expect(sessions).toHaveLength(1)
})

test('one click enters a demonstration and nothing else', async () => {
  await using real = await testApp()
  const person = await real.signIn('administrator')
  expect((await real.anyone.post('/prihlaseni/ukazka', { person: person.personId })).status).toBe(403)
  await using demo = await testApp({ demo: true })
  const shown = await demo.signIn('local_networker', { kind: 'orp', code: '5302' })
  expect((await demo.anyone.post('/prihlaseni/ukazka', { person: shown.personId })).status).toBe(303)
})

test('a form from another site is stopped', async () => {
  await using site = await testApp()
  const answer = await site.app.request('http://sit.example/prihlaseni', {
    method: 'POST', headers: { origin: 'http://evil.example', 'content-type': 'application/x-www-form-urlencoded' }, body: 'email=a&password=b',
  })
  expect(answer.status).toBe(403)
  expect(await answer.text()).toContain('Odeslání jsme raději zastavili')
})

test('who is signed in goes to work instead of the form, and finds the way back there on public pages', async () => {
  await using site = await testApp()
  const person = await site.signIn('administrator')
  expect((await person.get('/prihlaseni')).headers.get('location')).toBe('/prace')
  expect((await person.get('/en/prihlaseni')).headers.get('location')).toBe('/en/prace')
  const page = await (await person.get('/soukromi')).text()
  expect(page).toContain('<a href="/prace">Zpět do práce</a>')
  expect(page).not.toContain('href="/prihlaseni"')
  const forAnyone = await site.anyone.get('/soukromi')
  expect(forAnyone.headers.get('etag')).not.toBeNull()
  expect(await forAnyone.text()).not.toContain('Zpět do práce')
  expect((await site.anyone.get('/prihlaseni')).status).toBe(200)
})

test('public pages set no cookie and carry a strict policy', async () => {
  await using site = await testApp()
  const answer = await site.anyone.get('/prihlaseni')
  expect(answer.headers.get('set-cookie')).toBeNull()
  expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'; style-src 'self'")
})

test('only an invitation that nobody used and that still works waits', async () => {
  await using site = await testApp()
  const administrator = await site.signIn('administrator')
  const { personId } = await site.signIn('ospod_worker', { kind: 'orp', code: '5302' })
  const shown = async (): Promise<string> => await (await administrator.get(`/prace/sprava/lide/${personId}`)).text()
  expect(await shown()).toContain('bez hesla, ještě nedostal/a odkaz')
  const { token } = await newPasswordLink(site.db, null, personId, testNow)
  expect(await shown()).toContain('čeká na přijetí pozvánky')
  await site.anyone.post(`/pristup/${token}`, { password: good, again: good })
  expect(await shown()).toContain('může se přihlásit')
  const late = await site.signIn('ospod_worker', { kind: 'orp', code: '5302' })
  await newPasswordLink(site.db, null, late.personId, new Date(testNow.getTime() - 30 * 24 * 3_600_000))
  expect(await (await administrator.get('/prace/sprava/lide')).text()).toContain('pozvánka propadla')
})

test('people of a demonstration are not said to wait for anything', async () => {
  await using demo = await testApp({ demo: true })
  const administrator = await demo.signIn('administrator')
  await demo.signIn('ospod_worker', { kind: 'orp', code: '5302' })
  const page = await (await administrator.get('/prace/sprava/lide')).text()
  expect(page).toContain('osoba z ukázky, bez hesla')
  expect(page).not.toContain('čeká na přijetí pozvánky')
})
