import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { addPerson, grantRole, newPasswordLink } from '#modules/access/index.ts'
import { type TestApp, testApp, testNow } from '#test/support/app.ts'
import { hashPassword } from '../passwords.ts'

const present = 'dlouhá věta o mostech'
const next = 'jiná dlouhá věta o řece'
const origin = 'http://sit.example'

/** Somebody who chose a password by an invitation, with a browser of their own for every sign-in. */
async function aMember(site: TestApp) {
  const email = 'jana.vzorova@priklad.example'
  const added = await addPerson(site.db, null, { name: 'Jana Vzorová', email })
  if (!added.ok) throw new Error(added.reason)
  await site.db.transaction().execute((tx) => grantRole(tx, null, added.value, { role: 'ospod_worker', scopeKind: 'country', scopeCode: '', from: '2020-01-01', to: null }))
  const { token } = await newPasswordLink(site.db, null, added.value, testNow)
  const browserFrom = (answer: Response) => {
    const cookie = /sitovka=[^;]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? ''
    const ask = (path: string, form?: Record<string, string>): Promise<Response> => Promise.resolve(site.app.request(`${origin}${path}`, {
      headers: { cookie, origin }, ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    }))
    return { get: (path: string) => ask(path), post: (path: string, form: Record<string, string> = {}) => ask(path, form) }
  }
  const first = browserFrom(await site.anyone.post(`/pristup/${token}`, { password: present, again: present }))
  return { personId: added.value, first, email, browserFrom, signIn: async (password: string) => site.anyone.post('/prihlaseni', { email, password }) }
}

test('the account says who one is, what one may do and until when, and where one is signed in', async () => {
  await using site = await testApp()
  const { personId, first, browserFrom, signIn } = await aMember(site)
  await site.db.transaction().execute((tx) => grantRole(tx, null, personId, { role: 'municipality', scopeKind: 'country', scopeCode: '', from: '2020-01-01', to: '2020-12-31' }))
  const text = (await (await first.get('/prace/ucet')).text()).replaceAll('\u00A0', ' ')
  expect(text).toContain('jana.vzorova@priklad.example')
  expect(text).toContain('pracovník/pracovnice OSPOD')
  expect(text).toContain('od 1. 1. 2020, bez konce')
  expect(text).toContain('od 1. 1. 2020 do 31. 12. 2020 – skončila')
  expect(text.match(/platí do/g)).toHaveLength(1)
  expect(text).not.toContain('Odhlásit ostatní')
  browserFrom(await signIn(present))
  const two = await (await first.get('/prace/ucet')).text()
  expect(two.match(/platí do/g)).toHaveLength(2)
  expect(two.match(/Tady\./g)).toHaveLength(1)
})

test('a new password signs out everywhere else and stays here', async () => {
  await using site = await testApp()
  const { personId, first, browserFrom, signIn } = await aMember(site)
  const elsewhere = browserFrom(await signIn(present))
  const { token: oldLink } = await newPasswordLink(site.db, null, personId, testNow)
  const changed = await first.post('/prace/ucet/heslo', { current: present, password: next, again: next })
  expect(changed.status).toBe(303)
  const after = await browserFrom(changed).get(changed.headers.get('location') ?? '')
  expect(after.status).toBe(200)
  expect(await after.text()).toContain('Heslo je změněné a')
  expect((await elsewhere.get('/prace')).status).toBe(303)
  expect((await site.anyone.get(`/pristup/${oldLink}`)).status).toBe(410)
  expect((await signIn(present)).status).toBe(422)
  expect((await signIn(next)).status).toBe(303)
  const entries = await site.db.selectFrom('audit_entry').select(['actor_id', 'details']).where('action', '=', 'access.changePassword').execute()
  expect(entries).toEqual([{ actor_id: personId, details: { ended: 1 } }])
})

test('a copy of the cookie from before a new password opens nothing', async () => {
  await using site = await testApp()
  const { first, browserFrom } = await aMember(site)
  const changed = await first.post('/prace/ucet/heslo', { current: present, password: next, again: next })
  expect((await first.get('/prace/ucet')).status).toBe(303)
  const here = await browserFrom(changed).get('/prace/ucet')
  expect((await here.text()).match(/platí do/g)).toHaveLength(1)
})

test('of two changes sent at once by the same present password one holds', async () => {
  await using site = await testApp()
  const { first, signIn } = await aMember(site)
  const chosen = [next, `${next} druhá`]
  const answers = await Promise.all(chosen.map((password) => first.post('/prace/ucet/heslo', { current: present, password, again: password })))
  expect(answers.filter((answer) => answer.headers.get('location')?.includes('password-changed'))).toHaveLength(1)
  expect((await signIn(present)).status).toBe(422)
})

test('whoever is just coming in by the old password is not let in beside the new one', async () => {
  await using site = await testApp()
  const { personId, signIn } = await aMember(site)
  const isCounted = async (): Promise<boolean> => await site.db.selectFrom('sign_in_failure').select('key_hash').executeTakeFirst() !== undefined
  const coming = await site.db.transaction().execute(async (tx) => {
    await tx.updateTable('person').set({ password_hash: await hashPassword(next) }).where('id', '=', personId).execute()
    await tx.deleteFrom('session').where('person_id', '=', personId).execute()
    const answer = signIn(present)
    // Counted, it has read the password that holds until this transaction is over.
    while (!await isCounted()) await setImmediate()
    return { answer }
  })
  expect((await coming.answer).status).toBe(422)
  expect(await site.db.selectFrom('session').select('person_id').where('person_id', '=', personId).execute()).toEqual([])
})

test.each([
  ['a wrong present one', { current: 'tohle není ono', password: next, again: next }, 'Dosavadní heslo nesouhlasí.'],
  ['a short one', { current: present, password: 'krátké', again: 'krátké' }, 'Heslo má mít aspoň 12 znaků.'],
  ['an easy one', { current: present, password: 'aaaaaaaaaaaa', again: 'aaaaaaaaaaaa' }, 'dá snadno uhodnout'],
  ['two different ones', { current: present, password: next, again: `${next}!` }, 'Hesla se neshodují.'],
  ['no present one', { current: '', password: next, again: next }, 'Vyplňte prosím toto pole.'],
])('%s changes nothing and no password comes back', async (_what, form, sentence) => {
  await using site = await testApp()
  const { first, signIn } = await aMember(site)
  const answer = await first.post('/prace/ucet/heslo', form)
  expect(answer.status).toBe(422)
  const text = (await answer.text()).replaceAll('\u00A0', ' ')
  expect(text).toContain(sentence)
  expect(text).toContain('Heslo se nezměnilo')
  for (const secret of Object.values(form).filter((word) => word !== '')) expect(text).not.toContain(secret)
  expect((await signIn(present)).status).toBe(303)
})

test('guessing the present password waits as at the door', async () => {
  await using site = await testApp()
  const { first } = await aMember(site)
  const guess = (current: string): Promise<Response> => first.post('/prace/ucet/heslo', { current, password: next, again: next })
  for (let attempt = 1; attempt <= 5; attempt++) expect(await (await guess(`pokus ${attempt}`)).text()).toContain('Dosavadní heslo nesouhlasí.')
  expect((await (await guess(present)).text()).replaceAll('\u00A0', ' ')).toContain('Zkuste to znovu za 2 s.')
})

test('the others are signed out by one button; nobody else is', async () => {
  await using site = await testApp()
  const { first, browserFrom, signIn } = await aMember(site)
  const somebody = await site.signIn('administrator')
  const elsewhere = browserFrom(await signIn(present))
  expect((await first.post('/prace/ucet/odhlasit-ostatni')).headers.get('location')).toContain('zprava=others-out')
  expect((await elsewhere.get('/prace')).status).toBe(303)
  expect((await first.get('/prace')).status).toBe(200)
  expect((await somebody.get('/prace')).status).toBe(200)
  expect(await site.db.selectFrom('audit_entry').select('details').where('action', '=', 'access.endOtherSessions').execute()).toEqual([{ details: { ended: 1 } }])
})

test('a new password that is the old one is refused with a sentence, and nobody is signed out', async () => {
  await using site = await testApp()
  const { first, browserFrom, signIn } = await aMember(site)
  const elsewhere = browserFrom(await signIn(present))
  const answer = await first.post('/prace/ucet/heslo', { current: present, password: present, again: present })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('Nové heslo je stejné jako dosavadní')
  expect((await elsewhere.get('/prace')).status).toBe(200)
})

test('in a demonstration there is no password to change', async () => {
  await using demo = await testApp({ demo: true })
  const visitor = await demo.signIn('administrator')
  const text = await (await visitor.get('/prace/ucet')).text()
  expect(text).not.toContain('name="current"')
  expect((await visitor.post('/prace/ucet/heslo', { current: 'cokoli sem napíšu', password: next, again: next })).status).toBe(422)
})
