import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PersonId } from '#core/ids.ts'
import { addPerson, newPasswordLink } from '#modules/access/index.ts'
import { type TestApp, testApp, testNow } from '#test/support/app.ts'
import { deviceMark, isDeviceOf } from './device.ts'

const now = new Date('2026-11-22T11:00:00Z')
const day = 86_400_000
const account = { id: 'a' as PersonId, passwordHash: '$argon2id$salt$hash' }
const mark = deviceMark(account, now) ?? ''

test('a browser is known to whom it is of, for half a year, until the password changes', () => {
  expect(isDeviceOf(mark, account, new Date(now.getTime() + 180 * day))).toBe(true)
  expect(isDeviceOf(mark, account, new Date(now.getTime() + 180 * day + 1))).toBe(false)
  expect(isDeviceOf(mark, account, new Date(now.getTime() - 1))).toBe(false)
  expect(isDeviceOf(mark, { ...account, id: 'b' as PersonId }, now)).toBe(false)
  expect(isDeviceOf(mark, { ...account, passwordHash: '$argon2id$other$hash' }, now)).toBe(false)
  expect(isDeviceOf(mark, { ...account, passwordHash: null }, now)).toBe(false)
  expect(isDeviceOf(mark, null, now)).toBe(false)
  expect(deviceMark({ ...account, passwordHash: null }, now)).toBeNull()
})

test('no other text is a mark', () => {
  fc.assert(fc.property(fc.nat(mark.length - 1), fc.constantFrom('0', '9', 'A', 'Z', 'a', 'z', '-', '_', '.'), (place, letter) => {
    const other = mark.slice(0, place) + letter + mark.slice(place + 1)
    fc.pre(other !== mark)
    expect(isDeviceOf(other, account, now)).toBe(false)
  }))
  fc.assert(fc.property(fc.string(), (text) => { expect(isDeviceOf(text, account, now)).toBe(false) }))
})

const signs = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_')

test('nor the same mark written otherwise, which would wait in a queue of its own', () => {
  expect(isDeviceOf(`0${mark}`, account, now)).toBe(false)
  const ends = signs.filter((sign) => isDeviceOf(mark.slice(0, -1) + sign, account, now))
  expect(ends).toEqual([mark.at(-1)])
})

const password = 'velmi dlouhé heslo 27'
const origin = 'http://sit.example'

async function aMember(site: TestApp, email: string) {
  const added = await addPerson(site.db, null, { name: 'Jana Vzorová', email })
  if (!added.ok) throw new Error(added.reason)
  const { token } = await newPasswordLink(site.db, null, added.value, testNow)
  const first = await site.anyone.post(`/pristup/${token}`, { password, again: password })
  return { email, device: deviceIn(first), attempt: (tried: string, cookie = '') => attempt(site, email, tried, cookie) }
}

const deviceIn = (answer: Response): string => /sitovka-zarizeni=[^;]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? ''

const attempt = (site: TestApp, email: string, tried: string, cookie: string): Promise<Response> => Promise.resolve(site.app.request(`${origin}/prihlaseni`, {
  method: 'POST', headers: { origin, cookie }, body: new URLSearchParams({ email, password: tried }),
}))

test('who keeps failing at somebody’s e-mail keeps waiting the strangers only', async () => {
  await using site = await testApp()
  const jana = await aMember(site, 'jana@priklad.example')
  expect(jana.device).not.toBe('')
  for (let failure = 1; failure <= 5; failure++) await jana.attempt(`pokus ${failure}`)
  expect(await (await jana.attempt(password)).text()).toContain('Zkuste to znovu za')
  const entered = await jana.attempt(password, jana.device)
  expect(entered.status).toBe(303)
  // Coming in from one's own browser forgives no stranger.
  expect(await (await jana.attempt('pokus 6')).text()).toContain('Zkuste to znovu za')
})

test('a known browser waits for its own failures, growing as for anybody', async () => {
  await using site = await testApp()
  const jana = await aMember(site, 'jana@priklad.example')
  for (let failure = 1; failure <= 5; failure++) expect(await (await jana.attempt(`pokus ${failure}`, jana.device)).text()).toContain('nesouhlasí')
  expect((await (await jana.attempt(password, jana.device)).text()).replaceAll('\u00A0', ' ')).toContain('Zkuste to znovu za 2 s.')
  expect((await jana.attempt(password)).status).toBe(303)
})

test('the browser of somebody else, or an invented mark, is a stranger', async () => {
  await using site = await testApp()
  const [jana, petr] = [await aMember(site, 'jana@priklad.example'), await aMember(site, 'petr@priklad.example')]
  for (let failure = 1; failure <= 5; failure++) await jana.attempt(`pokus ${failure}`, failure % 2 === 0 ? petr.device : `sitovka-zarizeni=1.${'a'.repeat(43)}`)
  expect(await (await jana.attempt(password, petr.device)).text()).toContain('Zkuste to znovu za')
  expect(await (await jana.attempt(password)).text()).toContain('Zkuste to znovu za')
})

test('the mark is for no script and survives signing out; a demonstration gives none', async () => {
  await using site = await testApp()
  const jana = await aMember(site, 'jana@priklad.example')
  const cookies = (await jana.attempt(password)).headers.getSetCookie().find((one) => one.startsWith('sitovka-zarizeni')) ?? ''
  expect(cookies).toMatch(/HttpOnly/)
  expect(cookies).toMatch(/SameSite=Lax/)
  expect((await site.anyone.post('/odhlasit')).headers.get('set-cookie')).not.toContain('sitovka-zarizeni')
  await using demo = await testApp({ demo: true })
  const visitor = await demo.signIn('administrator')
  expect((await demo.anyone.post('/prihlaseni/ukazka', { person: visitor.personId })).headers.get('set-cookie')).not.toContain('sitovka-zarizeni')
})
