import { afterAll, beforeAll, expect, test } from 'vitest'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { aNamesake, aNetworker, textOf } from '#test/factories/portal.ts'
import { type TestApp, testApp } from '#test/support/app.ts'

let site: TestApp
beforeAll(async () => {
  site = await testApp()
  await aTerritory(site.db)
  await aNamesake(site.db)
  await aNetworker(site.db, { territories: ['5302'] })
  await aNetworker(site.db, { name: 'Ondřej Krajský', role: 'regional_networker', territories: ['CZ053'] })
})
afterAll(() => site[Symbol.asyncDispose]())

const asked = async (municipality: string, prefix = ''): Promise<string> =>
  textOf(await site.anyone.get(`${prefix}/sitar?obec=${encodeURIComponent(municipality)}`))

test.each(['Krouna', 'krouna', 'KROUN', '571661'])('%s finds the networker with the public contact', async (typed) => {
  const text = await asked(typed)
  expect(text).toContain('Krouna: na koho se obrátit')
  expect(text).toContain('Alena Vzorová')
  expect(text).toContain('href="tel:+420000000091"')
  expect(text).toContain('Městský úřad, po–čt 8–15')
  expect(text).toContain('srpen 2016')
  expect(text).not.toContain('Ondřej Krajský')
})

test('namesakes are chosen by their district', async () => {
  const text = await asked('hlinsko')
  expect(text).toContain('Hlinsko (okres Chrudim)')
  expect(text).toContain('Hlinsko (okres Přerov)')
  expect(text).toContain('/sitar?obec=552682')
  expect(text).not.toContain('na koho se obrátit')
})

test('without a local networker the regional one is named', async () => {
  const text = await asked('Skuteč')
  expect(text).toContain('Ondřej Krajský')
  expect(text).toContain('krajský síťař')
  expect(text).toContain('zatím nemá vlastního síťaře')
})

test('a local networker whom nobody can reach does not hide the regional one; where nobody can be reached the operator is named', async () => {
  await using other = await testApp()
  await aTerritory(other.db)
  await aNetworker(other.db, { territories: ['5302'], isReached: false })
  const found = async (): Promise<string> => textOf(await other.anyone.get('/sitar?obec=571661'))
  expect(await found()).toContain('zatím nemá uvedený telefon ani e-mail')
  expect(await found()).toContain('Město Vzorov')
  await aNetworker(other.db, { name: 'Ondřej Krajský', role: 'regional_networker', territories: ['CZ053'] })
  for (const page of [await found(), await textOf(await other.anyone.get('/orp/5302'))]) {
    expect(page).toContain('Alena Vzorová')
    expect(page).toContain('Ondřej Krajský')
    expect(page).toContain('href="tel:+420000000091"')
  }
  expect(await found()).not.toContain('zatím nemá uvedený telefon')
})

test('where nobody networks the operator is named, and the town hall as the last', async () => {
  const text = await asked('Hlinsko (Přerov)')
  expect(text).toContain('Město Vzorov')
  expect(text).toContain('Zavolejte na sociální odbor')
})

test.each(['Nikdehory', '<script>alert(1)</script>', '(a', 'x'.repeat(5000)])('an unknown place is told calmly', async (typed) => {
  const answer = await site.anyone.get(`/sitar?obec=${encodeURIComponent(typed)}`)
  expect(answer.status).toBe(200)
  const text = await answer.text()
  expect(text).toContain('jsme nenašli')
  expect(text).not.toContain('<script')
})

test('nothing is asked at first, and no cookie is set', async () => {
  const answer = await site.anyone.get('/sitar')
  expect(answer.headers.get('set-cookie')).toBeNull()
  const text = await answer.text()
  expect(text).toContain('Najděte svého síťaře')
  expect(text).toContain('href="/orp/5302"')
  expect(text).not.toMatch(/na koho se obrátit|<script/)
})

test('what a networker does and does not do', async () => {
  const text = await textOf(await site.anyone.get('/sitar/co-dela'))
  expect(text).toContain('Ano, to síťař dělá')
  expect(text).toContain('Nehodnotí, která služba je lepší')
  expect(text).toContain('Nedělej nic sám, šetři nápady')
})

test('in English', async () => {
  const text = await asked('krouna', '/en')
  expect(text).toContain('Krouna: whom to turn to')
  expect(text).toContain('August 2016')
  expect((await site.anyone.get('/en/sitar/co-dela')).status).toBe(200)
})

test('without any territory the page still opens', async () => {
  await using empty = await testApp()
  expect(await textOf(await empty.anyone.get('/sitar?obec=Krouna'))).toContain('jsme nenašli')
})
