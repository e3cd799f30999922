import { afterAll, beforeAll, expect, test } from 'vitest'
import { aWorld, secret, type World } from '#test/factories/aWorld.ts'
import { type TestApp, testApp } from '#test/support/app.ts'
import { type Answer, everybody, isPage, readEverything } from './everyPage.ts'

// Everything people can write is hostile here, so that one look at every page of every role tells whether any of it got through.
const hostile = [`<script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, `'onmouseover='alert(1)`, '\u202Etxt.exe', '</textarea></title><svg/onload=alert(1)>', '=cmd|x']
let turn = 0
const said = (words: string): string => `${words} ${hostile[turn++ % hostile.length] ?? ''}`

let site: TestApp
let world: World
let answers: Answer[]

beforeAll(async () => {
  site = await testApp()
  world = await aWorld(site.db, said)
  const askers = await everybody(site, world)
  const twoTongues = askers.filter(({ name }) => ['anybody', 'local_networker', 'administrator'].includes(name))
  answers = [...await readEverything(askers), ...await readEverything(twoTongues, '/en')]
}, 120_000)
afterAll(async () => { await site[Symbol.asyncDispose]() })

const told = (found: readonly Answer[]): string[] => found.map(({ who, address, response }) => `${String(response.status)} ${who} ${address}`)

test('every page answers: nothing fails', () => {
  expect(answers.length).toBeGreaterThan(500)
  expect(told(answers.filter(({ response }) => response.status >= 500))).toEqual([])
})

test('what the table of rights allows is really answered', () => {
  // An archive of a backup is a file in a folder: this world has none, so its pages are rightly not there; nor has it any logo,
  // nor a role of that id. What soon goes for good is a table of one format. No register says that the service ended, so nobody is asked.
  // The place is open, so nobody asks where its address still stands.
  const missing = /nahled|\/pristup\/|kraj=|\/zalohy\/archiv\/x|\/logo\/x|\/role\/no-such-grant\/|\/zmizi\.xlsx|\/konec$|\/kde-stoji$/
  const isSignedInAlready = ({ who, address }: Answer): boolean => who !== 'anybody' && address.endsWith('/prihlaseni')
  const never = answers.filter((answer) => answer.response.status !== 200 && !missing.test(answer.address) && !isSignedInAlready(answer))
  expect(told(never)).toEqual([])
})

test('whoever is signed in already goes from the page of signing in to work', () => {
  const gone = answers.filter(({ who, address }) => who !== 'anybody' && address.endsWith('/prihlaseni'))
  expect(gone.length).toBeGreaterThan(8)
  expect(gone.map(({ response }) => response.status)).toEqual(gone.map(() => 303))
})

test('headers of every answer', () => {
  for (const { response, address } of answers) {
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy, address).toContain("default-src 'none'")
    expect(policy, address).toContain("frame-ancestors 'none'")
    expect(policy, address).toContain("base-uri 'none'")
    expect(policy, address).toContain("form-action 'self'")
    expect(policy, address).not.toMatch(/unsafe-|\*|https?:/)
    expect(response.headers.get('x-content-type-options'), address).toBe('nosniff')
    expect(response.headers.get('referrer-policy'), address).toBe('same-origin')
    expect(response.headers.get('x-frame-options'), address).toBe('DENY')
    expect(response.headers.get('access-control-allow-origin'), address).toBeNull()
    expect(response.headers.get('x-powered-by'), address).toBeNull()
  }
})

test('what only some may see is kept by no cache', () => {
  const kept = answers.filter(({ who, response }) => who !== 'anybody' && response.status === 200 && response.headers.get('cache-control') !== 'no-store')
  expect(told(kept)).toEqual([])
})

test('reading sets no cookie', () => {
  expect(told(answers.filter(({ response }) => response.headers.has('set-cookie')))).toEqual([])
})

test('no script, style or handler in any page', () => {
  const pages = answers.filter(isPage)
  expect(pages.length).toBeGreaterThan(300)
  for (const { text, address } of pages) {
    expect(text, address).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>/)
    expect(text, address).not.toMatch(/<style[\s>]/)
    // Without what stands in quotation marks, an attribute is the only thing with an equals sign.
    expect((text.replaceAll(/"[^"]*"/g, '""').match(/<[a-z][^<>]*\s(style|on[a-z]+)=[^<>]*>/gi) ?? []), address).toEqual([])
  }
})

test('nothing of what people wrote becomes markup', () => {
  for (const { text, address } of answers.filter(isPage)) {
    for (const sign of ['<script>alert', '<img src=x', '<svg/onload', '</textarea></title>']) expect(text.includes(sign), `${sign} in ${address}`).toBe(false)
    expect(text, address).not.toMatch(/\s(href|src|action|formaction|xlink:href)="\s*(javascript|vbscript|data:text)/i)
  }
  // The scan would be worth nothing if the words were not there at all.
  expect(answers.some(({ text }) => text.includes('&lt;script>alert(1)'))).toBe(true)
})

test('no page loads anything from elsewhere', () => {
  for (const { text, address } of answers.filter(isPage)) {
    expect(text, address).not.toMatch(/<(script|img|iframe|object|embed|source|video|audio)[^>]+src="(https?:)?\/\//)
    expect(text, address).not.toMatch(/<link[^>]+rel="(stylesheet|icon|preload)"[^>]+href="(https?:)?\/\//)
  }
})

test('a confidential address is nowhere', () => {
  for (const { text, who, address } of answers) {
    for (const mark of secret.marks) expect(text.includes(mark), `${mark} for ${who} at ${address}`).toBe(false)
  }
  // Words of a PDF lie in it packed: were they not read, the look above would see nothing.
  const printed = answers.filter(({ response }) => response.headers.get('content-type') === 'application/pdf').filter(({ text }) => text.includes('Poradna Doma'))
  expect(new Set(printed.map(({ address }) => address.replace(/.*\/|\?.*/g, '')))).toEqual(new Set(['seznam.pdf', 'karta.pdf']))
})

test('a note of a list that is not for anybody is on no public page', () => {
  const lists = answers.filter(({ who, address }) => who === 'anybody' && address.includes('/seznamy/'))
  expect(lists.some(({ text }) => text.includes('Poradna Doma'))).toBe(true)
  expect(told(lists.filter(({ text }) => text.includes('Poznámka pro síť')))).toEqual([])
})

test('contacts that are not public are on no public page', () => {
  for (const { text, address } of answers.filter(({ who }) => who === 'anybody')) {
    for (const visibility of ['self', 'office', 'region', 'network']) {
      expect(text.includes(`Kontakt ${visibility}`), `${visibility} at ${address}`).toBe(false)
      expect(text.includes(`${visibility}@priklad.example`), `${visibility} at ${address}`).toBe(false)
    }
  }
})

test('e-mails of accounts are told only to the administrator', () => {
  // Whoever looks at their own account sees their own.
  const own = answers.filter(({ address }) => address.endsWith('/prace/ucet'))
  for (const { text, who } of own) expect(new Set(text.match(/(osoba|svet)\d+@priklad\.example/g) ?? []).size, who).toBe(1)
  const others = answers.filter((answer) => answer.who !== 'administrator' && !own.includes(answer))
  for (const { text, who, address } of others) expect(/(osoba|svet)\d+@priklad\.example/.test(text), `${who} at ${address}`).toBe(false)
})

test('every page of the work face with something to write asks before it is lost', () => {
  const written = answers.filter((answer) => isPage(answer) && answer.text.includes('<body class="work">') && writtenForm.test(answer.text))
  expect(written.length).toBeGreaterThan(100)
  expect(told(written.filter(({ text }) => !text.includes('/islands/leave"')))).toEqual([])
})
const writtenForm = /<main.*<form[^>]* method="post".*<(textarea|select|input(?![^>]* type="hidden"))/s
