import { afterAll, beforeAll, expect, test } from 'vitest'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { aLocation, anOrganisation, chrudim } from '#test/factories/directory.ts'
import { aNamesake, textOf } from '#test/factories/portal.ts'
import { type TestApp, testApp } from '#test/support/app.ts'

let site: TestApp
beforeAll(async () => {
  site = await testApp()
  await aTerritory(site.db)
  await aNamesake(site.db)
  const office = await anOrganisation(site.db, {
    name: 'Městský úřad Hlinsko – OSPOD', kind: 'ospod_orp', sector: 'spod', phone: '+420 000 000 062', email: 'ospod@priklad.example', dataBox: 'abcd123',
  })
  await aLocation(site.db, office, { kind: 'seat', address: 'Poděbradovo náměstí 1' })
  await anOrganisation(site.db, { name: 'Odbor sociálních věcí', kind: 'osvz', sector: 'public', seatMunicipality: chrudim, phone: '+420 000 000 024' })
})
afterAll(() => site[Symbol.asyncDispose]())

const asked = async (municipality: string, prefix = ''): Promise<string> =>
  textOf(await site.anyone.get(`${prefix}/mam-obavu?obec=${encodeURIComponent(municipality)}`))

test('the office of the municipality is the one of its ORP, phone first', async () => {
  const text = await asked('svratouch')
  expect(text).toContain('Městský úřad Hlinsko – OSPOD')
  expect(text).toContain('href="tel:+420000000062"')
  expect(text).toContain('Poděbradovo náměstí 1, Hlinsko')
  expect(text).toContain('abcd123')
})

test('where the office is unknown the town hall of the ORP and 112 are told', async () => {
  const text = await asked('Skutec')
  expect(text).toContain('Městský úřad Chrudim')
  expect(text).toContain('+420 000 000 024')
  expect(text).toContain('volejte 112')
  expect(text).not.toContain('OSPOD</a>')
})

test('namesakes lie under different offices, so the district is asked', async () => {
  const text = await asked('Hlinsko')
  expect(text).toContain('/mam-obavu?obec=571393')
  expect(text).toContain('/mam-obavu?obec=552682')
  expect(await asked('552682')).toContain('Městský úřad Přerov')
})

test('emergency numbers come before anything else, and nothing but the municipality can be written', async () => {
  const answer = await site.anyone.get('/mam-obavu')
  expect(answer.headers.get('set-cookie')).toBeNull()
  const text = await textOf(answer)
  const main = text.slice(text.indexOf('<main'), text.indexOf('</main>'))
  expect(main.indexOf('tel:112')).toBeGreaterThan(-1)
  expect(main.indexOf('tel:158')).toBeLessThan(main.indexOf('<form'))
  expect(main.match(/<(input|textarea|select)/g)).toEqual(['<input'])
  expect(text).not.toMatch(/method="post"|<textarea|<script/)
  expect(main).toContain('§ 10 odst. 4 zákona č. 359/1999 Sb.')
})

test('a confidential seat keeps its address', async () => {
  const hidden = await anOrganisation(site.db, { name: 'OSPOD Chrudim', kind: 'ospod_orp', sector: 'spod', seatMunicipality: chrudim, seatAddress: 'Tajná 7' })
  await aLocation(site.db, hidden, { kind: 'seat', address: 'Tajná 7', municipality: chrudim, confidential: true })
  const text = await asked('chrudim')
  expect(text).toContain('OSPOD Chrudim')
  expect(text).not.toContain('Tajná 7')
})

test('a confidential place in the municipality of the seat may be the seat: the address stays unsaid', async () => {
  const hidden = await anOrganisation(site.db, { name: 'OSPOD Chrudim 2', kind: 'ospod_orp', sector: 'spod', seatMunicipality: chrudim, seatAddress: 'Skrytá 9' })
  await aLocation(site.db, hidden, { kind: 'place', address: 'Skrytá 9', municipality: chrudim, confidential: true })
  const text = await asked('chrudim')
  expect(text).toContain('OSPOD Chrudim 2')
  expect(text).not.toContain('Skrytá 9')
})

test('in English', async () => {
  const text = await asked('krouna', '/en')
  expect(text).toContain('The office for Krouna')
  expect(text).toContain('action="/en/mam-obavu"')
})
