import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OrganisationId } from '#core/ids.ts'
import { namesPerson } from '#core/text/personInLabel.ts'
import { anOrganisation } from '#test/factories/directory.ts'
import { aTerritory } from '#test/factories/aTerritory.ts'
import { type TestApp, testApp, type Visit } from '#test/support/app.ts'
import { contactRoles, labelOf } from './codelists/index.ts'

let app: TestApp
let networker: Visit
let organisation: OrganisationId

beforeAll(async () => {
  app = await testApp()
  await aTerritory(app.db)
  networker = await app.signIn('local_networker', { kind: 'orp', code: '5302' })
  organisation = await anOrganisation(app.db)
})
afterAll(() => app[Symbol.asyncDispose]())

const form = { label: 'Vedoucí', phone: '469 000 001', visibility: 'public', source: 'networker', asOf: '1. 11. 2026' }
const add = (fields: object): Promise<Response> => Promise.resolve(networker.post(`/prace/sit/organizace/${organisation}/kontakty/novy`, { ...form, ...fields }))

describe('a contact without a legal ground', () => {
  test.each(['public', 'network', 'office', 'self'])('names nobody in its label, seen by %s', async (visibility) => {
    for (const label of ['Mgr. Zdena Kolářová', 'vedoucí Zdena Kolářová', 'Jan Novák']) {
      const answer = await add({ label, visibility })
      expect(answer.status, label).toBe(422)
      const page = await answer.text()
      expect(page).toContain('Jméno člověka patří do pole Jméno a příjmení')
      expect(page).toContain(`value="${label}"`)
    }
  })

  test('is told of the label together with what else is wrong', async () => {
    expect(await (await add({ label: 'Jan Novák', phone: '', email: '' })).text()).toMatch(/Jméno člověka patří[^]*Vyplňte aspoň telefon/)
  })

  test.each(['Koordinátor případové konference', 'Dětská ambulance sv. Anny', 'Poradna Karla Čapka'])('may be called „%s“', async (label) => {
    expect((await add({ label })).status).toBe(303)
  })

  test('no function of the list names anybody', () => {
    for (const role of Object.keys(contactRoles)) expect(namesPerson(labelOf(contactRoles, role, 'cs')), role).toBe(false)
  })

  test('with an e-mail of somebody’s name is asked about once', async () => {
    const asked = await add({ label: 'sociální pracovnice', email: 'jana.novakova@priklad.example' })
    expect(asked.status).toBe(422)
    expect(await asked.text()).toMatch(/jméno a příjmení: <mark>jana\.novakova@priklad\.example<\/mark>/)
    expect((await add({ label: 'sociální pracovnice', email: 'jana.novakova@priklad.example', straz: 'on' })).status).toBe(303)
    expect((await add({ label: 'sociální pracovnice', email: 'podatelna.hlinsko@priklad.example' })).status).toBe(303)
  })
})

test('a named person has the name and its ground in fields of their own', async () => {
  const ground = { legalBasis: 'consent', retainUntil: '1. 11. 2028', consentText: '2026-11', consentGivenOn: '1. 11. 2026', consentGivenHow: 'paper' }
  expect((await add({ ...ground, personName: 'Jana Nováková', email: 'jana.novakova@priklad.example' })).status).toBe(303)
  expect((await add({ ...ground, personName: 'Jana Nováková', label: 'Jan Novák' })).status).toBe(422)
})
